namespace Backorder.Messaging;

/// <summary>Where an order stands in every queue that it waits in: priority, then time, then id, then shop.</summary>
/// <param name="Priority">Lower comes first.</param>
/// <param name="Ticks">When it was placed, in ticks of 100 ns; what is finer is looked at where these are equal.</param>
/// <param name="Order">Its place in the facts.</param>
internal readonly record struct OrderPlace(int Priority, long Ticks, int Order)
{
    /// <summary>The places of all orders, first come first.</summary>
    public static int[] InQueueOrder(OrderPlace[] places, OrderRow[] orders)
    {
        places.AsSpan().Sort(static (a, b) => a.CompareTo(b));
        for (var from = 0; from < places.Length;)
        {
            var to = from + 1;
            while (to < places.Length && places[to].CompareTo(places[from]) == 0)
            {
                to++;
            }

            // Two orders of one moment are rare, so that ids are seldom looked at.
            if (to > from + 1)
            {
                places.AsSpan(from, to - from).Sort((a, b) => Compare(orders[a.Order].Order, orders[b.Order].Order));
            }

            from = to;
        }

        return Array.ConvertAll(places, static place => place.Order);
    }

    public static int CompareIds(OpenOrder a, OpenOrder b)
    {
        var order = string.CompareOrdinal(a.Id, b.Id);
        return order != 0 ? order : string.CompareOrdinal(a.Shop, b.Shop);
    }

    private static int Compare(OpenOrder a, OpenOrder b)
    {
        var order = a.PlacedAt.CompareTo(b.PlacedAt);
        return order != 0 ? order : CompareIds(a, b);
    }

    private int CompareTo(OrderPlace other) => Priority != other.Priority
        ? Priority.CompareTo(other.Priority)
        : Ticks.CompareTo(other.Ticks);
}
