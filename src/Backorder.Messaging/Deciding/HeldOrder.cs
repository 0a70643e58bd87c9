namespace Backorder.Messaging;

/// <summary>An order that gets no message in this run, and why.</summary>
public sealed record HeldOrder
{
    /// <summary>The shop.</summary>
    public required string Shop { get; init; }

    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>Why.</summary>
    public required HoldReason Reason { get; init; }

    /// <summary>One sentence with the facts behind it; never personal.</summary>
    public required string Detail { get; init; }

    /// <summary>The dates that were seen, for <see cref="Sighting"/>; null where nothing changed.</summary>
    public string? Fingerprint { get; init; }
}
