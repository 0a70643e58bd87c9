using NodaTime;

namespace Backorder.Messaging;

/// <summary>What a message that goes out now with a given date would be in law.</summary>
public sealed record NoticeProposal
{
    /// <summary>Whether it may go out: the line is open and in no doubt.</summary>
    public required bool MaySend { get; init; }

    /// <summary>Whether it is a delay notice with options of its own. If not, it is a courtesy update, and the answer still awaited, if any, is that of the state.</summary>
    public required bool IsDelayNotice { get; init; }

    /// <summary>The mode it carries: its own if it is a delay notice, <see cref="NoticeMode.None"/> for a courtesy update, the state's where the line is closed.</summary>
    public required NoticeMode Mode { get; init; }

    /// <summary>The paragraph behind <see cref="Mode"/>.</summary>
    public required string Paragraph { get; init; }

    /// <summary>What silence to it does.</summary>
    public required Silence Silence { get; init; }

    /// <summary>The date it states, in the recipient's zone; null: none.</summary>
    public required LocalDate? RevisedDate { get; init; }

    /// <summary>D with this message sent: the last day for an answer; null where no day ends it.</summary>
    public required LocalDate? DecisionDeadline { get; init; }

    /// <summary>Whether it must give the reason for the delay.</summary>
    public required bool ReasonRequired { get; init; }

    /// <summary>Whether it must say that whoever waits may still cancel at any time before shipment.</summary>
    public required bool ContinuingCancelRight { get; init; }

    /// <summary>Whether the rule set wants the buyer asked for an express yes, although silence does nothing.</summary>
    public required bool AskExpressly { get; init; }

    /// <summary>The state before it.</summary>
    public required NoticeState Before { get; init; }

    /// <summary>The state after it, had it gone out now; the same as <see cref="Before"/> where it may not.</summary>
    public required NoticeState After { get; init; }

    /// <summary>What should be known about sending it now.</summary>
    public required IReadOnlyList<DelayWarning> Warnings { get; init; }
}
