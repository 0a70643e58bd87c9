namespace Backorder.Messaging;

/// <summary>Why a line is cancelled, in the order of 16 CFR 435.2(c).</summary>
public enum CancelCause
{
    /// <summary>(c)(1): the buyer cancelled before shipment.</summary>
    BuyerCancelled,

    /// <summary>(c)(2): a first notice needed an express yes, and none came within the days it gave.</summary>
    NoConsentInTime,

    /// <summary>(c)(3): a revised date passed without shipment and without consent to a further delay.</summary>
    RevisedDateMissed,

    /// <summary>(c)(4): the seller said that it will not ship.</summary>
    SellerCancelled,

    /// <summary>(c)(5): the deadline passed without shipment and without a valid notice.</summary>
    NotTold,
}
