namespace Backorder.Messaging;

/// <summary>Compares orders by shop, then id, ordinally.</summary>
internal sealed class OrdinalOrders : IComparer<OrderRef>
{
    public static OrdinalOrders Instance { get; } = new();

    public int Compare(OrderRef x, OrderRef y) =>
        string.CompareOrdinal(x.Shop, y.Shop) is not 0 and var shop ? shop : string.CompareOrdinal(x.Order, y.Order);
}
