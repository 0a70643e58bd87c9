using NodaTime;

namespace Backorder.Messaging;

/// <summary>What the law asks for on one waiting line, by when. The library raises it; a person or an ERP acts. Days are in the recipient's zone, a last day is inside.</summary>
public sealed record LineObligation
{
    /// <summary>The shop.</summary>
    public required string Shop { get; init; }

    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>The line's id.</summary>
    public required string Line { get; init; }

    /// <summary>The rule set's id.</summary>
    public required string Rule { get; init; }

    /// <summary>The mode of the notice in force.</summary>
    public required NoticeMode Mode { get; init; }

    /// <summary>The last day to ship or to send a notice; null where no notice is due.</summary>
    public LocalDate? MustNotifyBy { get; init; }

    /// <summary>The last day for an answer, or to ship; null where no day ends it.</summary>
    public LocalDate? DecisionDeadline { get; init; }

    /// <summary>The day with whose end the line is deemed cancelled, or since which it is; null where nothing cancels it.</summary>
    public LocalDate? MustCancelAt { get; init; }

    /// <summary>The last day to send the refund; null where none is due.</summary>
    public LocalDate? RefundBy { get; init; }

    /// <summary>Whether nothing may be shipped.</summary>
    public required bool ShipmentBlocked { get; init; }
}
