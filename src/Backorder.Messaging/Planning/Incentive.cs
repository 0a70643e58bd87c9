namespace Backorder.Messaging;

/// <summary>A credit on this order, never on a later one.</summary>
public sealed record Incentive
{
    /// <summary>Major units, more than 0.</summary>
    public required decimal Amount { get; init; }

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }
}
