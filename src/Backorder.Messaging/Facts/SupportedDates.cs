using NodaTime;

namespace Backorder.Messaging;

/// <summary>The dates that facts may hold. They leave room at both ends, so that no addition of days can leave the calendar.</summary>
internal static class SupportedDates
{
    public static readonly LocalDate First = new(1900, 1, 1);
    public static readonly LocalDate Last = new(2999, 12, 31);
    private static readonly Instant FirstMoment = First.AtMidnight().InUtc().ToInstant();
    private static readonly Instant End = Last.PlusDays(1).AtMidnight().InUtc().ToInstant();

    public const string Expected = "a date from 1900-01-01 to 2999-12-31";

    public static bool Contains(LocalDate date) => date >= First && date <= Last;

    public static bool Contains(Instant instant) => instant >= FirstMoment && instant < End;
}
