namespace Backorder.Messaging;

/// <summary>One line of a run, small.</summary>
internal struct LineRow
{
    public OpenOrderLine Line;

    /// <summary>The supply of the item ordered; an accepted swap is served by another one.</summary>
    public SupplyCursor Supply;

    /// <summary>Units that still wait; none once the order is cancelled.</summary>
    public int Open;

    /// <summary>Where its unit runs begin.</summary>
    public int FirstRun;

    public int RunCount;
}
