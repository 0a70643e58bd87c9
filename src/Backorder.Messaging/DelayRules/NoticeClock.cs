using NodaTime;

namespace Backorder.Messaging;

/// <summary>Reads the law of late orders off one line: where it stands, what is due, and what a message sent now would be. Pure; it knows no clock but <c>now</c>.</summary>
public static class NoticeClock
{
    // [design] Below this a buyer has hardly time for a decision.
    private const int ComfortableDays = 3;

    /// <summary>Finds facts that cannot be true. Such a line has no state: mend the records first.</summary>
    /// <param name="line">The line.</param>
    /// <param name="now">The present.</param>
    /// <returns>Each problem with its field; empty where the line can be read.</returns>
    public static IReadOnlyList<DelayProblem> Check(DelayLine line, Instant now)
    {
        ArgumentNullException.ThrowIfNull(line);
        return [.. DelayLineCheck.Problems(line, now)];
    }

    /// <summary>Reads where a line stands now, given all that happened.</summary>
    /// <param name="rules">The rule set of the destination.</param>
    /// <param name="line">The line.</param>
    /// <param name="now">The present.</param>
    /// <returns>The state.</returns>
    /// <exception cref="ArgumentException"><see cref="Check"/> finds a problem.</exception>
    public static NoticeState Read(DelayRuleSet rules, DelayLine line, Instant now)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ThrowIfUnreadable(line, now);
        var holding = rules.For(line.Buyer);
        return NoticeStateWriter.Write(holding, line, LineHistory.Read(holding, line, now));
    }

    /// <summary>Tells what a message about the delay would be in law if it went out now.</summary>
    /// <param name="rules">The rule set of the destination.</param>
    /// <param name="line">The line, with all that happened before.</param>
    /// <param name="revisedDate">The last ship date the message states, in the recipient's zone; null: that there is no date.</param>
    /// <param name="now">The present, which is when it goes out.</param>
    /// <returns>Its mode and deadline, with the state before and after it.</returns>
    /// <exception cref="ArgumentException"><see cref="Check"/> finds a problem.</exception>
    public static NoticeProposal Propose(DelayRuleSet rules, DelayLine line, LocalDate? revisedDate, Instant now)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ThrowIfUnreadable(line, now);
        var holding = rules.For(line.Buyer);
        var history = LineHistory.Read(holding, line, now);
        var before = NoticeStateWriter.Write(holding, line, history);
        if (!before.IsOpen)
        {
            return Closed(before, revisedDate);
        }

        var isDelayNotice = history.AddNotice(revisedDate);
        var after = NoticeStateWriter.Write(holding, line, history);
        var isCourtesy = !isDelayNotice && holding.AutoCancel && after.Mode != NoticeMode.OpenContinuingCancel;
        return new()
        {
            MaySend = true,
            IsDelayNotice = isDelayNotice,
            Mode = isCourtesy ? NoticeMode.None : after.Mode,
            Paragraph = after.Paragraph,
            Silence = isCourtesy ? Silence.None : after.Silence,
            RevisedDate = revisedDate,
            DecisionDeadline = after.DecisionDeadline,
            ReasonRequired = revisedDate is null && holding.Reason == ReasonDuty.WhenThereIsNoDate,
            ContinuingCancelRight = after.Mode == NoticeMode.OpenContinuingCancel || (holding.AutoCancel && revisedDate is null),
            AskExpressly = holding.Consent is ConsentRule.NoSilenceEffect { AskExpressly: true },
            Before = before,
            After = after,
            Warnings = isDelayNotice && LeavesLittleTime(before, history.DateOf(now)) ? [DelayWarning.FewerThanThreeDays] : [],
        };
    }

    private static bool LeavesLittleTime(NoticeState before, LocalDate today) =>
        before.DecisionDeadline is { } last && Period.DaysBetween(today, last) < ComfortableDays;

    private static NoticeProposal Closed(NoticeState state, LocalDate? revisedDate) => new()
    {
        MaySend = false,
        IsDelayNotice = false,
        Mode = state.Mode,
        Paragraph = state.Paragraph,
        Silence = Silence.None,
        RevisedDate = revisedDate,
        DecisionDeadline = state.DecisionDeadline,
        ReasonRequired = false,
        ContinuingCancelRight = false,
        AskExpressly = false,
        Before = state,
        After = state,
        Warnings = [],
    };

    private static void ThrowIfUnreadable(DelayLine line, Instant now)
    {
        var problems = Check(line, now);
        if (problems.Count > 0)
        {
            throw new ArgumentException(string.Join("; ", problems), nameof(line));
        }
    }
}
