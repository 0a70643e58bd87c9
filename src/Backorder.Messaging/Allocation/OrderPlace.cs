using NodaTime;

namespace Backorder.Messaging;

/// <summary>Where an order stands in every queue that it waits in: priority, then time, then id, then shop.</summary>
/// <param name="Priority">Lower comes first.</param>
/// <param name="At">When it was placed.</param>
/// <param name="Order">Its place in the facts.</param>
internal readonly record struct OrderPlace(int Priority, Instant At, int Order)
{
    /// <summary>The places of all orders, first come first.</summary>
    public static int[] InQueueOrder(IReadOnlyList<OpenOrder> orders)
    {
        var places = new OrderPlace[orders.Count];
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = new OrderPlace(orders[i].Priority, orders[i].PlacedAt, i);
        }

        places.AsSpan().Sort(static (a, b) => a.CompareTo(b));
        for (var from = 0; from < places.Length;)
        {
            var to = from + 1;
            while (to < places.Length && places[to].IsLevelWith(places[from]))
            {
                to++;
            }

            // Two orders of one moment are rare, so that ids are seldom looked at.
            if (to > from + 1)
            {
                places.AsSpan(from, to - from).Sort((a, b) => CompareIds(orders[a.Order], orders[b.Order]));
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

    private int CompareTo(OrderPlace other)
    {
        var order = Priority.CompareTo(other.Priority);
        return order != 0 ? order : At.CompareTo(other.At);
    }

    private bool IsLevelWith(OrderPlace other) => Priority == other.Priority && At == other.At;
}
