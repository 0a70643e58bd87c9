using NodaTime;

namespace Backorder.Messaging;

/// <summary>The notice clock of a line about which nothing happened but notices: it stands without a history being walked or a state written.</summary>
internal struct LineClock
{
    private readonly DelayRuleSet _rules;
    private readonly DeadlineTerms _terms;
    private NoticeStance _stance;

    public LineClock(DelayRuleSet rules, in LinePromises promises)
    {
        _rules = rules;
        _terms = DeadlineTerms.Of(rules, promises);
        _stance = NoticeTable.Start(rules, _terms);
    }

    /// <summary>Whether the order of this line has ended in law.</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>The last day for a notice; null where none is due.</summary>
    public readonly LocalDate? MustNotifyBy => IsCancelled ? null : _stance.NotifyBy;

    /// <summary>The last day for the yes without which the order ends; null where none is awaited.</summary>
    public readonly LocalDate? YesBy => !IsCancelled && _stance.AwaitsYes ? _stance.Limit : null;

    /// <summary>A notice went out on a day.</summary>
    public void Notice(LocalDate on, LocalDate? until)
    {
        PassTo(on);
        if (!IsCancelled)
        {
            (_stance, _) = NoticeTable.Notice(_rules, _terms, _stance, until);
        }
    }

    /// <summary>Nothing happened until a day.</summary>
    public void PassTo(LocalDate day) => IsCancelled |= _stance.Limit is { } limit && limit < day;

    /// <summary>Whether a message that names a day now is a notice of delay.</summary>
    public readonly bool IsDelayNotice(LocalDate? revised) =>
        !IsCancelled && NoticeTable.Notice(_rules, _terms, _stance, revised).IsDelayNotice;
}
