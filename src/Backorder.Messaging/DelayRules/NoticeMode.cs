namespace Backorder.Messaging;

/// <summary>What a delay notice asks and what silence to it means. The names are those of the decision table of 16 CFR Part 435.</summary>
public enum NoticeMode
{
    /// <summary>No answer is asked for: nothing is late, or the buyer has agreed to a date that still holds.</summary>
    None,

    /// <summary>A first notice with a date at most 30 days after the deadline: who says nothing agrees to that date (16 CFR 435.2(b)(1)(ii)).</summary>
    SilenceIsConsent,

    /// <summary>A first notice with a later date: without an express yes, or shipment, within 30 days of the deadline the order ends (16 CFR 435.2(b)(1)(iii)).</summary>
    ExpressOrAutoCancel,

    /// <summary>A first notice without a date: as <see cref="ExpressOrAutoCancel"/>, and whoever waits may still cancel until shipment.</summary>
    ExpressOrAutoCancelIndefinite,

    /// <summary>A later notice with a date: without an express yes, or shipment, by the date that stood before the order ends (16 CFR 435.2(b)(2)). Silence is never consent.</summary>
    RenewedExpress,

    /// <summary>A later notice without a date: as <see cref="RenewedExpress"/>, and whoever waits may still cancel until shipment.</summary>
    RenewedExpressIndefinite,

    /// <summary>The order is deemed cancelled; refund. Nothing but the cancellation is left to be said (16 CFR 435.2(c)).</summary>
    MustCancel,

    /// <summary>The buyer agreed to wait without a date and may cancel until shipment. No further notice is required.</summary>
    OpenContinuingCancel,

    /// <summary>The seller decided not to ship; refund (16 CFR 435.2(c)(4)).</summary>
    SellerCancel,

    /// <summary>The rule set gives silence no effect: the order stays open and the buyer's rights are as they were.</summary>
    NoSilenceEffect,
}
