namespace Backorder.Messaging;

/// <summary>What one dispatch did.</summary>
public sealed record DispatchResult
{
    /// <summary>Messages that a sender took over.</summary>
    public int Accepted { get; init; }

    /// <summary>Messages that did not leave and are tried again later.</summary>
    public int Retrying { get; init; }

    /// <summary>Messages of which nobody knows whether they left, and which are sent again with the same key.</summary>
    public int Ambiguous { get; init; }

    /// <summary>Messages that never will leave.</summary>
    public int Failed { get; init; }

    /// <summary>Messages of which nobody knows whether they left, and which wait for a person.</summary>
    public int NeedsReview { get; init; }

    /// <summary>Messages that were tried too often.</summary>
    public int Quarantined { get; init; }

    /// <summary>Messages put back until the recipient's quiet hours are over.</summary>
    public int Quiet { get; init; }

    /// <summary>Messages put back because no sender serves their channel.</summary>
    public int WithoutSender { get; init; }

    /// <summary>Messages put back because this machine's clock is more than a year off.</summary>
    public int ClockAway { get; init; }

    /// <summary>Messages that another dispatcher, a newer message or a pause took from this one.</summary>
    public int Lost { get; init; }

    internal DispatchResult Plus(Settlement settlement) => settlement.State switch
    {
        DeliveryState.Accepted => this with { Accepted = Accepted + 1 },
        DeliveryState.Retry => this with { Retrying = Retrying + 1 },
        DeliveryState.Ambiguous => this with { Ambiguous = Ambiguous + 1 },
        DeliveryState.Failed => this with { Failed = Failed + 1 },
        DeliveryState.NeedsReview => this with { NeedsReview = NeedsReview + 1 },
        DeliveryState.Quarantined => this with { Quarantined = Quarantined + 1 },
        _ when settlement.Reason == Triage.Quiet => this with { Quiet = Quiet + 1 },
        _ when settlement.Reason == Triage.ClockAway => this with { ClockAway = ClockAway + 1 },
        _ => this with { WithoutSender = WithoutSender + 1 },
    };
}
