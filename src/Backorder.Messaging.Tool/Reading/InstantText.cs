using NodaTime;
using NodaTime.Text;

namespace Backorder.Messaging.Tool;

/// <summary>Instants as people write them: <c>2026-05-20T09:12:00Z</c>, or with an offset.</summary>
internal static class InstantText
{
    // Noda Time reads 24:00 as the end of a day, which RFC 3339 has not, and has no instants beyond its first and last year.
    public static ParseResult<Instant>? Parse(string text) =>
        OffsetDateTimePattern.Rfc3339.Parse(text) is { Success: true, Value.Year: > 0 and < 9999 } parsed && !text.Contains("T24:", StringComparison.Ordinal)
        ? ParseResult<Instant>.ForValue(parsed.Value.ToInstant())
        : null;

    public static string Of(Instant instant) => InstantPattern.ExtendedIso.Format(instant);
}
