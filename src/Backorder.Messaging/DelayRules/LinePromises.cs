using NodaTime;

namespace Backorder.Messaging;

/// <summary>What was said of one line when it was ordered: all that its deadlines are worked out from.</summary>
/// <param name="Ordered">The day on which the order was complete, in the recipient's zone.</param>
internal readonly record struct LinePromises(LocalDate Ordered)
{
    public LocalDate? ShipBy { get; init; }

    public int? ShipWithinBusinessDays { get; init; }

    public LocalDate? DeliverBy { get; init; }

    public int? TransitDaysAtMost { get; init; }

    public bool SellerCredit { get; init; }

    public LocalDate? EssentialDate { get; init; }

    public static LinePromises Of(DelayLine line) => new(line.OrderComplete.InZone(line.Zone).Date)
    {
        ShipBy = line.ShipBy,
        ShipWithinBusinessDays = line.ShipWithinBusinessDays,
        DeliverBy = line.DeliverBy,
        TransitDaysAtMost = line.TransitDaysAtMost,
        SellerCredit = line.SellerCredit,
        EssentialDate = line.EssentialDate,
    };
}
