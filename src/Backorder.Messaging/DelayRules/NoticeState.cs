using NodaTime;

namespace Backorder.Messaging;

/// <summary>What the law says about one line now, after all that happened: the notice in force, its deadline, and what stands to be done.</summary>
/// <remarks>All days are calendar days in the recipient's zone, and a last day is inside.</remarks>
public sealed record NoticeState
{
    /// <summary>The id of the rule set that was applied.</summary>
    public required string Rule { get; init; }

    /// <summary>Where the line stands.</summary>
    public required LineStanding Standing { get; init; }

    /// <summary>The mode of the notice in force; <see cref="NoticeMode.None"/> where no answer is awaited.</summary>
    public required NoticeMode Mode { get; init; }

    /// <summary>The paragraph behind <see cref="Mode"/>, or behind the cancellation.</summary>
    public required string Paragraph { get; init; }

    /// <summary>What silence does until <see cref="DecisionDeadline"/>.</summary>
    public required Silence Silence { get; init; }

    /// <summary>T: the last day to ship, or to deliver, by the rule set's own clock; null where there is none.</summary>
    public required LocalDate? Deadline { get; init; }

    /// <summary>T+30: until when a first notice may wait for an express yes; null where the rule set knows no such day.</summary>
    public required LocalDate? AutoCancelDate { get; init; }

    /// <summary>R: the revised date that binds, agreed to or taken as agreed to; null where there is none.</summary>
    public required LocalDate? RevisedDate { get; init; }

    /// <summary>Whether a valid delay notice is on record.</summary>
    public required bool Told { get; init; }

    /// <summary>The date the buyer was told last by a valid notice; null where none was told, or a notice without a date.</summary>
    public required LocalDate? ToldDate { get; init; }

    /// <summary>D: the last day on which the line may stay as it is without shipment or a yes; null where no day ends it.</summary>
    public required LocalDate? DecisionDeadline { get; init; }

    /// <summary>The last day for a notice, where the goods do not ship by then; null where no notice is due.</summary>
    public required LocalDate? MustNotifyBy { get; init; }

    /// <summary>The day with whose end the line is deemed cancelled unless something happens, or since which it is; null where nothing cancels it.</summary>
    public required LocalDate? MustCancelAt { get; init; }

    /// <summary>The last day to send the refund, counted from the last day of a missed period; null where none is due or no term is fixed.</summary>
    public required LocalDate? RefundBy { get; init; }

    /// <summary>The same, counted from the day after a missed period, as the text literally reads. Never earlier than <see cref="RefundBy"/>, which is the one to keep.</summary>
    public required LocalDate? RefundByLiteral { get; init; }

    /// <summary>Since when the line is cancelled in law; null where it is not.</summary>
    public required DeemedCancelled? Cancelled { get; init; }

    /// <summary>From which day nothing may be shipped; null: shipping is allowed.</summary>
    public required LocalDate? ShipmentBlockedFrom { get; init; }

    /// <summary>The last day before the buyer may end the order by law without more ado; null where the rule set fixes no day.</summary>
    public required LocalDate? BuyerMayCancelAfter { get; init; }

    /// <summary>Whether the order serves an essential date, so that the buyer need not give extra time: offer cancellation at once.</summary>
    public required bool CancelAtOnce { get; init; }

    /// <summary>Why a person has to look; null where nobody has to.</summary>
    public required string? ReviewReason { get; init; }

    /// <summary>What else should be known, each once, in the order of the enum.</summary>
    public required IReadOnlyList<DelayWarning> Warnings { get; init; }

    /// <summary>What stands to be done, in the order of <see cref="DelayObligationKind"/>.</summary>
    public required IReadOnlyList<DelayObligation> Obligations { get; init; }

    /// <summary>Whether nothing may be shipped.</summary>
    public bool ShipmentBlocked => ShipmentBlockedFrom is not null;

    /// <summary>Whether a message about the delay may still go out. If not, only a cancellation or a shipment is left to be said, or a person looks first.</summary>
    public bool IsOpen => Standing == LineStanding.Open;
}
