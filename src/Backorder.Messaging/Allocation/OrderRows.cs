using System.Runtime.InteropServices;
using NodaTime;

namespace Backorder.Messaging;

/// <summary>The orders of a run as rows, in the sequence of the facts, and the sequence in which they are served.</summary>
internal sealed class OrderRows
{
    public required OrderRow[] Orders { get; init; }

    /// <summary>The lines of all orders in a row.</summary>
    public required List<LineRow> Lines { get; init; }

    /// <summary>The places of the orders, first come first.</summary>
    public required int[] Queue { get; init; }

    /// <summary>Where units come from, each line's in a row.</summary>
    public List<UnitRun> Runs { get; init; } = [];

    public Span<LineRow> LinesOf(in OrderRow order) => CollectionsMarshal.AsSpan(Lines).Slice(order.FirstLine, order.LineCount);

    public ReadOnlySpan<UnitRun> RunsOf(in LineRow line) =>
        CollectionsMarshal.AsSpan(Runs).Slice(line.FirstRun, line.RunCount);

    /// <summary>The day by which all open units of an order ship that leave together; null where one of them has none.</summary>
    public LocalDate? LastDay(in OrderRow order)
    {
        LocalDate? last = null;
        foreach (ref readonly var line in LinesOf(order))
        {
            if (line.Open > 0)
            {
                if (LastDay(line) is not { } day)
                {
                    return null;
                }

                last = last is { } soFar && soFar > day ? soFar : day;
            }
        }

        return last;
    }

    /// <summary>The day by which the units of a line ship that wait for nothing else, where its order was placed by now; null where one of them has none.</summary>
    public LocalDate? LastDay(in LineRow line)
    {
        var last = line.Supply.Layers.ShipsFromNow;
        foreach (ref readonly var run in RunsOf(line))
        {
            if (run.Latest is not { } layer)
            {
                return null;
            }

            last = layer.Ready > last ? layer.Ready : last;
        }

        return last;
    }
}
