using NodaTime;

namespace Backorder.Messaging;

/// <summary>One line: what it was told, and what became of it.</summary>
/// <param name="Supplier">Whom it waited for when it was last told a date.</param>
/// <param name="DaysAfterFirst">Calendar days from the first day told to the day of shipping; null: it has not shipped.</param>
/// <param name="Kept">Whether it left by the day last told.</param>
/// <param name="IsOverdue">Whether it has not left and the day last told is over.</param>
internal readonly record struct KeptLine(string? Supplier, int? DaysAfterFirst, bool Kept, bool IsOverdue)
{
    /// <summary>Every line of one order that was told a day.</summary>
    /// <param name="told">What was told about the order.</param>
    /// <param name="events">What happened to it.</param>
    /// <param name="zone">The zone of the days of shipping.</param>
    /// <param name="today">The day it is there.</param>
    public static IEnumerable<KeptLine> Of(IEnumerable<ToldMessage> told, IReadOnlyList<OrderEvent> events, DateTimeZone zone, LocalDate today)
    {
        var bounced = events.OfType<OrderEvent.Bounced>().Select(static bounce => bounce.Message).ToHashSet();
        var isOver = events.Any(static happened => happened is OrderEvent.Cancelled);
        var lines = told.Where(message => !bounced.Contains(message.Key))
            .SelectMany(static message => message.Lines.Select(line => (message.SentAt, Line: line, Day: Portions.LastDay(line.Portions))))
            .Where(static one => one.Line.Line is not null && one.Day is not null)
            .GroupBy(static one => one.Line.Line!, StringComparer.Ordinal);
        foreach (var line in lines)
        {
            var shippedAt = ShippedAt(events, line.Key);
            var known = line.OrderBy(static one => one.SentAt).Where(one => shippedAt is null || one.SentAt < shippedAt).ToList();
            if (known.Count > 0)
            {
                yield return Of(known[^1].Line.Supplier, known[0].Day!.Value, known[^1].Day!.Value, shippedAt?.InZone(zone).Date, isOver ? null : today);
            }
        }
    }

    private static KeptLine Of(string? supplier, LocalDate first, LocalDate last, LocalDate? shipped, LocalDate? today) => shipped is { } day
        ? new KeptLine(supplier, Period.DaysBetween(first, day), day <= last, IsOverdue: false)
        : new KeptLine(supplier, DaysAfterFirst: null, Kept: false, today > last);

    // A part of the goods is recorded with its line; the whole line is gone with the last part.
    private static Instant? ShippedAt(IReadOnlyList<OrderEvent> events, string line)
    {
        Instant? last = null;
        foreach (var shipped in events.OfType<OrderEvent.Shipped>())
        {
            if (shipped.Line is null || shipped.Line == line)
            {
                last = last is { } soFar ? Instant.Max(soFar, shipped.At) : shipped.At;
            }
        }

        return last;
    }
}
