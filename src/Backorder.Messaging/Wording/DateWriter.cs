using System.Globalization;
using System.Text;
using NodaTime;

namespace Backorder.Messaging;

/// <summary>Writes dates as one locale does, never all in figures, with the year only where it is needed.</summary>
internal sealed class DateWriter
{
    private readonly DateLocale _locale;
    private readonly DatePatterns _short;

    private DateWriter(DateLocale locale) => (_locale, _short) = (locale, locale.Patterns.Abbreviated());

    public static DateWriter? For(string tag) => DateLocale.For(tag) is { } locale ? new(locale) : null;

    public string Day(LocalDate day, LocalDate today) => Day(_locale.Patterns, day, today);

    public string ShortDay(LocalDate day, LocalDate today) => Day(_short, day, today);

    public string NearDay(LocalDate day, LocalDate today) =>
        Write(day.Year == today.Year ? _locale.NearDay : _locale.NearDayOfYear, day, day);

    public string Days(LocalDate start, LocalDate end, LocalDate today) => Days(_locale.Patterns, start, end, today);

    // Thin spaces and the dash lie outside the alphabet of a text message.
    public string ShortDays(LocalDate start, LocalDate end, LocalDate today)
    {
        var days = Days(_short, start, end, today);
        return start.Month == end.Month
            ? days.Replace("\u2009–\u2009", "-", StringComparison.Ordinal)
            : days.Replace("\u2009–\u2009", " - ", StringComparison.Ordinal);
    }

    public string Month(LocalDate day) => _locale.Months[day.Month - 1];

    private string Day(DatePatterns patterns, LocalDate day, LocalDate today) =>
        Write(day.Year == today.Year ? patterns.Day : patterns.DayOfYear, day, day);

    private string Days(DatePatterns patterns, LocalDate start, LocalDate end, LocalDate today)
    {
        if (start == end)
        {
            return Day(patterns, start, today);
        }

        if (start.Year != end.Year)
        {
            return Write(patterns.AcrossYears, start, end);
        }

        return (start.Month == end.Month, start.Year == today.Year) switch
        {
            (true, true) => Write(patterns.WithinMonth, start, end),
            (true, false) => Write(patterns.WithinMonthOfYear, start, end),
            (false, true) => Write(patterns.WithinYear, start, end),
            (false, false) => Write(patterns.WithinYearOfYear, start, end),
        };
    }

    private string Write(string pattern, LocalDate start, LocalDate end)
    {
        var written = new StringBuilder(pattern.Length + 24);
        var seen = 0;
        var date = start;
        for (var i = 0; i < pattern.Length;)
        {
            var letter = pattern[i];
            var run = 1;
            while (i + run < pattern.Length && pattern[i + run] == letter)
            {
                run++;
            }

            var field = letter switch { 'd' => 1, 'M' => 2, 'y' => 4, 'E' => 8, _ => 0 };
            if ((seen & field) != 0)
            {
                (date, seen) = (end, 0);
            }

            seen |= field;
            _ = letter switch
            {
                'd' => written.Append(CultureInfo.InvariantCulture, $"{date.Day}"),
                'M' => written.Append(run == 4 ? _locale.Months[date.Month - 1] : _locale.ShortMonths[date.Month - 1]),
                'y' => written.Append(CultureInfo.InvariantCulture, $"{date.Year}"),
                'E' => written.Append(_locale.Weekdays[(int)date.DayOfWeek - 1]),
                _ => written.Append(letter, run),
            };
            i += run;
        }

        return written.ToString();
    }
}
