using NodaTime;

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

    /// <summary>From when on time alone may change the answer (a settle window ends, a shipment counts as overdue, a legal notice presses), so that the order is to be planned again; null: only other facts can, or a person. Promised updates apart.</summary>
    public Instant? PlanAgainAt { get; init; }
}
