using System.Globalization;

namespace Backorder.Messaging;

/// <summary>Counts a run while it is planned.</summary>
internal sealed class SummaryWriter(RunFacts facts)
{
    private readonly SortedDictionary<MessageKind, int> _kinds = [];
    private readonly SortedDictionary<HoldReason, int> _holds = [];
    private readonly Tally?[] _skus = new Tally?[facts.Items];
    private readonly Dictionary<string, Tally> _inbound = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, int> _lateness = [];
    private readonly SortedDictionary<string, decimal> _value = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Reserved> _reserved = new(StringComparer.Ordinal);
    private readonly List<MissedUpdate> _missed = [];
    private readonly List<UnrecordedCancellation> _unrecorded = [];
    private int _choices;
    private int _counted;

    public void Add(OrderView view, MessagePlan plan)
    {
        var choice = plan.Choices.Any(choice => choice.Kind is ChoiceKind.Swap or ChoiceKind.Split);
        _choices += choice ? 1 : 0;
        _kinds[plan.Kind] = _kinds.GetValueOrDefault(plan.Kind) + 1;
        var step = LatenessSteps.Of(view);
        _lateness[step] = _lateness.GetValueOrDefault(step) + 1;
        foreach (var line in plan.Lines)
        {
            if (line is { UnitPrice: { } price, Currency: { } currency })
            {
                _value[currency] = _value.GetValueOrDefault(currency) + (price * line.Open);
            }
        }

        Count(view, spoken: true, choice);
    }

    public void Add(OrderView view, Decision.Hold hold)
    {
        _holds[hold.Reason] = _holds.GetValueOrDefault(hold.Reason) + 1;
        Count(view, spoken: false, choice: false);
    }

    /// <summary>Counts an order that a glance has held.</summary>
    public void Add(in OrderRow order, HoldReason reason)
    {
        _holds[reason] = _holds.GetValueOrDefault(reason) + 1;
        _counted++;
        foreach (ref readonly var line in facts.Rows.LinesOf(order))
        {
            Count(line.Supply.Queue, facts.Rows.RunsOf(line), spoken: null, choice: false);
        }

        ReservedFor(order);
    }

    public RunSummary ToSummary() => new()
    {
        Orders = facts.Rows.Orders.Length,
        Messages = _kinds.Values.Sum(),
        Choices = _choices,
        ByKind = [.. _kinds.Select(pair => new KindCount { Kind = pair.Key, Messages = pair.Value })],
        ByHold = [.. _holds.Select(pair => new HoldCount { Reason = pair.Key, Orders = pair.Value })],
        BySku = [.. _skus.OfType<Tally>().Where(static tally => tally.Messages > 0).OrderBy(static tally => tally.Name, StringComparer.Ordinal).Select(static tally => tally.ToLateSku())],
        ByDaysLate = [.. _lateness.Select(pair => LatenessSteps.Count(pair.Key, pair.Value))],
        Value = [.. _value.Where(pair => pair.Value > 0).Select(pair => new CurrencyValue { Currency = pair.Key, Amount = pair.Value })],
        ReservedWithoutDate = [.. _reserved.OrderBy(static pair => pair.Key, StringComparer.Ordinal).Select(static pair => new ReservedStock { Sku = pair.Key, Units = pair.Value.Units, Orders = pair.Value.Orders })],
        MissedUpdates = _missed,
        UnrecordedCancellations = _unrecorded,
        Headlines = [.. _inbound.Where(pair => pair.Value.Messages > 0)
            .OrderByDescending(pair => pair.Value.Messages).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Value.ToHeadline())],
    };

    private void Count(OrderView view, bool spoken, bool choice)
    {
        _counted++;
        foreach (var change in view.Open)
        {
            Count(facts.QueueOf(change.Line.Sku), change.Line.Units, spoken ? change : null, choice);
        }

        ReservedFor(view);
        Unrecorded(view);
        if (view.OwedUpdate is { } promised && promised < view.Waiting.Today)
        {
            _missed.Add(new MissedUpdate { Shop = view.Shop.Id, Order = view.Order.Id, Promised = promised });
        }
    }

    private void Count(ItemQueue item, ReadOnlySpan<UnitRun> units, LineChange? spoken, bool choice)
    {
        if (!HasWaiting(units))
        {
            return;
        }

        var tally = _skus[item.Place] ??= new Tally(item.Item.Sku);
        tally.Add(_counted, spoken, choice);
        foreach (ref readonly var run in units)
        {
            if ((run.Latest ?? run.Earliest)?.Inbound is { } shipment)
            {
                tally.Of(shipment, _inbound).Add(_counted, spoken, choice);
            }
        }
    }

    private static bool HasWaiting(ReadOnlySpan<UnitRun> units)
    {
        foreach (ref readonly var run in units)
        {
            if (!run.OnHand)
            {
                return true;
            }
        }

        return false;
    }

    // The app has the day after to record what the law has done.
    private void Unrecorded(OrderView view)
    {
        foreach (var change in view.Changes)
        {
            if (change.Law is { IsCancelled: true, Before.Cancelled: { } cancelled } && view.Waiting.Today > cancelled.On.PlusDays(1))
            {
                _unrecorded.Add(new UnrecordedCancellation { Shop = view.Shop.Id, Order = view.Order.Id, Line = change.Line.Line.Id, Since = cancelled.On });
            }
        }
    }

    private void ReservedFor(OrderView view)
    {
        if (!view.Waiting.ShipsTogether || !view.HasUndatedUnit)
        {
            return;
        }

        foreach (var change in view.Open)
        {
            Reserve(change.Line.Sku, change.Line.OnHand);
        }
    }

    private void ReservedFor(in OrderRow order)
    {
        if (order.Order.Shipping != Shipping.Together || facts.Rows.LastDay(order) is not null)
        {
            return;
        }

        foreach (ref readonly var line in facts.Rows.LinesOf(order))
        {
            Reserve(line.Supply.Queue.Item.Sku, UnitRun.OnHandOf(facts.Rows.RunsOf(line)));
        }
    }

    private void Reserve(string sku, int units)
    {
        if (units == 0)
        {
            return;
        }

        if (!_reserved.TryGetValue(sku, out var reserved))
        {
            _reserved.Add(sku, reserved = new Reserved());
        }

        reserved.Units += units;
        if (reserved.LastOrder != _counted)
        {
            (reserved.LastOrder, reserved.Orders) = (_counted, reserved.Orders + 1);
        }
    }

    private sealed class Reserved
    {
        public int LastOrder { get; set; }

        public int Orders { get; set; }

        public long Units { get; set; }
    }

    private sealed class Tally(string name)
    {
        private int _orders;
        private int _choices;
        private int? _daysLate;
        private bool _undated;

        private int _lastOrder;

        // Of an item: the shipments that its lines wait for, and the one that the last of them did.
        private HashSet<string>? _inbound;
        private InboundShipment? _last;
        private Tally? _ofLast;

        public string Name => name;

        public int Messages { get; private set; }

        /// <summary>The tally of a shipment that a line of this item waits for.</summary>
        public Tally Of(InboundShipment shipment, Dictionary<string, Tally> inbound)
        {
            // Whoever comes next in an item's queue waits for the same shipment, as a rule.
            if (ReferenceEquals(shipment, _last))
            {
                return _ofLast!;
            }

            if (!inbound.TryGetValue(shipment.Id, out var tally))
            {
                inbound.Add(shipment.Id, tally = new Tally(shipment.Id));
            }

            (_inbound ??= new HashSet<string>(StringComparer.Ordinal)).Add(shipment.Id);
            (_last, _ofLast) = (shipment, tally);
            return tally;
        }

        /// <summary>Counts a line; its order is counted once, whatever its number of lines.</summary>
        public void Add(int order, LineChange? spoken, bool choice)
        {
            if (_lastOrder != order)
            {
                _lastOrder = order;
                _orders++;
                Messages += spoken is not null ? 1 : 0;
                _choices += choice ? 1 : 0;
            }

            if (spoken is not null)
            {
                // By its own units: in a together order a line shares the dates of the one that holds it up.
                _undated |= spoken.Line.Units.Any(static run => run.ReadyLatest is null);
                _daysLate = spoken.DaysLate is { } days ? Math.Max(_daysLate ?? 0, days) : _daysLate;
            }
        }

        public LateSku ToLateSku() => new()
        {
            Sku = name,
            Inbound = _inbound is null ? [] : [.. _inbound.Order(StringComparer.Ordinal)],
            Orders = _orders,
            Messages = Messages,
            Choices = _choices,
            DaysLate = _undated ? null : _daysLate ?? 0,
        };

        public string ToHeadline() => string.Create(
            CultureInfo.InvariantCulture,
            $"{name} {Lateness()}: {_orders} {(_orders == 1 ? "order" : "orders")}, {Messages} {(Messages == 1 ? "message" : "messages")}, {_choices} with a swap or a split");

        private string Lateness() =>
            _undated ? "leaves units without a date"
            : _daysLate is { } days and > 0 ? LatenessSteps.InWords(days)
            : "is waited for";
    }
}
