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
    private readonly UntoldLine? _untold;
    private LocalDate? _revised;
    private NoticeProposal? _proposal;

    private LineLaw(DelayRuleSet rules, DelayLine line, LocalDate today, Instant now)
    {
        Rules = rules;
        (_line, _today, _now) = (line, today, now);
        _untold = line.Events.Count == 0 ? UntoldLine.Read(rules, line, today) : null;
        IsCancelled = _untold?.IsCancelled ?? NoticeClock.Read(rules, line, now).Standing == LineStanding.Cancelled;
    }

    public DelayRuleSet Rules { get; }

    /// <summary>Whether the order of this line has ended in law.</summary>
    public bool IsCancelled { get; }

    /// <summary>Which came first cannot be told from the records.</summary>
    public bool NeedsReview => _untold is null && Before.Standing == LineStanding.NeedsReview;

    // Most lines have nothing to be told; theirs is never written.
    public NoticeProposal Proposal => _proposal ??= NoticeClock.Propose(Rules, _line, _revised, _now);

    public NoticeState Before => Proposal.Before;

    /// <summary>The answer that is awaited once this message is out.</summary>
    public NoticeState After => Proposal.After;

    /// <summary>Whether a notice is due within days, so that no damper may hold it.</summary>
    public bool IsPressing => IsDelayNotice && _today >= PressingFrom;

    /// <summary>The day from which one would be; null where none will.</summary>
    public LocalDate? PressingFrom => (_untold is { } untold ? untold.MustNotifyBy : Before.MustNotifyBy)?.PlusDays(-PressingDays);

    /// <summary>Whether the order ends without a yes, after this message or already.</summary>
    public bool EndsBySilence => After.Silence == Silence.Cancel;

    /// <summary>Whether a yes is awaited now, without which the order ends.</summary>
    public bool AwaitsYes => _untold is null && Before.Silence == Silence.Cancel;

    private bool IsDelayNotice => _untold is { } untold ? untold.IsDelayNotice(_revised) : Proposal.IsDelayNotice;

    public static LineLaw Of(WaitingOrder order, OpenOrderLine line, Instant now) =>
        new(order.Rules, DelayLines.Of(order, line, now), order.Today, now);

    /// <summary>Sets the last day that a message sent now would name; null: none.</summary>
    public void Revise(LocalDate? lastDay) => _revised = lastDay;
}
