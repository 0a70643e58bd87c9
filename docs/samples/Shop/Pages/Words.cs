using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;

namespace KettleCo;

/// <summary>How the shop's own pages say things, the same on every machine.</summary>
public static partial class Words
{
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("ddd, MMM d");
    private static readonly ZonedDateTimePattern MomentPattern = ZonedDateTimePattern.CreateWithInvariantCulture("MMM d, HH:mm", zoneProvider: null);

    public static string Day(LocalDate day) => DayPattern.Format(day);

    public static string Day(DateOnly day) => Day(LocalDate.FromDateOnly(day));

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>In the warehouse's zone.</summary>
    public static string Moment(DateTimeOffset at) => MomentPattern.Format(Instant.FromDateTimeOffset(at).InZone(DateTimeZoneProviders.Tzdb[FirstDay.TimeZone]));

    /// <summary><c>FirstDelay</c> as "First delay".</summary>
    public static string Of<T>(T value)
        where T : struct, Enum =>
        Capital().Replace(value.ToString(), static letter => " " + letter.Value.ToLowerInvariant());

    [GeneratedRegex("(?<!^)[A-Z]", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Capital();
}
