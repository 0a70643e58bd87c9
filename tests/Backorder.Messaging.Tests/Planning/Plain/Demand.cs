using NodaTime;

namespace Backorder.Messaging.Plain;

/// <summary>Somebody's place in an item's queue: priority, then time, then order, then line.</summary>
internal sealed class Demand
{
    private readonly int _priority;
    private readonly Instant _at;
    private readonly string _order;
    private readonly string _shop;
    private readonly string _id;

    private Demand(WaitingOrder order, Instant at, string line, StockItem item)
    {
        _priority = order.Order.Priority;
        _at = at;
        _order = order.Order.Id;
        _shop = order.Shop.Id;
        _id = line;
        Item = item;
    }

    public StockItem Item { get; }

    /// <summary>The line that waits; null where units are only held for an offer.</summary>
    public WaitingLine? Line { get; private init; }

    /// <summary>The units held.</summary>
    public int Units { get; private init; }

    // An accepted swap keeps the place of its offer.
    public static Demand Of(WaitingOrder order, WaitingLine line) =>
        new(order, line.SwappedAt ?? order.Order.PlacedAt, line.Line.Id, line.Supply.Item) { Line = line, Units = line.Open };

    public static Demand Of(SwapHold hold) => new(hold.Order, hold.OfferedAt, hold.Line, hold.Item) { Units = hold.Units };

    public static int InQueueOrder(Demand a, Demand b)
    {
        var order = a._priority.CompareTo(b._priority);
        order = order != 0 ? order : a._at.CompareTo(b._at);
        order = order != 0 ? order : string.CompareOrdinal(a._order, b._order);
        order = order != 0 ? order : string.CompareOrdinal(a._shop, b._shop);
        order = order != 0 ? order : string.CompareOrdinal(a._id, b._id);
        return order != 0 ? order : string.CompareOrdinal(a.Item.Sku, b.Item.Sku);
    }
}
