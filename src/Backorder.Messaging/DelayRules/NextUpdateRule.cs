using NodaTime;

namespace Backorder.Messaging;

/// <summary>What the next update's day depends on.</summary>
public sealed record NextUpdateTerms
{
    /// <summary>The recipient's date now.</summary>
    public required LocalDate Today { get; init; }

    /// <summary>Calendar days between updates, 1 to 365; shorter where there is no date.</summary>
    public required int CadenceDays { get; init; }

    /// <summary>D, in the recipient's zone; null where no day ends anything.</summary>
    public LocalDate? DecisionDeadline { get; init; }

    /// <summary>Whether this message is the first to state that D.</summary>
    public bool DecisionDeadlineIsNew { get; init; }

    /// <summary>R, the date stated, in the recipient's zone; null where there is none.</summary>
    public LocalDate? RevisedDate { get; init; }

    /// <summary>Whether this message is the first to state that R.</summary>
    public bool RevisedDateIsNew { get; init; }

    /// <summary>Whether the order ends at D without a yes: never an update after it.</summary>
    public bool EndsAtDecisionDeadline { get; init; }

    /// <summary>Whether the reminder before D has gone out, or is this message.</summary>
    public bool ReminderSent { get; init; }
}

/// <summary>On which day the buyer hears next. The promise is printed and kept, so it is a day and not "soon".</summary>
public static class NextUpdateRule
{
    private const int DaysBeforeDecision = 5;
    private const int BusinessDaysBeforeRevisedDate = 3;

    /// <summary>The day of the next update: the cadence, five days before D, or three business days before R, whichever is first, rolled back to a business day.</summary>
    /// <param name="terms">What it depends on.</param>
    /// <param name="isBusinessDay">The shop's own calendar.</param>
    /// <returns>A day after today and, where the order ends at D, not after D; so on the last day itself it is D.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The cadence is not 1 to 365 days.</exception>
    public static LocalDate On(NextUpdateTerms terms, Func<LocalDate, bool> isBusinessDay)
    {
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentNullException.ThrowIfNull(isBusinessDay);
        if (terms.CadenceDays is < 1 or > 365)
        {
            throw new ArgumentOutOfRangeException(nameof(terms), terms.CadenceDays, "A cadence is 1 to 365 days.");
        }

        if (terms is { ReminderSent: true, DecisionDeadline: { } decision })
        {
            return decision;
        }

        var next = NextBusinessDay(terms.Today, isBusinessDay);
        var day = terms.Today.PlusDays(terms.CadenceDays);
        day = Sooner(day, terms.DecisionDeadline?.PlusDays(-DaysBeforeDecision), terms.DecisionDeadlineIsNew);
        day = Sooner(day, Before(terms.RevisedDate), terms.RevisedDateIsNew);
        day = RollBack(day, isBusinessDay);
        day = day > terms.Today ? day : next;
        return terms is { EndsAtDecisionDeadline: true, DecisionDeadline: { } end } ? LocalDate.Min(day, end) : day;

        // A term not after today counts as the next business day where it is news, and not at all later.
        LocalDate Sooner(LocalDate soFar, LocalDate? term, bool isNew) => term switch
        {
            { } later when later > terms.Today => LocalDate.Min(soFar, later),
            not null when isNew => LocalDate.Min(soFar, next),
            _ => soFar,
        };

        LocalDate? Before(LocalDate? revised) =>
            revised is { } date ? BusinessDaysBefore(date, isBusinessDay) : null;
    }

    private static LocalDate NextBusinessDay(LocalDate today, Func<LocalDate, bool> isBusinessDay)
    {
        // A calendar without business days must not hang: after a year any day will do.
        for (var ahead = 1; ahead <= 366; ahead++)
        {
            if (isBusinessDay(today.PlusDays(ahead)))
            {
                return today.PlusDays(ahead);
            }
        }

        return today.PlusDays(1);
    }

    private static LocalDate RollBack(LocalDate date, Func<LocalDate, bool> isBusinessDay)
    {
        for (var back = 0; back <= 366; back++)
        {
            if (isBusinessDay(date.PlusDays(-back)))
            {
                return date.PlusDays(-back);
            }
        }

        return date;
    }

    private static LocalDate BusinessDaysBefore(LocalDate date, Func<LocalDate, bool> isBusinessDay)
    {
        for (var left = BusinessDaysBeforeRevisedDate; left > 0; left--)
        {
            date = RollBack(date.PlusDays(-1), isBusinessDay);
        }

        return date;
    }
}
