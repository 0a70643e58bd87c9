namespace Backorder.Messaging;

/// <summary>The score of the lines that waited for one supplier when they were last told a date.</summary>
public sealed record SupplierScore
{
    /// <summary>The supplier; null: the lines waited for nobody who is known.</summary>
    public required string? Supplier { get; init; }

    /// <summary>The score.</summary>
    public required PromiseScore Score { get; init; }
}
