using NodaTime;

namespace Backorder.Messaging;

/// <summary>Writes orders down as rows, each right after its check, while it lies in the processor's cache.</summary>
internal sealed class OrderRowsWriter
{
    private readonly Instant _now;
    private readonly DelayRuleCatalog _rules;
    private readonly ItemQueue[] _items;
    private readonly RecipientDays _days;
    private readonly Dictionary<(string? Pinned, string Country, string? Region, BuyerKind Buyer), DelayRuleSet> _rulesOf = [];
    private readonly Dictionary<string, ShopSupply> _supplies = new(StringComparer.Ordinal);
    private readonly OrderRow[] _orders;
    private readonly OrderPlace[] _places;
    private readonly List<LineRow> _lines;
    private ShopSupply? _supply;

    public OrderRowsWriter(BackorderFacts facts, Instant now, DelayRuleCatalog rules)
    {
        (_now, _rules) = (now, rules);
        _items = [.. facts.Stock.Items.Select(static (item, place) => new ItemQueue(item, place))];
        _days = new RecipientDays(now);
        _orders = new OrderRow[facts.Orders.Count];
        _places = new OrderPlace[_orders.Length];
        _lines = new List<LineRow>(_orders.Length * 3);
    }

    /// <summary>How many items there are.</summary>
    public int Items => _items.Length;

    /// <summary>The queue of an item.</summary>
    /// <param name="item">Its place in the forecast.</param>
    public ItemQueue QueueOf(int item) => _items[item];

    /// <summary>All supply as a shop sees it.</summary>
    public ShopSupply SupplyOf(Shop shop)
    {
        if (!_supplies.TryGetValue(shop.Id, out var supply))
        {
            _supplies.Add(shop.Id, supply = new ShopSupply(shop, _items, _now));
        }

        return supply;
    }

    /// <summary>Writes an order without a fault.</summary>
    /// <param name="place">Its place in the facts; they come one after the other.</param>
    /// <param name="order">The order.</param>
    /// <param name="shop">Its shop.</param>
    /// <param name="items">The place of each line's item in the forecast.</param>
    public void Add(int place, OpenOrder order, Shop shop, ReadOnlySpan<int> items)
    {
        if (!ReferenceEquals(_supply?.Shop, shop))
        {
            _supply = SupplyOf(shop);
        }

        var first = _lines.Count;
        var isPlain = order.Events.Count == 0 && order.Cancellation is null && order.PlacedAt <= _now;
        var lines = order.Lines;
        for (var i = 0; i < items.Length; i++)
        {
            var line = lines[i];
            isPlain &= line.Bundle is null && line.CommercialUnit is null;
            _lines.Add(new LineRow { Line = line, Supply = _supply.Of(items[i]), Open = order.Cancellation is null ? line.OpenQuantity : 0 });
        }

        _places[place] = new OrderPlace(order.Priority, order.PlacedAt.ToUnixTimeTicks(), place);
        _orders[place] = new OrderRow
        {
            Order = order,
            Shop = shop,
            Day = _days.Of(order.Recipient, shop),
            Rules = RulesOf(order, shop),
            FirstLine = first,
            LineCount = items.Length,
            Told = -1,
            IsPlain = isPlain && Sendable.Fault(order) is null,
        };
    }

    /// <summary>The rows, with nothing served yet.</summary>
    public OrderRows ToRows() => new()
    {
        Orders = _orders,
        Lines = _lines,
        Queue = OrderPlace.InQueueOrder(_places, _orders),
        Runs = new List<UnitRun>(_lines.Count + (_lines.Count / 4)),
    };

    // The country was checked before.
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
}
