namespace Backorder.Messaging;

/// <summary>What was told beside what was shipped: the shop's own record of keeping its word.</summary>
public sealed record PromiseScorecard
{
    /// <summary>All lines.</summary>
    public required PromiseScore Overall { get; init; }

    /// <summary>The same by supplier, in ordinal order; the lines of nobody known come last.</summary>
    public required IReadOnlyList<SupplierScore> Suppliers { get; init; }
}
