using NodaTime;

namespace Backorder.Messaging;

/// <summary>A day as a text names it, and where.</summary>
internal readonly record struct StatedDate
{
    public required int Month { get; init; }

    /// <summary>0 where only a month and its year are named.</summary>
    public required int Day { get; init; }

    /// <summary>Null where the text leaves it out.</summary>
    public int? Year { get; init; }

    /// <summary>1 for Monday; null where none is named.</summary>
    public int? Weekday { get; init; }

    public required int Start { get; init; }

    public required int End { get; init; }

    /// <summary>True where it is the end of an interval, whose last day does not stand alone.</summary>
    public bool EndsInterval { get; init; }

    public bool Is(LocalDate date) => date.Month == Month && date.Day == Day && (Year is null || Year == date.Year);

    /// <summary>The day nearest to another; null where there is no such day.</summary>
    public LocalDate? Near(LocalDate today)
    {
        LocalDate? nearest = null;
        for (var year = Year ?? today.Year - 1; year <= (Year ?? today.Year + 1); year++)
        {
            if (year is > 0 and < 9999 && Day <= CalendarSystem.Iso.GetDaysInMonth(year, Month))
            {
                var date = new LocalDate(year, Month, Day);
                nearest = nearest is not { } other || Distance(date, today) < Distance(other, today) ? date : nearest;
            }
        }

        return nearest;
    }

    private static int Distance(LocalDate one, LocalDate other) => Math.Abs(Period.DaysBetween(one, other));
}
