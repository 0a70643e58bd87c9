using NodaTime;

namespace Backorder.Messaging;

/// <summary>A message in the outbox, and how far it has come.</summary>
public sealed record OutboxEntry
{
    /// <summary>The message.</summary>
    public required OutboxMessage Message { get; init; }

    /// <summary>How far it has come.</summary>
    public required DeliveryState State { get; init; }

    /// <summary>Attempts that were begun.</summary>
    public required int Attempts { get; init; }

    /// <summary>Whether an attempt may have reached the customer without our knowing. Sent again to a sender without keys, it may have been read twice.</summary>
    public required bool InDoubt { get; init; }

    /// <summary>When it reached a state that it does not leave by itself; null: not yet.</summary>
    public Instant? SettledAt { get; init; }

    /// <summary>Not claimed before this moment; null: at once.</summary>
    public Instant? NotBefore { get; init; }

    /// <summary>The provider's own id for it.</summary>
    public string? ProviderId { get; init; }

    /// <summary>Why it is in its state, for operators.</summary>
    public string? Reason { get; init; }
}
