using NodaTime;

namespace Backorder.Messaging;

/// <summary>A message that was accepted for delivery, as the ledger remembers it. Not personal.</summary>
public sealed record ToldMessage
{
    /// <summary>Its key.</summary>
    public required MessageKey Key { get; init; }

    /// <summary>The shop.</summary>
    public required string Shop { get; init; }

    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>Its place among the messages about the order.</summary>
    public required int Ordinal { get; init; }

    /// <summary>When it was accepted.</summary>
    public required Instant SentAt { get; init; }

    /// <summary>What it told, line by line, without answers.</summary>
    public required IReadOnlyList<ToldLine> Lines { get; init; }

    /// <summary>The update that it promised; null: none.</summary>
    public PromisedUpdate? NextUpdate { get; init; }
}
