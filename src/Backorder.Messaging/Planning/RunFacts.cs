using NodaTime;

namespace Backorder.Messaging;

/// <summary>The facts of one run, joined: orders with their shop, history and supply, in queue order.</summary>
/// <remarks>Every order is a row; a whole one is made of it where somebody asks.</remarks>
internal sealed class RunFacts
{
    private readonly FactPlaces _places;
    private readonly OrderRowsWriter _writer;
    private readonly ILookup<string, Substitute> _substitutes;
    private readonly Dictionary<(string, string), Sighting> _sightings = [];
    private readonly int[] _nextTold;
    private readonly IReadOnlyList<ToldLine> _told;

    private RunFacts(BackorderFacts facts, Instant now, FactPlaces places, OrderRowsWriter writer)
    {
        (_places, _writer) = (places, writer);
        Now = now;
        AsOf = facts.Stock.AsOf;
        _substitutes = facts.Stock.Substitutes.ToLookup(substitute => substitute.For, StringComparer.Ordinal);
        foreach (var sighting in facts.Sightings ?? [])
        {
            _sightings[(sighting.Shop, sighting.Order)] = sighting;
        }

        _told = facts.Told ?? [];
        _nextTold = new int[_told.Count];
        Rows = writer.ToRows();
        ChainTold();
        Allocator.Allocate(Rows, JoinAnswered());
        foreach (ref var row in Rows.Orders.AsSpan())
        {
            if (row.Answered is { } answered)
            {
                Fill(answered, row);
            }
        }
    }

    public Instant Now { get; }

    public Instant AsOf { get; }

    /// <summary>All orders, small.</summary>
    public OrderRows Rows { get; }

    /// <summary>All orders, whole and with their dates, in queue order; made while they are read.</summary>
    public IEnumerable<WaitingOrder> Orders => Rows.Queue.Select(OrderAt);

    public static RunFacts Join(BackorderFacts facts, ShopDirectory shops, DelayRuleCatalog rules)
    {
        // Facts without a moment are checked all the same: their faults come first.
        var writer = new OrderRowsWriter(facts, facts.Now ?? facts.Stock.AsOf, rules);
        var places = FactsCheck.ThrowIfBroken(facts, shops, writer);
        var now = facts.Now ?? throw new ArgumentException("Now is missing; the planner has no clock, so set it.", nameof(facts));
        return new RunFacts(facts, now, places, writer);
    }

    /// <summary>One order, whole and with its dates.</summary>
    /// <param name="place">Its place in the facts.</param>
    public WaitingOrder OrderAt(int place)
    {
        ref readonly var row = ref Rows.Orders[place];
        if (row.Answered is { } answered)
        {
            return answered;
        }

        var order = Join(row);
        Fill(order, row);
        return order;
    }

    /// <summary>One order, whole and with its dates; null: the facts do not hold it.</summary>
    public WaitingOrder? Find(string shop, string order) => _places.Orders.Find(shop, order) is >= 0 and var place ? OrderAt(place) : null;

    public IEnumerable<Substitute> SubstitutesFor(string sku) => _substitutes[sku];

    /// <summary>How many items there are.</summary>
    public int Items => _writer.Items;

    public ItemQueue QueueOf(string sku) => _writer.QueueOf(_places.Items[sku]);

    public SupplyCursor SupplyOf(Shop shop, string sku) => _writer.SupplyOf(shop).Of(_places.Items[sku]);

    /// <summary>Since when an order's dates have been as they are.</summary>
    public Instant KnownSince(WaitingOrder order, string fingerprint) =>
        _sightings.TryGetValue((order.Shop.Id, order.Order.Id), out var sighting)
        && string.Equals(sighting.Fingerprint, fingerprint, StringComparison.Ordinal)
            ? Instant.Min(sighting.Since, AsOf)
            : AsOf;

    /// <summary>The unanswered offer that still holds stock for a line; null: none.</summary>
    public static ToldLine? StandingOffer(WaitingOrder order, WaitingLine line) =>
        line.Open > 0 && order.History.OfferFor(line.Line.Id) is { Reply: null } told && (told.NextUpdate is null || order.Today <= told.NextUpdate)
            ? told
            : null;

    /// <summary>What was told of an order, in the sequence of the facts.</summary>
    public ToldChain ToldOf(in OrderRow order) => new(_told, _nextTold, order.Told);

    // Orders that the facts do not hold are closed by now.
    private void ChainTold()
    {
        var (last, place) = ((ToldLine?)null, -1);
        for (var i = _told.Count - 1; i >= 0; i--)
        {
            // The lines of one message come together, as a rule.
            var line = _told[i];
            if (last is null || !string.Equals(line.Order, last.Order, StringComparison.Ordinal) || !string.Equals(line.Shop, last.Shop, StringComparison.Ordinal))
            {
                (last, place) = (line, _places.Orders.Find(line.Shop, line.Order));
            }

            if (place >= 0)
            {
                (_nextTold[i], Rows.Orders[place].Told) = (Rows.Orders[place].Told, i);
            }
        }
    }

    private List<Demand> JoinAnswered()
    {
        var demands = new List<Demand>();
        foreach (ref var row in Rows.Orders.AsSpan())
        {
            if (row.Told < 0 || !ToldOf(row).HasAnswerOrOffer)
            {
                continue;
            }

            var order = Join(row);
            (row.Answered, row.IsPlain) = (order, false);
            for (var i = 0; i < order.Lines.Length; i++)
            {
                var line = order.Lines[i];
                demands.Add(Demand.Of(order, line, SupplyOf(order.Shop, line.Sku), row.FirstLine + i));
                if (StandingOffer(order, line) is { } told && _places.Items.TryGetValue(told.Offer!.Sku, out var item))
                {
                    demands.Add(Demand.Of(order, told, line.Line.Id, _writer.SupplyOf(order.Shop).Of(item)));
                }
            }
        }

        return demands;
    }

    private void Fill(WaitingOrder order, in OrderRow row)
    {
        for (var i = 0; i < order.Lines.Length; i++)
        {
            order.Lines[i].Units = Rows.RunsOf(Rows.Lines[row.FirstLine + i]).ToArray();
        }

        ShipSchedule.Fill(order, Now);
    }

    private WaitingOrder Join(in OrderRow row)
    {
        var order = new WaitingOrder
        {
            Order = row.Order,
            Shop = row.Shop,
            Day = row.Day,
            History = row.Told < 0 ? OrderHistory.Empty : OrderHistory.Of(ToldOf(row).ToArray(), row.Order.Events),
            Rules = row.Rules,
        };
        var lines = new WaitingLine[row.LineCount];
        for (var i = 0; i < lines.Length; i++)
        {
            lines[i] = Join(order, Rows.Lines[row.FirstLine + i]);
        }

        order.Lines = lines;
        return order;
    }

    private WaitingLine Join(WaitingOrder order, in LineRow row)
    {
        var line = row.Line;
        var swap = AcceptedSwap(line, order.History);
        var law = row.Open > 0 ? LineLaw.Of(order, line, Now) : null;
        return new WaitingLine
        {
            Line = line,
            Open = row.Open,
            Supply = swap is { } accepted ? SupplyOf(order.Shop, accepted.Substitute.Sku).Layers : row.Supply.Layers,
            Swapped = swap?.Substitute,
            SwappedAt = swap?.At,
            Law = law,
            IsBeingCancelled = law is not null && (law.IsCancelled || order.History.AnswerFor(line.Id) is { Reply: ChoiceKind.Cancel }),
        };
    }

    // An answer without a recorded offer can only mean the first choice.
    private (Substitute Substitute, Instant At)? AcceptedSwap(OpenOrderLine line, OrderHistory history)
    {
        if (history.IsEmpty || history.Chosen(line.Id, ChoiceKind.Swap) is not { } answer)
        {
            return null;
        }

        var offer = history.LastOfferFor(line.Id, answer.SentAt);
        var substitute = _substitutes[line.Sku].FirstOrDefault(candidate =>
            offer is null || string.Equals(candidate.Sku, offer.Sku, StringComparison.Ordinal));
        return substitute is null ? null : (substitute, answer.SentAt);
    }
}
