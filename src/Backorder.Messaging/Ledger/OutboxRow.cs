using NodaTime;

namespace Backorder.Messaging;

/// <summary>A message in the in-memory outbox, and what may happen to it.</summary>
internal sealed class OutboxRow
{
    private static readonly Duration LongestLease = Duration.FromDays(1);

    public required OutboxMessage Message { get; set; }

    public required long Sequence { get; set; }

    public DeliveryState State { get; set; }

    public int Attempts { get; set; }

    public bool InDoubt { get; set; }

    public Instant? FirstAttemptAt { get; set; }

    public Instant? SettledAt { get; set; }

    public Instant? NotBefore { get; set; }

    public string? Owner { get; set; }

    public long Fence { get; set; }

    public Instant LeaseEnds { get; set; }

    public string? ProviderId { get; set; }

    public string? Reason { get; set; }

    public bool IsLive => State is DeliveryState.Planned or DeliveryState.Claimed or DeliveryState.Sending or DeliveryState.Retry or DeliveryState.Ambiguous;

    /// <summary>Whether a newer message may still take its place: the first byte of no attempt is under way.</summary>
    public bool IsReplaceable => IsLive && State != DeliveryState.Sending;

    public bool IsHeldBy(MessageClaim claim) =>
        State is DeliveryState.Claimed or DeliveryState.Sending && Owner == claim.Owner && Fence == claim.Fence;

    /// <summary>Whether its lease lasts. One that ends later than any lease can was given by a clock that was wrong.</summary>
    public bool IsHeldAt(Instant storeTime) =>
        State is DeliveryState.Claimed or DeliveryState.Sending && LeaseEnds > storeTime && LeaseEnds - storeTime <= LongestLease;

    /// <summary>Whether it is put off. Further than any wait can be means that the clock was wrong.</summary>
    public bool IsPutOffAt(Instant now) => NotBefore is { } moment && moment > now && moment - now <= ClaimRequest.LongestWait;

    /// <summary>Whether the customer may have it without our knowing, or has it.</summary>
    public bool MayHaveLeft =>
        State is DeliveryState.Sending or DeliveryState.Accepted || (InDoubt && State != DeliveryState.Superseded);

    /// <summary>Whether another message says the same. From the day of the promised update on it is a new one: that much was promised.</summary>
    public bool SaysTheSameAs(OutboxMessage other) =>
        Message.News == other.News && !(Message.NextUpdate?.DueAt <= other.PlannedAt);

    public ClaimedMessage Claim(ClaimRequest request, Instant storeTime)
    {
        InDoubt |= State is DeliveryState.Sending;
        State = DeliveryState.Claimed;
        Owner = request.Owner;
        Fence++;
        LeaseEnds = storeTime + request.Lease;
        return new ClaimedMessage
        {
            Claim = new MessageClaim { Key = Message.Key, Owner = Owner, Fence = Fence },
            Message = Message,
            Attempts = Attempts,
            FirstAttemptAt = FirstAttemptAt,
            InDoubt = InDoubt,
        };
    }

    public void Begin(AttemptStart start, Instant storeTime)
    {
        State = DeliveryState.Sending;
        Attempts++;
        FirstAttemptAt ??= start.Now;
        LeaseEnds = storeTime + start.Lease;
    }

    public void Settle(Settlement settlement)
    {
        State = settlement.State;
        InDoubt |= State is DeliveryState.Ambiguous or DeliveryState.NeedsReview;
        NotBefore = settlement.NotBefore;
        ProviderId = settlement.ProviderId ?? ProviderId;
        Reason = settlement.Reason;
        SettledAt = IsLive ? null : settlement.At;
    }

    public void Supersede(Instant at)
    {
        InDoubt |= State is DeliveryState.Sending or DeliveryState.Ambiguous;
        State = DeliveryState.Superseded;
        SettledAt = at;
    }

    /// <summary>Queues a superseded message again: what it says is true again.</summary>
    public void Revive(OutboxMessage message, long sequence)
    {
        Message = message;
        Sequence = sequence;
        State = DeliveryState.Planned;
        NotBefore = null;
        SettledAt = null;
        Reason = null;
    }

    public OutboxEntry ToEntry() => new()
    {
        Message = Message,
        State = State,
        Attempts = Attempts,
        InDoubt = InDoubt,
        SettledAt = SettledAt,
        NotBefore = NotBefore,
        ProviderId = ProviderId,
        Reason = Reason,
    };
}
