using NodaTime;

namespace Backorder.Messaging;

/// <summary>Working days as a law counts them: Monday to Friday without its holidays. Not a shop's own calendar.</summary>
/// <remarks>Immutable and safe to share between threads; equal only to itself.</remarks>
public sealed class StatutoryWorkingDays
{
    /// <summary>Creates a calendar.</summary>
    /// <param name="holidays">The holidays, each with the years in which it counts.</param>
    public StatutoryWorkingDays(IEnumerable<StatutoryHoliday> holidays)
    {
        ArgumentNullException.ThrowIfNull(holidays);
        Holidays = Array.AsReadOnly([.. holidays]);
    }

    /// <summary>Monday to Friday without the federal holidays of 5 USC 6103(a), each from the year in which it took its present form.</summary>
    /// <remarks>Days off by executive order, and Inauguration Day, which counts around Washington only, are working days here: the refund is due earlier, never later.</remarks>
    public static StatutoryWorkingDays UnitedStates { get; } = new(
    [
        new StatutoryHoliday.OnDay { Name = "New Year's Day", FirstYear = 1971, Month = 1, Day = 1 },
        new StatutoryHoliday.OnWeekday { Name = "Birthday of Martin Luther King, Jr.", FirstYear = 1986, Month = 1, Weekday = IsoDayOfWeek.Monday, Occurrence = 3 },
        new StatutoryHoliday.OnWeekday { Name = "Washington's Birthday", FirstYear = 1971, Month = 2, Weekday = IsoDayOfWeek.Monday, Occurrence = 3 },
        new StatutoryHoliday.OnLastWeekday { Name = "Memorial Day", FirstYear = 1971, Month = 5, Weekday = IsoDayOfWeek.Monday },
        new StatutoryHoliday.OnDay { Name = "Juneteenth National Independence Day", FirstYear = 2021, Month = 6, Day = 19 },
        new StatutoryHoliday.OnDay { Name = "Independence Day", FirstYear = 1971, Month = 7, Day = 4 },
        new StatutoryHoliday.OnWeekday { Name = "Labor Day", FirstYear = 1971, Month = 9, Weekday = IsoDayOfWeek.Monday, Occurrence = 1 },
        new StatutoryHoliday.OnWeekday { Name = "Columbus Day", FirstYear = 1971, Month = 10, Weekday = IsoDayOfWeek.Monday, Occurrence = 2 },
        new StatutoryHoliday.OnDay { Name = "Veterans Day", FirstYear = 1978, Month = 11, Day = 11 },
        new StatutoryHoliday.OnWeekday { Name = "Thanksgiving Day", FirstYear = 1971, Month = 11, Weekday = IsoDayOfWeek.Thursday, Occurrence = 4 },
        new StatutoryHoliday.OnDay { Name = "Christmas Day", FirstYear = 1971, Month = 12, Day = 25 },
    ]);

    /// <summary>Monday to Friday, no holidays.</summary>
    public static StatutoryWorkingDays MondayToFriday { get; } = new([]);

    /// <summary>The holidays.</summary>
    public IReadOnlyList<StatutoryHoliday> Holidays { get; }

    /// <summary>Whether a day is a working day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>True on a working day.</returns>
    public bool IsWorkingDay(LocalDate date)
    {
        if (date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
        {
            return false;
        }

        foreach (var holiday in Holidays)
        {
            // New Year's Day on a Saturday is observed in the year before.
            if (holiday.ObservedIn(date.Year) == date || (date.Month == 12 && holiday.ObservedIn(date.Year + 1) == date))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Counts working days: the first one after <paramref name="date"/> is day 1; a negative number counts back in the same way.</summary>
    /// <param name="date">Where to start; not counted itself.</param>
    /// <param name="days">How many.</param>
    /// <returns>The last day counted; <paramref name="date"/> itself for 0.</returns>
    public LocalDate Add(LocalDate date, int days)
    {
        var step = days < 0 ? -1 : 1;
        for (var left = Math.Abs(days); left > 0;)
        {
            date = date.PlusDays(step);
            left -= IsWorkingDay(date) ? 1 : 0;
        }

        return date;
    }
}
