namespace Backorder.Messaging;

/// <summary>Why it is late.</summary>
public sealed record StatedReason
{
    /// <summary>The code, for machines.</summary>
    public required BackorderReason Code { get; init; }

    /// <summary>The sentence, for the customer.</summary>
    public required string Text { get; init; }
}
