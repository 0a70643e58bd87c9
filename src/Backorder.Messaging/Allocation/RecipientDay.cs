using NodaTime;
using NodaTime.TimeZones;

namespace Backorder.Messaging;

/// <summary>Today in one time zone.</summary>
internal sealed class RecipientDay
{
    private readonly ZoneInterval _interval;
    private readonly Dictionary<LocalDate, Instant> _starts = [];

    public RecipientDay(DateTimeZone zone, Instant now)
    {
        Zone = zone;
        _interval = zone.GetZoneInterval(now);
        Today = now.WithOffset(_interval.WallOffset).Date;
    }

    public DateTimeZone Zone { get; }

    public LocalDate Today { get; }

    /// <summary>The day an instant falls on.</summary>
    public LocalDate DateOf(Instant instant) =>
        _interval.Contains(instant) ? instant.WithOffset(_interval.WallOffset).Date : instant.InZone(Zone).Date;

    /// <summary>When a day begins.</summary>
    public Instant StartOf(LocalDate day)
    {
        if (!_starts.TryGetValue(day, out var start))
        {
            _starts.Add(day, start = Zone.AtLeniently(day.AtMidnight()).ToInstant());
        }

        return start;
    }
}
