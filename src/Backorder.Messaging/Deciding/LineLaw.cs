using NodaTime;

namespace Backorder.Messaging;

/// <summary>One waiting line before the law of its destination: where it stands, and what a message sent now would be.</summary>
internal sealed class LineLaw
{
    /// <summary>Calendar days before the last day for a notice from which nothing holds it back: a buyer needs time to decide.</summary>
    private const int PressingDays = 3;

    private readonly DelayLine _line;
    private readonly LocalDate _today;
    private readonly Instant _now;
    private readonly LineClock? _clock;
    private LocalDate? _revised;
    private NoticeProposal? _proposal;

    private LineLaw(DelayRuleSet rules, DelayLine line, RecipientDay day, Instant now)
    {
        Rules = rules;
        (_line, _today, _now) = (line, day.Today, now);
        _clock = Clock(rules, line, day);
        IsCancelled = _clock?.IsCancelled ?? NoticeClock.Read(rules, line, now).Standing == LineStanding.Cancelled;
    }

    public DelayRuleSet Rules { get; }

    /// <summary>Whether the order of this line has ended in law.</summary>
    public bool IsCancelled { get; }

    /// <summary>Which came first cannot be told from the records.</summary>
    public bool NeedsReview => _clock is null && Before.Standing == LineStanding.NeedsReview;

    // Most lines have nothing to be told; theirs is never written.
    public NoticeProposal Proposal => _proposal ??= NoticeClock.Propose(Rules, _line, _revised, _now);

    public NoticeState Before => Proposal.Before;

    /// <summary>The answer that is awaited once this message is out.</summary>
    public NoticeState After => Proposal.After;

    /// <summary>Whether a notice is due within days, so that no damper may hold it.</summary>
    public bool IsPressing => IsDelayNotice && _today >= PressingFrom;

    /// <summary>The day from which one would be; null where none will.</summary>
    public LocalDate? PressingFrom => PressingFromOf(_clock is { } clock ? clock.MustNotifyBy : Before.MustNotifyBy);

    /// <summary>Whether the order ends without a yes, after this message or already.</summary>
    public bool EndsBySilence => After.Silence == Silence.Cancel;

    /// <summary>Whether a yes is awaited now, without which the order ends.</summary>
    public bool AwaitsYes => _clock is { } clock ? clock.YesBy is not null : Before.Silence == Silence.Cancel;

    private bool IsDelayNotice => _clock is { } clock ? clock.IsDelayNotice(_revised) : Proposal.IsDelayNotice;

    public static LineLaw Of(WaitingOrder order, OpenOrderLine line, Instant now) =>
        new(order.Rules, DelayLines.Of(order, line, now), order.Day, now);

    /// <summary>The day from which a notice presses that is due by a day.</summary>
    public static LocalDate? PressingFromOf(LocalDate? mustNotifyBy) => mustNotifyBy?.PlusDays(-PressingDays);

    /// <summary>Sets the last day that a message sent now would name; null: none.</summary>
    public void Revise(LocalDate? lastDay) => _revised = lastDay;

    // Null where more has happened than one notice after the other.
    private static LineClock? Clock(DelayRuleSet rules, DelayLine line, RecipientDay day)
    {
        var clock = new LineClock(rules, LinePromises.Of(line));
        Instant? last = null;
        foreach (var happened in line.Events)
        {
            if (happened is not DelayEvent.NoticeSent { Complete: true } notice || notice.At <= last)
            {
                return null;
            }

            // What was said before the order was complete was about another clock.
            if (notice.At >= line.OrderComplete)
            {
                clock.Notice(day.DateOf(notice.At), notice.Until);
            }

            last = notice.At;
        }

        clock.PassTo(day.Today);
        return clock;
    }
}
