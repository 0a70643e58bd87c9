using NodaTime;

namespace Backorder.Messaging;

/// <summary>What the law of late orders needs to know about one order line. Each line has its own clock.</summary>
public sealed record DelayLine
{
    /// <summary>When the seller had the payment, or leave to charge it, and all that is needed to ship (16 CFR 435.1(c)); also the day of the contract.</summary>
    public required Instant OrderComplete { get; init; }

    /// <summary>The recipient's zone: its calendar days are counted.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>The last day on which the seller promised to ship; null: none was stated.</summary>
    public LocalDate? ShipBy { get; init; }

    /// <summary>"Ships within N business days" of the order, the upper end of a range, 0 to 365; null: not promised so. Together with <see cref="ShipBy"/> the earlier day counts.</summary>
    public int? ShipWithinBusinessDays { get; init; }

    /// <summary>The last day on which the seller promised to deliver; null: none was stated.</summary>
    public LocalDate? DeliverBy { get; init; }

    /// <summary>Business days from the carrier's hands to the door at most, 0 to 365; null: unknown. Only with it is one of the two clocks worked out from the other.</summary>
    public int? TransitDaysAtMost { get; init; }

    /// <summary>Whether the buyer applied to the seller itself for credit with the order.</summary>
    public bool SellerCredit { get; init; }

    /// <summary>Who buys.</summary>
    public BuyerKind Buyer { get; init; }

    /// <summary>The day for which the goods are needed, told before the contract (a birthday); null: none.</summary>
    public LocalDate? EssentialDate { get; init; }

    /// <summary>What happened, in any order.</summary>
    public IReadOnlyList<DelayEvent> Events { get; init; } = [];
}
