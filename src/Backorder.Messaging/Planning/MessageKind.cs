namespace Backorder.Messaging;

/// <summary>What a message is about. An order gets at most one message in a run.</summary>
public enum MessageKind
{
    /// <summary>The order waits from the start: what we have, what we do not, and when.</summary>
    BackorderConfirmed,

    /// <summary>A date that was promised or told cannot be kept, for the first time.</summary>
    FirstDelay,

    /// <summary>It slips again.</summary>
    RenewedDelay,

    /// <summary>There was a date and now there is none.</summary>
    NoDateYet,

    /// <summary>A promised update with nothing new.</summary>
    StillWaiting,

    /// <summary>Good news: earlier than told, or a date where there was none.</summary>
    Earlier,

    /// <summary>Part of the order has left, the rest waits.</summary>
    PartShipped,

    /// <summary>Everything is there and goes out next.</summary>
    ReadyToShip,

    /// <summary>Everything has left.</summary>
    Shipped,

    /// <summary>The app has cancelled the order and recorded what goes back.</summary>
    Cancelled,

    /// <summary>The last call for a consent without which the order ends.</summary>
    ConsentReminder,

    /// <summary>After delivery: thanks, returns, contact.</summary>
    AfterCare,
}
