using NodaTime;

namespace Backorder.Messaging;

/// <summary>The facts of one run, joined: orders with their shop, history and supply, in queue order.</summary>
internal sealed class RunFacts
{
    private readonly Dictionary<(string Shop, string Sku), SupplyLayers> _layers = [];
    private readonly Dictionary<string, StockItem> _items;
    private readonly ILookup<string, Substitute> _substitutes;
    private readonly Dictionary<(string, string), Sighting> _sightings = [];
    private readonly DelayRuleCatalog _rules;
    private readonly Dictionary<(string? Pinned, string Country, string? Region, BuyerKind Buyer), DelayRuleSet> _rulesOf = [];

    private RunFacts(BackorderFacts facts, Instant now, ShopDirectory shops, DelayRuleCatalog rules)
    {
        _rules = rules;
        Now = now;
        AsOf = facts.Stock.AsOf;
        _items = facts.Stock.Items.ToDictionary(item => item.Sku, StringComparer.Ordinal);
        _substitutes = facts.Stock.Substitutes.ToLookup(substitute => substitute.For, StringComparer.Ordinal);
        foreach (var sighting in facts.Sightings ?? [])
        {
            _sightings[(sighting.Shop, sighting.Order)] = sighting;
        }

        var told = (facts.Told ?? []).ToLookup(line => (line.Shop, line.Order));
        var orders = facts.Orders.ToArray();
        Array.Sort(orders, InQueueOrder);
        Orders = Array.ConvertAll(orders, order => Join(order, shops, told[(order.Shop, order.Id)]));
        Stock = Allocator.Allocate(Orders, StandingOffers(), now);
    }

    public Instant Now { get; }

    public Instant AsOf { get; }

    /// <summary>All orders, in queue order, with their dates.</summary>
    public WaitingOrder[] Orders { get; }

    public AllocatedStock Stock { get; }

    public static RunFacts Join(BackorderFacts facts, ShopDirectory shops, DelayRuleCatalog rules)
    {
        FactsCheck.ThrowIfBroken(facts, shops);
        var now = facts.Now ?? throw new ArgumentException("Now is missing; the planner has no clock, so set it.", nameof(facts));
        return new RunFacts(facts, now, shops, rules);
    }

    public IEnumerable<Substitute> SubstitutesFor(string sku) => _substitutes[sku];

    public StockItem ItemOf(string sku) => _items[sku];

    public bool TryFindItem(string sku, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out StockItem? item) => _items.TryGetValue(sku, out item);

    public SupplyLayers LayersOf(Shop shop, string sku)
    {
        if (!_layers.TryGetValue((shop.Id, sku), out var layers))
        {
            _layers.Add((shop.Id, sku), layers = SupplyLayers.Of(_items[sku], shop, Now));
        }

        return layers;
    }

    /// <summary>Since when an order's dates have been as they are.</summary>
    public Instant KnownSince(WaitingOrder order, string fingerprint) =>
        _sightings.TryGetValue((order.Shop.Id, order.Order.Id), out var sighting)
        && string.Equals(sighting.Fingerprint, fingerprint, StringComparison.Ordinal)
            ? Instant.Min(sighting.Since, AsOf)
            : AsOf;

    private static int InQueueOrder(OpenOrder a, OpenOrder b)
    {
        var order = a.Priority.CompareTo(b.Priority);
        order = order != 0 ? order : a.PlacedAt.CompareTo(b.PlacedAt);
        order = order != 0 ? order : string.CompareOrdinal(a.Id, b.Id);
        return order != 0 ? order : string.CompareOrdinal(a.Shop, b.Shop);
    }

    private WaitingOrder Join(OpenOrder order, ShopDirectory shops, IEnumerable<ToldLine> told)
    {
        shops.TryFind(order.Shop, out var shop);
        var zone = order.Recipient.TimeZone is { } id ? DateTimeZoneProviders.Tzdb[id] : shop!.MainCalendar.Zone;
        var history = OrderHistory.Of(told, order.Events);
        var waiting = new WaitingOrder
        {
            Order = order,
            Shop = shop!,
            Zone = zone,
            Today = Now.InZone(zone).Date,
            History = history,
            Rules = RulesOf(order, shop!),
        };
        waiting.Lines = new WaitingLine[order.Lines.Count];
        for (var i = 0; i < waiting.Lines.Length; i++)
        {
            waiting.Lines[i] = Join(waiting, order.Lines[i]);
        }

        return waiting;
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

    private WaitingLine Join(WaitingOrder order, OpenOrderLine line)
    {
        var swap = AcceptedSwap(line, order.History);
        var open = order.Order.Cancellation is null ? line.OpenQuantity : 0;
        var law = open > 0 ? LineLaw.Of(order, line, Now) : null;
        return new WaitingLine
        {
            Line = line,
            Open = open,
            Supply = LayersOf(order.Shop, swap?.Substitute.Sku ?? line.Sku),
            Swapped = swap?.Substitute,
            SwappedAt = swap?.At,
            Law = law,
            IsBeingCancelled = law is not null && (law.IsCancelled || order.History.AnswerFor(line.Id) is { Reply: ChoiceKind.Cancel }),
        };
    }

    // An answer without a recorded offer can only mean the first choice.
    private (Substitute Substitute, Instant At)? AcceptedSwap(OpenOrderLine line, OrderHistory history)
    {
        if (history.Chosen(line.Id, ChoiceKind.Swap) is not { } answer)
        {
            return null;
        }

        var offer = history.LastOfferFor(line.Id, answer.SentAt);
        var substitute = _substitutes[line.Sku].FirstOrDefault(candidate =>
            offer is null || string.Equals(candidate.Sku, offer.Sku, StringComparison.Ordinal));
        return substitute is null ? null : (substitute, answer.SentAt);
    }

    private IEnumerable<SwapHold> StandingOffers()
    {
        foreach (var order in Orders)
        {
            foreach (var line in order.Lines)
            {
                if (StandingOffer(order, line) is { } told && _items.TryGetValue(told.Offer!.Sku, out var item))
                {
                    yield return new SwapHold { Order = order, Line = line.Line.Id, Item = item, Units = told.Offer.Quantity, OfferedAt = told.SentAt };
                }
            }
        }
    }

    /// <summary>The unanswered offer that still holds stock for a line; null: none.</summary>
    public static ToldLine? StandingOffer(WaitingOrder order, WaitingLine line) =>
        line.Open > 0 && order.History.OfferFor(line.Line.Id) is { Reply: null } told && (told.NextUpdate is null || order.Today <= told.NextUpdate)
            ? told
            : null;
}
