using NodaTime;

namespace Backorder.Messaging;

/// <summary>What a dispatcher has to record about a claimed message.</summary>
public sealed record Settlement
{
    /// <summary>The claim; void ones record nothing.</summary>
    public required MessageClaim Claim { get; init; }

    /// <summary>
    /// The state it is in now: <see cref="DeliveryState.Accepted"/>, <see cref="DeliveryState.Retry"/>, <see cref="DeliveryState.Ambiguous"/>,
    /// <see cref="DeliveryState.Failed"/>, <see cref="DeliveryState.Quarantined"/>, <see cref="DeliveryState.NeedsReview"/>, or
    /// <see cref="DeliveryState.Planned"/> for one that is put back unsent.
    /// </summary>
    public required DeliveryState State { get; init; }

    /// <summary>When that was known, by the app's clock.</summary>
    public required Instant At { get; init; }

    /// <summary>Not to be claimed before this moment; null: at once.</summary>
    public Instant? NotBefore { get; init; }

    /// <summary>The provider's own id for it; null where it gave none.</summary>
    public string? ProviderId { get; init; }

    /// <summary>Why, for operators; null where there is nothing to say.</summary>
    public string? Reason { get; init; }
}
