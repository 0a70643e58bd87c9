namespace Backorder.Messaging;

/// <summary>What a rule set's clock counts to. The clocks are separate: one never stands in for the other (16 CFR 435.1(e) counts to shipment, CRD art. 18 to delivery).</summary>
public enum DeadlineCountsTo
{
    /// <summary>No deadline at all.</summary>
    Nothing,

    /// <summary>The goods are physically with the carrier. A printed label is no shipment.</summary>
    Ship,

    /// <summary>The goods are with the buyer.</summary>
    Deliver,

    /// <summary>Both clocks run, and the earlier one counts.</summary>
    EarlierOfBoth,
}
