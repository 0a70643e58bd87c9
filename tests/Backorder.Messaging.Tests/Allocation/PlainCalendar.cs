using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>A warehouse's calendar, counted on the fingers.</summary>
internal sealed class PlainCalendar(BackorderCalendarOptions options)
{
    public bool Works(LocalDate day)
    {
        var weekday = day.ToDateOnly().DayOfWeek;
        var isOpen = options.WorkingDays.Count == 0 ? weekday is not (DayOfWeek.Saturday or DayOfWeek.Sunday) : options.WorkingDays.Contains(weekday);
        return isOpen && !options.Holidays.Contains(day.ToDateOnly());
    }

    /// <summary>The first working day from a day on, and then so many working days more.</summary>
    public LocalDate After(LocalDate day, int more)
    {
        while (!Works(day))
        {
            day += Period.FromDays(1);
        }

        while (more > 0)
        {
            day += Period.FromDays(1);
            more -= Works(day) ? 1 : 0;
        }

        return day;
    }

    public LocalDate Ready(LocalDate arrival) => After(arrival, options.DockDays);

    public LocalDate Today(Instant now) => now.InZone(DateTimeZoneProviders.Tzdb[options.TimeZone]).Date;

    public LocalDate Shipped(Instant begun)
    {
        var local = begun.InZone(DateTimeZoneProviders.Tzdb[options.TimeZone]).LocalDateTime;
        var tooLate = options.CutOff is { } cutOff && local.TimeOfDay.ToTimeOnly() >= cutOff;
        return After(tooLate ? local.Date + Period.FromDays(1) : local.Date, options.HandlingDays);
    }
}
