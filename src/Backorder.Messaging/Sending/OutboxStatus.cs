using NodaTime;

namespace Backorder.Messaging;

/// <summary>How the outbox stands at one moment, for operators. Not personal.</summary>
public sealed record OutboxStatus
{
    /// <summary>How many messages are in each state; every state is there.</summary>
    public required IReadOnlyDictionary<DeliveryState, long> Counts { get; init; }

    /// <summary>Since when the oldest message that is due and that nobody holds has been due: the later of its plan's moment and of the moment it was put off to. Null: none is due. Messages of paused shops count.</summary>
    public Instant? DueSince { get; init; }

    /// <summary>The next moment to which a message was put off; null: none is.</summary>
    public Instant? NextDue { get; init; }

    /// <summary>Claims whose lease ran out before they were settled, by the store's own clock: their process died or is stuck.</summary>
    public required long LapsedClaims { get; init; }
}
