using NodaTime;
using NodaTime.Text;

namespace Backorder.Messaging;

/// <summary>The events of one line, told once from the first to the last.</summary>
internal sealed class LineHistory
{
    private readonly DelayRuleSet _rules;
    private readonly DelayLine _line;
    private readonly DeadlineTerms _terms;
    private NoticeStance? _beforeLatestNotice;

    private LineHistory(DelayRuleSet rules, DelayLine line)
    {
        _rules = rules;
        _line = line;
        _terms = DeadlineTerms.Of(rules, LinePromises.Of(line));
        Stance = NoticeTable.Start(rules, _terms);
    }

    public DeadlineTerms Terms => _terms;

    public NoticeStance Stance { get; private set; }

    public LineStanding Standing { get; private set; } = LineStanding.Open;

    public LocalDate? CancelledOn { get; private set; }

    public CancelCause CancelCause { get; private set; }

    public string? ReviewReason { get; private set; }

    public LocalDate? ReviewedOn { get; private set; }

    public bool NoticeBounced { get; private set; }

    public SortedSet<DelayWarning> Warnings { get; } = [];

    public static LineHistory Read(DelayRuleSet rules, DelayLine line, Instant now)
    {
        var history = new LineHistory(rules, line);
        foreach (var instant in history.Relevant().GroupBy(happened => happened.At))
        {
            history.PassTo(history.DateOf(instant.Key));
            history.Take([.. instant]);
        }

        history.PassTo(history.DateOf(now));
        return history;
    }

    /// <summary>The same history, with one more notice on its last day.</summary>
    public bool AddNotice(LocalDate? until)
    {
        (Stance, var isDelayNotice) = NoticeTable.Notice(_rules, _terms, Stance, until);
        NoticeBounced = false;
        return isDelayNotice;
    }

    public LocalDate DateOf(Instant instant) => instant.InZone(_line.Zone).Date;

    // A label is no shipment, and two equal records are one event.
    private IEnumerable<DelayEvent> Relevant() => _line.Events
        .Where(happened => happened is not DelayEvent.LabelCreated)
        .Where(BelongsToOrder)
        .Distinct()
        .OrderBy(happened => happened.At)
        .ThenBy(happened => happened is DelayEvent.Cancel ? 0 : 1);

    // The clock starts anew when a payment is honoured (16 CFR 435.1(c)); what was said before was about another clock.
    private bool BelongsToOrder(DelayEvent happened)
    {
        if (happened.At >= _line.OrderComplete || happened is DelayEvent.Cancel or DelayEvent.SellerCancels)
        {
            return true;
        }

        Warnings.Add(DelayWarning.OlderThanOrder);
        return false;
    }

    private void PassTo(LocalDate date)
    {
        if (Standing == LineStanding.Open && Stance.Limit is { } limit && limit < date)
        {
            End(limit, Stance.LimitCause);
        }
    }

    private void Take(DelayEvent[] atOneInstant)
    {
        if (Standing == LineStanding.Open && Contradict(atOneInstant))
        {
            Standing = LineStanding.NeedsReview;
            ReviewedOn = DateOf(atOneInstant[0].At);
            ReviewReason = $"{string.Join(" and ", atOneInstant.Select(NameOf).Order(StringComparer.Ordinal))} at {InstantPattern.General.Format(atOneInstant[0].At)}: which came first?";
            return;
        }

        foreach (var happened in atOneInstant)
        {
            if (Standing == LineStanding.Open)
            {
                TakeOpen(happened);
            }
            else if (Standing == LineStanding.Cancelled)
            {
                TakeCancelled(happened);
            }
        }
    }

    private void TakeOpen(DelayEvent happened)
    {
        switch (happened)
        {
            case DelayEvent.Shipped:
                Standing = LineStanding.Shipped;
                break;
            case DelayEvent.Cancel:
                End(DateOf(happened.At), CancelCause.BuyerCancelled);
                break;
            case DelayEvent.SellerCancels:
                End(DateOf(happened.At), CancelCause.SellerCancelled);
                break;
            case DelayEvent.NoticeSent notice:
                TakeNotice(notice);
                break;
            case DelayEvent.Consent yes:
                TakeYes(yes.Until, inAdvance: false);
                break;
            case DelayEvent.PreConsent yes:
                TakeYes(yes.Until, inAdvance: true);
                break;
            case DelayEvent.Bounced:
                TakeBounce();
                break;
        }
    }

    private void TakeCancelled(DelayEvent happened)
    {
        switch (happened)
        {
            case DelayEvent.Shipped:
                Warnings.Add(DelayWarning.ShippedAfterCancellation);
                break;
            case DelayEvent.Consent or DelayEvent.PreConsent:
                Warnings.Add(DelayWarning.ConsentTooLate);
                break;
            case DelayEvent.NoticeSent:
                Warnings.Add(DelayWarning.NoticeTooLate);
                break;
        }
    }

    private void TakeNotice(DelayEvent.NoticeSent notice)
    {
        _beforeLatestNotice = Stance;
        NoticeBounced = false;
        if (notice.Complete)
        {
            (Stance, _) = NoticeTable.Notice(_rules, _terms, Stance, notice.Until);
        }
        else
        {
            Warnings.Add(DelayWarning.NoticeIncomplete);
        }
    }

    private void TakeYes(LocalDate? until, bool inAdvance)
    {
        // Whoever answers was reached.
        _beforeLatestNotice = null;
        NoticeBounced = false;
        if (Stance.Told)
        {
            Stance = NoticeTable.Yes(Stance, until, inAdvance);
        }
        else
        {
            Warnings.Add(DelayWarning.ConsentNeverAskedFor);
        }
    }

    private void TakeBounce()
    {
        if (_beforeLatestNotice is not { } before)
        {
            Warnings.Add(DelayWarning.BounceWithoutNotice);
            return;
        }

        // It reached nobody, so it was never sent. If its deadline has passed since, the next step in time says so.
        Stance = before;
        _beforeLatestNotice = null;
        NoticeBounced = true;
    }

    private void End(LocalDate on, CancelCause cause)
    {
        Standing = LineStanding.Cancelled;
        CancelledOn = on;
        CancelCause = cause;
    }

    // Two ends of the same kind agree; all else at one instant could have been either way round.
    private static bool Contradict(DelayEvent[] atOneInstant) =>
        atOneInstant.Length > 1 && !Array.TrueForAll(atOneInstant, happened => happened is DelayEvent.Cancel or DelayEvent.SellerCancels);

    private static string NameOf(DelayEvent happened) => happened switch
    {
        DelayEvent.NoticeSent => "noticeSent",
        DelayEvent.Consent => "consent",
        DelayEvent.PreConsent => "preConsent",
        DelayEvent.Cancel => "cancel",
        DelayEvent.Shipped => "shipped",
        DelayEvent.SellerCancels => "sellerCancels",
        _ => "bounced",
    };
}
