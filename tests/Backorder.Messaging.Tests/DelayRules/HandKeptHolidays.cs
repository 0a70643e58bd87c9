using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>The federal holidays of some years as published, copied by hand, so that no rule of ours made them.</summary>
internal static class HandKeptHolidays
{
    private static readonly HashSet<LocalDate> Days =
    [
        .. On(2025, (1, 1), (1, 20), (2, 17), (5, 26), (6, 19), (7, 4), (9, 1), (10, 13), (11, 11), (11, 27), (12, 25)),
        .. On(2026, (1, 1), (1, 19), (2, 16), (5, 25), (6, 19), (7, 3), (9, 7), (10, 12), (11, 11), (11, 26), (12, 25)),
        .. On(2027, (1, 1), (1, 18), (2, 15), (5, 31), (6, 18), (7, 5), (9, 6), (10, 11), (11, 11), (11, 25), (12, 24), (12, 31)),
        .. On(2028, (1, 17), (2, 21), (5, 29), (6, 19), (7, 4), (9, 4), (10, 9), (11, 10), (11, 23), (12, 25)),
        .. On(2029, (1, 1), (1, 15), (2, 19), (5, 28), (6, 19), (7, 4), (9, 3), (10, 8), (11, 12), (11, 22), (12, 25)),
    ];

    public static int FirstYear => 2025;

    public static int LastYear => 2029;

    public static bool IsHoliday(LocalDate date) => Days.Contains(date);

    public static LocalDate Count(LocalDate from, int days)
    {
        while (days > 0)
        {
            from = from.PlusDays(1);
            days -= IsWorkingDay(from) ? 1 : 0;
        }

        return from;
    }

    /// <summary>The last working day from which a way of some working days still ends in time.</summary>
    public static LocalDate LatestStart(LocalDate end, int days)
    {
        var start = end;
        while (!IsWorkingDay(start) || Count(start, days) > end)
        {
            start = start.PlusDays(-1);
        }

        return start;
    }

    private static bool IsWorkingDay(LocalDate date) => date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !Days.Contains(date);

    private static IEnumerable<LocalDate> On(int year, params (int Month, int Day)[] days) => days.Select(d => new LocalDate(year, d.Month, d.Day));
}
