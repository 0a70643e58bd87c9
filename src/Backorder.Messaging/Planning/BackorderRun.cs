using NodaTime;

namespace Backorder.Messaging;

/// <summary>The outcome of planning: who hears what, who does not and why, and the whole in figures. Nothing is written yet.</summary>
public sealed record BackorderRun
{
    /// <summary>A digest of all that is planned: the same run has the same id. By it a kept run is approved.</summary>
    public required string Id { get; init; }

    /// <summary>The moment it was planned for.</summary>
    public required Instant Now { get; init; }

    /// <summary>The messages, in queue order.</summary>
    public required IReadOnlyList<MessagePlan> Plans { get; init; }

    /// <summary>The orders that get none, in queue order.</summary>
    public required IReadOnlyList<HeldOrder> Held { get; init; }

    /// <summary>What the law asks for on lines whose order is held: a person has to act, because no message will.</summary>
    public required IReadOnlyList<LineObligation> Obligations { get; init; }

    /// <summary>The figures.</summary>
    public required RunSummary Summary { get; init; }
}
