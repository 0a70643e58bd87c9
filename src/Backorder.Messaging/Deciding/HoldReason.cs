namespace Backorder.Messaging;

/// <summary>Why an order gets no message in this run.</summary>
public enum HoldReason
{
    /// <summary>The promise holds, or there is nothing to wait for.</summary>
    OnTime,

    /// <summary>The customer knows already.</summary>
    AlreadyTold,

    /// <summary>Later, by no more than the shop's tolerance, and early enough to say nothing.</summary>
    WithinTolerance,

    /// <summary>The change is younger than the settle window.</summary>
    Settling,

    /// <summary>The last message is younger than the minimum gap.</summary>
    MinimumGap,

    /// <summary>Earlier than told, and the shop does not announce that.</summary>
    EarlierNotAnnounced,

    /// <summary>No unit is open and there is nothing left to say.</summary>
    NothingOpen,

    /// <summary>A deadline has passed or the customer asked for it: only the cancellation is left to be recorded and said.</summary>
    MustCancel,

    /// <summary>A person has to look: the facts contradict each other.</summary>
    NeedsReview,

    /// <summary>There is no address to write to.</summary>
    NoChannel,

    /// <summary>The order or one of its SKUs is marked so.</summary>
    DoNotContact,

    /// <summary>A text or address cannot be sent safely.</summary>
    Invalid,
}
