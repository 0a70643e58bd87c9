using System.Globalization;

namespace Backorder.Messaging;

/// <summary>Counts a run while it is planned.</summary>
internal sealed class SummaryWriter(RunFacts facts)
{
    private readonly SortedDictionary<MessageKind, int> _kinds = [];
    private readonly SortedDictionary<HoldReason, int> _holds = [];
    private readonly Dictionary<string, Tally> _skus = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Tally> _inbound = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, int> _lateness = [];
    private readonly SortedDictionary<string, decimal> _value = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ReservedStock> _reserved = new(StringComparer.Ordinal);
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
            Count(line.Supply.Queue.Item.Sku, facts.Rows.RunsOf(line), spoken: null, choice: false);
        }

        Reserved(order);
    }

    public RunSummary ToSummary() => new()
    {
        Orders = facts.Rows.Orders.Length,
        Messages = _kinds.Values.Sum(),
        Choices = _choices,
        ByKind = [.. _kinds.Select(pair => new KindCount { Kind = pair.Key, Messages = pair.Value })],
        ByHold = [.. _holds.Select(pair => new HoldCount { Reason = pair.Key, Orders = pair.Value })],
        BySku = [.. _skus.Where(pair => pair.Value.Messages > 0).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value.ToLateSku(pair.Key))],
        ByDaysLate = [.. _lateness.Select(pair => LatenessSteps.Count(pair.Key, pair.Value))],
        Value = [.. _value.Where(pair => pair.Value > 0).Select(pair => new CurrencyValue { Currency = pair.Key, Amount = pair.Value })],
        ReservedWithoutDate = [.. _reserved.Values],
        MissedUpdates = _missed,
        UnrecordedCancellations = _unrecorded,
        Headlines = [.. _inbound.Where(pair => pair.Value.Messages > 0)
            .OrderByDescending(pair => pair.Value.Messages).ThenBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => pair.Value.ToHeadline(pair.Key))],
    };

    private void Count(OrderView view, bool spoken, bool choice)
    {
        _counted++;
        foreach (var change in view.Open)
        {
            Count(change.Line.Sku, change.Line.Units, spoken ? change : null, choice);
        }

        Reserved(view);
        Unrecorded(view);
        if (view.OwedUpdate is { } promised && promised < view.Waiting.Today)
        {
            _missed.Add(new MissedUpdate { Shop = view.Shop.Id, Order = view.Order.Id, Promised = promised });
        }
    }

    private void Count(string sku, ReadOnlySpan<UnitRun> units, LineChange? spoken, bool choice)
    {
        if (!HasWaiting(units))
        {
            return;
        }

        var tally = Tally.In(_skus, sku);
        tally.Add(_counted, spoken, choice);
        foreach (ref readonly var run in units)
        {
            if ((run.Latest ?? run.Earliest)?.Inbound is { } shipment)
            {
                tally.Inbound.Add(shipment.Id);
                Tally.In(_inbound, shipment.Id).Add(_counted, spoken, choice);
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

    private void Reserved(OrderView view)
    {
        if (!view.Waiting.ShipsTogether || !view.HasUndatedUnit)
        {
            return;
        }

        foreach (var units in view.Open.Where(change => change.Line.OnHand > 0).GroupBy(change => change.Line.Sku, StringComparer.Ordinal))
        {
            Reserve(units.Key, units.Sum(static change => (long)change.Line.OnHand));
        }
    }

    private void Reserved(in OrderRow order)
    {
        if (order.Order.Shipping != Shipping.Together || !HasUndatedUnit(order))
        {
            return;
        }

        foreach (var units in Here(order).GroupBy(line => line.Sku, StringComparer.Ordinal))
        {
            Reserve(units.Key, units.Sum(static line => (long)line.OnHand));
        }
    }

    private bool HasUndatedUnit(in OrderRow order)
    {
        foreach (ref readonly var line in facts.Rows.LinesOf(order))
        {
            foreach (ref readonly var run in facts.Rows.RunsOf(line))
            {
                if (run.Latest is null)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private List<(string Sku, int OnHand)> Here(in OrderRow order)
    {
        var here = new List<(string, int)>();
        foreach (ref readonly var line in facts.Rows.LinesOf(order))
        {
            var units = UnitRun.OnHandOf(facts.Rows.RunsOf(line));
            if (units > 0)
            {
                here.Add((line.Supply.Queue.Item.Sku, units));
            }
        }

        return here;
    }

    private void Reserve(string sku, long units)
    {
        var before = _reserved.GetValueOrDefault(sku);
        _reserved[sku] = new ReservedStock { Sku = sku, Units = (before?.Units ?? 0) + units, Orders = (before?.Orders ?? 0) + 1 };
    }

    private sealed class Tally
    {
        private int _orders;
        private int _choices;
        private int? _daysLate;
        private bool _undated;

        private int _lastOrder;

        public HashSet<string> Inbound { get; } = new(StringComparer.Ordinal);

        public int Messages { get; private set; }

        public static Tally In(Dictionary<string, Tally> tallies, string key)
        {
            if (!tallies.TryGetValue(key, out var tally))
            {
                tallies.Add(key, tally = new Tally());
            }

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

        public LateSku ToLateSku(string sku) => new()
        {
            Sku = sku,
            Inbound = [.. Inbound.Order(StringComparer.Ordinal)],
            Orders = _orders,
            Messages = Messages,
            Choices = _choices,
            DaysLate = _undated ? null : _daysLate ?? 0,
        };

        public string ToHeadline(string inbound) => string.Create(
            CultureInfo.InvariantCulture,
            $"{inbound} {Lateness()}: {_orders} {(_orders == 1 ? "order" : "orders")}, {Messages} {(Messages == 1 ? "message" : "messages")}, {_choices} with a swap or a split");

        private string Lateness() =>
            _undated ? "leaves units without a date"
            : _daysLate is { } days and > 0 ? LatenessSteps.InWords(days)
            : "is waited for";
    }
}
