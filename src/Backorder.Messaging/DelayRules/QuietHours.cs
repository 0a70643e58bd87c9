using NodaTime;

namespace Backorder.Messaging;

/// <summary>When a text message may ring at somebody's bedside: from 8:00 to before 21:00, the recipient's time. It never holds up a legal notice, which goes by e-mail at once.</summary>
public static class QuietHours
{
    /// <summary>The first minute allowed, inside.</summary>
    public static LocalTime Opens { get; } = new(8, 0);

    /// <summary>The first minute no longer allowed.</summary>
    public static LocalTime Closes { get; } = new(21, 0);

    /// <summary>The first instant, not before <paramref name="instant"/>, at which a text message may go out.</summary>
    /// <param name="instant">When it would go out.</param>
    /// <param name="zone">The recipient's zone.</param>
    /// <returns><paramref name="instant"/> itself inside the hours; else the next 8:00, or the first moment after it where a clock change skips it.</returns>
    public static Instant NextAllowed(Instant instant, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = instant.InZone(zone);
        if (local.TimeOfDay >= Opens && local.TimeOfDay < Closes)
        {
            return instant;
        }

        var day = local.TimeOfDay < Opens ? local.Date : local.Date.PlusDays(1);
        return zone.AtLeniently(day + Opens).ToInstant();
    }
}
