namespace Backorder.Messaging;

/// <summary>What a turn of phrase claims or asks, whatever the language.</summary>
internal enum Claim
{
    /// <summary>It advertises.</summary>
    Promotion,

    /// <summary>It presses.</summary>
    Urgency,

    /// <summary>It is surer than a forecast can be.</summary>
    Guarantee,

    /// <summary>A time that is none.</summary>
    Vague,

    /// <summary>The customer is to blame.</summary>
    Blame,

    /// <summary>It is good news.</summary>
    GoodNews,

    /// <summary>It has left.</summary>
    Shipped,

    /// <summary>Nothing has to be done.</summary>
    NoAction,

    /// <summary>Something has to be done.</summary>
    ActionNeeded,

    /// <summary>Silence counts as a yes.</summary>
    SilenceAgrees,

    /// <summary>Silence ends the order.</summary>
    SilenceCancels,

    /// <summary>Money comes back.</summary>
    Refund,

    /// <summary>Money comes back as something else.</summary>
    StoreCredit,

    /// <summary>Less money comes back.</summary>
    Fee,

    /// <summary>A deadline whose first day nobody knows; a figure follows.</summary>
    RelativeDeadline,

    /// <summary>Something else is there.</summary>
    InStock,

    /// <summary>We are sorry.</summary>
    Sorry,
}
