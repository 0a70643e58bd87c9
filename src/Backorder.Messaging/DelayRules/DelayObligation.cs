using NodaTime;

namespace Backorder.Messaging;

/// <summary>What the law asks the seller to do, and by when.</summary>
public enum DelayObligationKind
{
    /// <summary>Ship, or send a notice, on or before the day.</summary>
    MustNotifyBy,

    /// <summary>When the day ends without what it waits for, the order is cancelled; or it is already, since that day.</summary>
    MustCancelAt,

    /// <summary>The refund is sent on or before the day.</summary>
    RefundBy,

    /// <summary>From the day on nothing may be shipped.</summary>
    ShipmentBlocked,
}

/// <summary>One duty of the seller on one line. The library raises it; a person or an ERP acts.</summary>
public sealed record DelayObligation
{
    /// <summary>What is due.</summary>
    public required DelayObligationKind Kind { get; init; }

    /// <summary>The day, in the recipient's zone; a last day is inside.</summary>
    public required LocalDate On { get; init; }

    /// <summary>The rule set's id.</summary>
    public required string Rule { get; init; }

    /// <summary>The paragraph that says so.</summary>
    public required string Paragraph { get; init; }
}
