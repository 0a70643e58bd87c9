namespace Backorder.Messaging;

/// <summary>The orders of a run as rows, in the sequence of the facts, and the sequence in which they are served.</summary>
internal sealed class OrderRows
{
    public required OrderRow[] Orders { get; init; }

    /// <summary>The lines of all orders in a row.</summary>
    public required LineRow[] Lines { get; init; }

    /// <summary>The places of the orders, first come first.</summary>
    public required int[] Queue { get; init; }

    /// <summary>Where units come from, each line's in a row.</summary>
    public List<UnitRun> Runs { get; init; } = [];

    public Span<LineRow> LinesOf(in OrderRow order) => Lines.AsSpan(order.FirstLine, order.LineCount);

    public ReadOnlySpan<UnitRun> RunsOf(in LineRow line) =>
        System.Runtime.InteropServices.CollectionsMarshal.AsSpan(Runs).Slice(line.FirstRun, line.RunCount);
}
