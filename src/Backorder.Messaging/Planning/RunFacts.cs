using NodaTime;

namespace Backorder.Messaging;

/// <summary>The facts of one run, joined: orders with their shop, history and supply, in queue order.</summary>
/// <remarks>Every order is a row; a whole one is made of it where somebody asks.</remarks>
internal sealed class RunFacts
{
    private readonly BackorderFacts _facts;
    private readonly FactPlaces _places;
    private readonly ItemQueue[] _items;
    private readonly Dictionary<string, ShopSupply> _supplies = new(StringComparer.Ordinal);
    private readonly ILookup<string, Substitute> _substitutes;
    private readonly Dictionary<(string, string), Sighting> _sightings = [];
    private readonly DelayRuleCatalog _rules;
    private readonly Dictionary<(string? Pinned, string Country, string? Region, BuyerKind Buyer), DelayRuleSet> _rulesOf = [];
    private readonly int[] _nextTold;
    private readonly IReadOnlyList<ToldLine> _told;

    private RunFacts(BackorderFacts facts, FactPlaces places, Instant now, ShopDirectory shops, DelayRuleCatalog rules)
    {
        (_facts, _places, _rules) = (facts, places, rules);
        Now = now;
        AsOf = facts.Stock.AsOf;
        _items = [.. facts.Stock.Items.Select(static item => new ItemQueue(item))];
        _substitutes = facts.Stock.Substitutes.ToLookup(substitute => substitute.For, StringComparer.Ordinal);
        foreach (var sighting in facts.Sightings ?? [])
        {
            _sightings[(sighting.Shop, sighting.Order)] = sighting;
        }

        _told = facts.Told ?? [];
        _nextTold = new int[_told.Count];
        Rows = new OrderRows
        {
            Orders = new OrderRow[facts.Orders.Count],
            Lines = new LineRow[places.ItemOfLine.Count],
            Queue = OrderPlace.InQueueOrder(facts.Orders),
            Runs = new List<UnitRun>(places.ItemOfLine.Count + (places.ItemOfLine.Count / 4)),
        };
        WriteOrders(shops);
        ChainTold();
        var demands = JoinAnswered();
        Allocator.Allocate(Rows, demands);
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
        var places = FactsCheck.ThrowIfBroken(facts, shops);
        var now = facts.Now ?? throw new ArgumentException("Now is missing; the planner has no clock, so set it.", nameof(facts));
        return new RunFacts(facts, places, now, shops, rules);
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

    public ItemQueue QueueOf(string sku) => _items[_places.Items[sku]];

    public SupplyCursor SupplyOf(Shop shop, string sku) => SupplyOf(shop).Of(_places.Items[sku]);

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

    private ShopSupply SupplyOf(Shop shop)
    {
        if (!_supplies.TryGetValue(shop.Id, out var supply))
        {
            _supplies.Add(shop.Id, supply = new ShopSupply(shop, _items, Now));
        }

        return supply;
    }

    private void WriteOrders(ShopDirectory shops)
    {
        var days = new RecipientDays(Now);
        ShopSupply? supply = null;
        var line = 0;
        for (var i = 0; i < Rows.Orders.Length; i++)
        {
            var order = _facts.Orders[i];
            if (supply is null || !string.Equals(supply.Shop.Id, order.Shop, StringComparison.Ordinal))
            {
                shops.TryFind(order.Shop, out var shop);
                supply = SupplyOf(shop!);
            }

            var lines = order.Lines;
            var isPlain = order.Events.Count == 0 && order.Cancellation is null && order.PlacedAt <= Now;
            Rows.Orders[i] = new OrderRow
            {
                Order = order,
                Shop = supply.Shop,
                Day = days.Of(order.Recipient, supply.Shop),
                Rules = RulesOf(order, supply.Shop),
                FirstLine = line,
                LineCount = lines.Count,
                Told = -1,
            };
            for (var l = 0; l < lines.Count; l++, line++)
            {
                var ordered = lines[l];
                isPlain &= ordered.Bundle is null && ordered.CommercialUnit is null;
                Rows.Lines[line] = new LineRow
                {
                    Line = ordered,
                    Supply = supply.Of(_places.ItemOfLine[line]),
                    Open = order.Cancellation is null ? ordered.OpenQuantity : 0,
                };
            }

            Rows.Orders[i].IsPlain = isPlain && Sendable.Fault(order) is null;
        }
    }

    // Orders that the facts do not hold are closed by now.
    private void ChainTold()
    {
        for (var i = _told.Count - 1; i >= 0; i--)
        {
            if (_places.Orders.Find(_told[i].Shop, _told[i].Order) is >= 0 and var place)
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
                    demands.Add(Demand.Of(order, told, line.Line.Id, SupplyOf(order.Shop).Of(item)));
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

    // The country was checked with the other facts.
    private DelayRuleSet RulesOf(OpenOrder order, Shop shop)
    {
        var asked = (shop.DelayRules, order.ShipTo.Country, order.ShipTo.Region, order.Buyer);
        if (!_rulesOf.TryGetValue(asked, out var rules))
        {
            rules = (_rules.Find(shop.DelayRules ?? "")
                ?? (_rules.Choose(order.ShipTo.Country, order.ShipTo.Region) is DelayRuleChoice.Found found ? found.RuleSet : DelayRuleSets.Strictest))
                .For(order.Buyer);
            _rulesOf.Add(asked, rules);
        }

        return rules;
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
