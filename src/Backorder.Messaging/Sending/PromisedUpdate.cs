using NodaTime;

namespace Backorder.Messaging;

/// <summary>An update that a message promises for a day of the recipient.</summary>
public sealed record PromisedUpdate
{
    /// <summary>The day, in the recipient's zone.</summary>
    public required LocalDate On { get; init; }

    /// <summary>The instant at which that day begins.</summary>
    public required Instant DueAt { get; init; }

    /// <summary>The instant at which that day is over, and the promise broken.</summary>
    public required Instant MissedAt { get; init; }

    /// <summary>Finds a day's two instants; days that a zone's transition shortens or skips included.</summary>
    /// <param name="day">The day.</param>
    /// <param name="zone">The recipient's zone.</param>
    /// <returns>The promise.</returns>
    public static PromisedUpdate For(LocalDate day, DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return new PromisedUpdate
        {
            On = day,
            DueAt = zone.AtLeniently(day.AtMidnight()).ToInstant(),
            MissedAt = zone.AtLeniently(day.PlusDays(1).AtMidnight()).ToInstant(),
        };
    }
}
