using System.Globalization;

namespace Backorder.Messaging;

/// <summary>Counts a run while it is planned.</summary>
internal sealed class SummaryWriter(RunFacts facts)
{
    private readonly SortedDictionary<MessageKind, int> _kinds = [];
    private readonly SortedDictionary<HoldReason, int> _holds = [];
    private readonly SortedDictionary<string, Tally> _skus = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Tally> _inbound = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, int> _lateness = [];
    private readonly SortedDictionary<string, decimal> _value = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, ReservedStock> _reserved = new(StringComparer.Ordinal);
    private readonly List<MissedUpdate> _missed = [];
    private readonly List<UnrecordedCancellation> _unrecorded = [];
    private int _choices;

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

    public RunSummary ToSummary() => new()
    {
        Orders = facts.Orders.Length,
        Messages = _kinds.Values.Sum(),
        Choices = _choices,
        ByKind = [.. _kinds.Select(pair => new KindCount { Kind = pair.Key, Messages = pair.Value })],
        ByHold = [.. _holds.Select(pair => new HoldCount { Reason = pair.Key, Orders = pair.Value })],
        BySku = [.. _skus.Where(pair => pair.Value.Messages > 0).Select(pair => pair.Value.ToLateSku(pair.Key))],
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
        var (skus, inbound) = (new HashSet<Tally>(), new HashSet<Tally>());
        foreach (var change in view.Open)
        {
            var line = change.Line;
            if (line.OnHand == line.Open)
            {
                continue;
            }

            var sku = Tally.In(_skus, line.Sku);
            sku.Add(skus, spoken, choice, change);
            foreach (var run in line.Units)
            {
                if ((run.Latest ?? run.Earliest)?.Inbound is { } shipment)
                {
                    sku.Inbound.Add(shipment.Id);
                    Tally.In(_inbound, shipment.Id).Add(inbound, spoken, choice, change);
                }
            }
        }

        Reserved(view);
        Unrecorded(view);
        if (view.OwedUpdate is { } promised && promised < view.Waiting.Today)
        {
            _missed.Add(new MissedUpdate { Shop = view.Shop.Id, Order = view.Order.Id, Promised = promised });
        }
    }

    // The app has the day after to record what the law has done.
    private void Unrecorded(OrderView view)
    {
        foreach (var change in view.Changes)
        {
            if (change.Law?.Before.Cancelled is { } cancelled && view.Waiting.Today > cancelled.On.PlusDays(1))
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
            var before = _reserved.GetValueOrDefault(units.Key);
            _reserved[units.Key] = new ReservedStock
            {
                Sku = units.Key,
                Units = (before?.Units ?? 0) + units.Sum(change => (long)change.Line.OnHand),
                Orders = (before?.Orders ?? 0) + 1,
            };
        }
    }

    private sealed class Tally
    {
        private int _orders;
        private int _choices;
        private int? _daysLate;
        private bool _undated;

        public SortedSet<string> Inbound { get; } = new(StringComparer.Ordinal);

        public int Messages { get; private set; }

        public static Tally In(SortedDictionary<string, Tally> tallies, string key)
        {
            if (!tallies.TryGetValue(key, out var tally))
            {
                tallies.Add(key, tally = new Tally());
            }

            return tally;
        }

        public void Add(HashSet<Tally> counted, bool spoken, bool choice, LineChange change)
        {
            if (counted.Add(this))
            {
                _orders++;
                Messages += spoken ? 1 : 0;
                _choices += choice ? 1 : 0;
            }

            if (spoken)
            {
                // By its own units: in a together order a line shares the dates of the one that holds it up.
                _undated |= change.Line.Units.Exists(run => run.ReadyLatest is null);
                _daysLate = change.DaysLate is { } days ? Math.Max(_daysLate ?? 0, days) : _daysLate;
            }
        }

        public LateSku ToLateSku(string sku) => new()
        {
            Sku = sku,
            Inbound = [.. Inbound],
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
