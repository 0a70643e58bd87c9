namespace Backorder.Messaging;

/// <summary>How far a queued message has come.</summary>
public enum DeliveryState
{
    /// <summary>Queued: it waits to be claimed, perhaps until a certain moment.</summary>
    Planned,

    /// <summary>A dispatcher holds it under a lease; nothing was sent yet.</summary>
    Claimed,

    /// <summary>The first byte may have been written. Found like this after its lease, the attempt is in doubt.</summary>
    Sending,

    /// <summary>The sender took it over. The customer counts as told.</summary>
    Accepted,

    /// <summary>It surely did not leave and is tried again later.</summary>
    Retry,

    /// <summary>It surely did not leave and never will.</summary>
    Failed,

    /// <summary>Nobody knows whether it left; it is sent again, with the same key.</summary>
    Ambiguous,

    /// <summary>A newer message about the same order took its place; it is never sent.</summary>
    Superseded,

    /// <summary>Tried too often.</summary>
    Quarantined,

    /// <summary>Nobody knows whether it left, and sending again could say it twice: a person decides.</summary>
    NeedsReview,
}
