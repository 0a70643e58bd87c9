namespace Backorder.Messaging;

/// <summary>Which paragraph says what, for a rule set with notice options. They are printed with every reply and obligation.</summary>
public sealed record NoticeParagraphs
{
    /// <summary>That a notice is due by the deadline.</summary>
    public required string FirstNotice { get; init; }

    /// <summary>That silence to a first notice is consent.</summary>
    public required string SilenceIsConsent { get; init; }

    /// <summary>That a first notice needs an express yes.</summary>
    public required string ExpressOrAutoCancel { get; init; }

    /// <summary>That a later notice needs an express yes.</summary>
    public required string Renewed { get; init; }

    /// <summary>That an order may stay open without a date.</summary>
    public required string OpenContinuingCancel { get; init; }

    /// <summary>That the buyer's cancellation ends the order.</summary>
    public required string BuyerCancelled { get; init; }

    /// <summary>That an unanswered first notice ends it.</summary>
    public required string NoConsentInTime { get; init; }

    /// <summary>That a missed revised date ends it.</summary>
    public required string RevisedDateMissed { get; init; }

    /// <summary>That the seller's decision ends it.</summary>
    public required string SellerCancelled { get; init; }

    /// <summary>That a missed deadline without a notice ends it.</summary>
    public required string NotTold { get; init; }
}
