using System.Runtime.InteropServices;

namespace Backorder.Messaging;

/// <summary>Gives every open unit its place in the supply: one queue an item, served in order, nothing taken back for a later order.</summary>
internal static class Allocator
{
    private const int FewLines = 16;

    /// <summary>Serves all orders.</summary>
    /// <param name="rows">The orders; each line's runs are written into them.</param>
    /// <param name="demands">What has places of its own: the lines and offers of answered orders.</param>
    public static void Allocate(OrderRows rows, List<Demand> demands)
    {
        demands.Sort(Demand.InQueueOrder);
        var next = 0;
        foreach (var place in rows.Queue)
        {
            ref readonly var order = ref rows.Orders[place];
            while (next < demands.Count && demands[next].IsBefore(order.Order))
            {
                Serve(demands[next++], rows);
            }

            if (order.Answered is null)
            {
                Serve(rows.LinesOf(order), rows.Runs);
            }
        }

        while (next < demands.Count)
        {
            Serve(demands[next++], rows);
        }
    }

    private static void Serve(Demand demand, OrderRows rows)
    {
        if (demand.Row is { } row)
        {
            Take(ref CollectionsMarshal.AsSpan(rows.Lines)[row], demand.Supply, rows.Runs);
        }
        else
        {
            demand.Supply.Queue.Serve(demand.Units);
        }
    }

    private static void Serve(Span<LineRow> lines, List<UnitRun> runs)
    {
        if (MayAskTwice(lines))
        {
            // Of two lines for one item the one with the lower id comes first.
            var sorted = new int[lines.Length];
            var ids = new string[lines.Length];
            for (var i = 0; i < lines.Length; i++)
            {
                (sorted[i], ids[i]) = (i, lines[i].Line.Id);
            }

            Array.Sort(ids, sorted, StringComparer.Ordinal);
            foreach (var i in sorted)
            {
                Take(ref lines[i], lines[i].Supply, runs);
            }

            return;
        }

        foreach (ref var line in lines)
        {
            Take(ref line, line.Supply, runs);
        }
    }

    private static bool MayAskTwice(ReadOnlySpan<LineRow> lines)
    {
        for (var i = 1; i < lines.Length && lines.Length <= FewLines; i++)
        {
            for (var before = 0; before < i; before++)
            {
                if (ReferenceEquals(lines[before].Supply, lines[i].Supply))
                {
                    return true;
                }
            }
        }

        return lines.Length > FewLines;
    }

    private static void Take(ref LineRow line, SupplyCursor supply, List<UnitRun> runs)
    {
        line.FirstRun = runs.Count;
        if (line.Open > 0)
        {
            supply.Take(line.Open, runs);
        }

        line.RunCount = runs.Count - line.FirstRun;
    }
}
