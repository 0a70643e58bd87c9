using NodaTime;

namespace Backorder.Messaging;

/// <summary>The decision table of 16 CFR Part 435, rows 1 to 10: what a notice, and what a yes, make of where a line stands.</summary>
internal static class NoticeTable
{
    public static NoticeStance Start(DelayRuleSet rules, DeadlineTerms terms) => rules.Consent is ConsentRule.NoticeOptions
        ? new() { Mode = NoticeMode.None, Limit = terms.Deadline, LimitCause = CancelCause.NotTold, NotifyBy = terms.NotifyBy }
        : new() { Mode = NoticeMode.NoSilenceEffect, Limit = null, LimitCause = CancelCause.NotTold, NotifyBy = terms.NotifyBy };

    /// <summary>A valid notice that went out on or before the last day for it.</summary>
    public static (NoticeStance After, bool IsDelayNotice) Notice(DelayRuleSet rules, DeadlineTerms terms, NoticeStance stance, LocalDate? until)
    {
        if (rules.Consent is not ConsentRule.NoticeOptions options)
        {
            return (stance with { Told = true, ToldDate = until, NotifyBy = until }, false);
        }

        // Row 10 asks for no further notice, and row 1 for none while the date lies within what stands.
        if (stance.Limit is not { } limit || until <= limit)
        {
            return (stance with { ToldDate = until }, false);
        }

        if (!stance.Told && terms.Deadline is { } deadline)
        {
            return (First(options, deadline, until, stance), true);
        }

        // A repeated or better date is no further delay; the question already asked stands.
        if (stance.AwaitsYes && !IsFurtherDelay(stance.ToldDate, until))
        {
            return (stance with { ToldDate = until }, false);
        }

        // Rows 5 and 6, strictly also before T: a second slip is never tested against 30 days again, and D stays.
        return (stance with
        {
            Mode = until is null ? NoticeMode.RenewedExpressIndefinite : NoticeMode.RenewedExpress,
            NotifyBy = null,
            ToldDate = until,
        }, true);
    }

    /// <summary>The buyer's express yes, received on or before D.</summary>
    /// <param name="stance">Where the line stands; a valid notice is in force.</param>
    /// <param name="until">The date agreed to; null: no date was named.</param>
    /// <param name="inAdvance">Whether it reaches beyond what was told (row 9).</param>
    public static NoticeStance Yes(NoticeStance stance, LocalDate? until, bool inAdvance)
    {
        if (stance.Limit is not { } limit)
        {
            return stance;
        }

        var agreed = inAdvance ? until : EarlierOf(until, stance.ToldDate);
        return agreed is { } date
            ? stance with
            {
                Mode = NoticeMode.None,
                // A yes never shortens what the buyer had agreed to before, or what needs no yes.
                Limit = LocalDate.Max(limit, date),
                LimitCause = CancelCause.RevisedDateMissed,
                NotifyBy = LocalDate.Max(limit, date),
            }
            : stance with { Mode = NoticeMode.OpenContinuingCancel, Limit = null, NotifyBy = null };
    }

    // Rows 2 to 4.
    private static NoticeStance First(ConsentRule.NoticeOptions options, LocalDate deadline, LocalDate? until, NoticeStance stance)
    {
        if (until is { } revised && revised <= deadline.PlusDays(options.SilenceWithinDays))
        {
            return stance with
            {
                Mode = NoticeMode.SilenceIsConsent,
                Limit = revised,
                LimitCause = CancelCause.RevisedDateMissed,
                NotifyBy = revised,
                Told = true,
                ToldDate = revised,
            };
        }

        return stance with
        {
            Mode = until is null ? NoticeMode.ExpressOrAutoCancelIndefinite : NoticeMode.ExpressOrAutoCancel,
            // Never the date told: the order ends on T+30.
            Limit = deadline.PlusDays(options.DecideWithinDays),
            LimitCause = CancelCause.NoConsentInTime,
            NotifyBy = null,
            Told = true,
            ToldDate = until,
        };
    }

    private static bool IsFurtherDelay(LocalDate? told, LocalDate? until) => (told, until) switch
    {
        (null, null) => false,
        ({ } before, { } now) => now > before,
        // A date after none, or none after a date, is another question.
        _ => true,
    };

    // Null is no date, which is later than any.
    private static LocalDate? EarlierOf(LocalDate? one, LocalDate? other) =>
        one is { } first && other is { } second ? LocalDate.Min(first, second) : one ?? other;
}
