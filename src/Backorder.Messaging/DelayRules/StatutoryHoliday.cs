using NodaTime;

namespace Backorder.Messaging;

/// <summary>A legal holiday as data: when it falls, and in which years the law names it. A closed family.</summary>
public abstract record StatutoryHoliday
{
    private StatutoryHoliday()
    {
    }

    /// <summary>Its name in law.</summary>
    public required string Name { get; init; }

    /// <summary>The first year in which it was one.</summary>
    public required int FirstYear { get; init; }

    /// <summary>The last year in which it is one; null: it still is.</summary>
    public int? LastYear { get; init; }

    /// <summary>The month, 1 to 12.</summary>
    public required int Month { get; init; }

    /// <summary>The day on which nobody works because of it.</summary>
    /// <param name="year">The year, by the holiday itself and not by the day on which it is observed.</param>
    /// <returns>The day; null where it was no holiday in that year.</returns>
    public LocalDate? ObservedIn(int year) =>
        year < FirstYear || year > LastYear ? null : Observed(year);

    private protected abstract LocalDate Observed(int year);

    /// <summary>The same day each year: a Saturday is observed on the Friday before, a Sunday on the Monday after (5 USC 6103(b), Executive Order 11582).</summary>
    public sealed record OnDay : StatutoryHoliday
    {
        /// <summary>The day of the month.</summary>
        public required int Day { get; init; }

        private protected override LocalDate Observed(int year)
        {
            var day = new LocalDate(year, Month, Day);
            return day.DayOfWeek switch
            {
                IsoDayOfWeek.Saturday => day.PlusDays(-1),
                IsoDayOfWeek.Sunday => day.PlusDays(1),
                _ => day,
            };
        }
    }

    /// <summary>The first, second, third or fourth weekday of a month.</summary>
    public sealed record OnWeekday : StatutoryHoliday
    {
        /// <summary>The weekday.</summary>
        public required IsoDayOfWeek Weekday { get; init; }

        /// <summary>Which one, 1 to 4.</summary>
        public required int Occurrence { get; init; }

        private protected override LocalDate Observed(int year) => LocalDate.FromYearMonthWeekAndDay(year, Month, Occurrence, Weekday);
    }

    /// <summary>The last weekday of a month.</summary>
    public sealed record OnLastWeekday : StatutoryHoliday
    {
        /// <summary>The weekday.</summary>
        public required IsoDayOfWeek Weekday { get; init; }

        // NodaTime's week 5 means the last one.
        private protected override LocalDate Observed(int year) => LocalDate.FromYearMonthWeekAndDay(year, Month, 5, Weekday);
    }
}
