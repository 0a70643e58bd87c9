using NodaTime;

namespace Backorder.Messaging;

/// <summary>Gives every open unit its dates: one queue an item, served in order, nothing taken back for a later order.</summary>
internal static class Allocator
{
    public static AllocatedStock Allocate(WaitingOrder[] orders, IEnumerable<SwapHold> holds, Instant now)
    {
        var demands = new List<Demand>();
        foreach (var order in orders)
        {
            foreach (var line in order.Lines)
            {
                if (line.Open > 0)
                {
                    demands.Add(Demand.Of(order, line));
                }
            }
        }

        foreach (var hold in holds)
        {
            demands.Add(Demand.Of(hold));
        }

        // The orders come in queue order, so that only swaps, holds and lines out of sequence leave anything to sort.
        if (!IsInQueueOrder(demands))
        {
            demands.Sort(Demand.InQueueOrder);
        }

        var stock = new AllocatedStock();
        foreach (var demand in demands)
        {
            var cursor = stock.CursorOf(demand.Item);
            if (demand.Line is { } line)
            {
                line.Units = cursor.Take(line.Supply, line.Open);
            }
            else
            {
                cursor.Skip(demand.Units);
            }
        }

        foreach (var order in orders)
        {
            ShipSchedule.Fill(order, now);
        }

        return stock;
    }

    private static bool IsInQueueOrder(List<Demand> demands)
    {
        for (var i = 1; i < demands.Count; i++)
        {
            if (Demand.InQueueOrder(demands[i - 1], demands[i]) > 0)
            {
                return false;
            }
        }

        return true;
    }
}
