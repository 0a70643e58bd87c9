using NodaTime;

namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>Instants as the tables keep them: 100 ns since 1970.</summary>
internal static class Ticks
{
    public static long Of(Instant instant) => instant.ToUnixTimeTicks();

    public static long? Of(Instant? instant) => instant?.ToUnixTimeTicks();

    public static Instant ToInstant(long ticks) => Instant.FromUnixTimeTicks(ticks);

    public static Instant? ToInstant(long? ticks) => ticks is { } known ? Instant.FromUnixTimeTicks(known) : null;
}
