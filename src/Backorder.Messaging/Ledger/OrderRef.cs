namespace Backorder.Messaging;

/// <summary>Names an order.</summary>
public readonly record struct OrderRef
{
    /// <summary>The shop.</summary>
    public required string Shop { get; init; }

    /// <summary>The order's id.</summary>
    public required string Order { get; init; }
}
