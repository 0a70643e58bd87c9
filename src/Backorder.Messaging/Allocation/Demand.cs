using NodaTime;

namespace Backorder.Messaging;

/// <summary>A place in an item's queue that is not simply its order's: an answered order's line, or units held for an offer.</summary>
internal sealed class Demand
{
    private readonly int _priority;
    private readonly Instant _at;
    private readonly OpenOrder _order;
    private readonly string _id;

    private Demand(WaitingOrder order, Instant at, string line, SupplyCursor supply)
    {
        _priority = order.Order.Priority;
        _at = at;
        _order = order.Order;
        _id = line;
        Supply = supply;
    }

    public SupplyCursor Supply { get; }

    /// <summary>The row of the line that waits; null where units are only held for an offer.</summary>
    public int? Row { get; private init; }

    /// <summary>How many.</summary>
    public required int Units { get; init; }

    // An accepted swap keeps the place of its offer.
    public static Demand Of(WaitingOrder order, WaitingLine line, SupplyCursor supply, int row) =>
        new(order, line.SwappedAt ?? order.Order.PlacedAt, line.Line.Id, supply) { Row = row, Units = line.Open };

    public static Demand Of(WaitingOrder order, ToldLine offer, string line, SupplyCursor supply) =>
        new(order, offer.SentAt, line, supply) { Units = offer.Offer!.Quantity };

    public static int InQueueOrder(Demand a, Demand b)
    {
        var order = a.CompareTo(b._order, b._at);
        order = order != 0 ? order : string.CompareOrdinal(a._id, b._id);
        order = order != 0 ? order : string.CompareOrdinal(a.Supply.Queue.Item.Sku, b.Supply.Queue.Item.Sku);

        // A line comes before what is held for it, should both be for one item.
        return order != 0 ? order : (b.Row is not null).CompareTo(a.Row is not null);
    }

    /// <summary>Whether it comes before another order.</summary>
    public bool IsBefore(OpenOrder other) => CompareTo(other, other.PlacedAt) < 0;

    private int CompareTo(OpenOrder other, Instant at)
    {
        var order = _priority.CompareTo(other.Priority);
        order = order != 0 ? order : _at.CompareTo(at);
        return order != 0 ? order : OrderPlace.CompareIds(_order, other);
    }
}
