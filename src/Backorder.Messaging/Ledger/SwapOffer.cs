namespace Backorder.Messaging;

/// <summary>Units of another item that were offered for a line.</summary>
public sealed record SwapOffer
{
    /// <summary>The item offered.</summary>
    public required string Sku { get; init; }

    /// <summary>Whole units, at least 1.</summary>
    public required int Quantity { get; init; }
}
