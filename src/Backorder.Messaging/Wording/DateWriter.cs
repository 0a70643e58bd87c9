using System.Globalization;
using System.Runtime.CompilerServices;
using NodaTime;

namespace Backorder.Messaging;

/// <summary>Writes dates as one locale does, never all in figures, with the year only where it is needed.</summary>
internal sealed class DateWriter
{
    private readonly string[] _months;
    private readonly string[] _shortMonths;
    private readonly string[] _weekdays;
    private readonly string _firstOfMonth;
    private readonly NumberWriter _numbers;
    private readonly DatePattern _nearDay;
    private readonly DatePattern _nearDayOfYear;
    private readonly DatePatterns _long;
    private readonly DatePatterns _short;

    public DateWriter(Locale locale)
    {
        (_months, _shortMonths, _weekdays) = (locale.List("months"), locale.List("shortMonths"), locale.List("weekdays"));
        (_firstOfMonth, _numbers) = (locale["firstOfMonth"], locale.Numbers);
        (_nearDay, _nearDayOfYear) = (DatePattern.Parse(locale["nearDay"]), DatePattern.Parse(locale["nearDayOfYear"]));
        (_long, _short) = (new(locale, isShort: false), new(locale, isShort: true));
    }

    public string Day(LocalDate day, LocalDate today) => Write(_long.Day(day.Year != today.Year), day, day);

    public string ShortDay(LocalDate day, LocalDate today) => Write(_short.Day(day.Year != today.Year), day, day);

    public string NearDay(LocalDate day, LocalDate today) => Write(day.Year == today.Year ? _nearDay : _nearDayOfYear, day, day);

    public string Days(LocalDate start, LocalDate end, LocalDate today) => Days(_long, start, end, today);

    public string ShortDays(LocalDate start, LocalDate end, LocalDate today) => Days(_short, start, end, today);

    public string Month(LocalDate day) => _months[day.Month - 1];

    private string Days(DatePatterns patterns, LocalDate start, LocalDate end, LocalDate today) => start == end
        ? Write(patterns.Day(start.Year != today.Year), start, start)
        : Write(patterns.Days(start, end, start.Year != today.Year), start, end);

    private string Write(DatePattern pattern, LocalDate start, LocalDate end)
    {
        var written = new DefaultInterpolatedStringHandler(0, 0, CultureInfo.InvariantCulture, stackalloc char[64]);
        foreach (var field in pattern.Fields)
        {
            var date = field.IsOfSecond ? end : start;
            written.AppendLiteral(field.Before);
            written.AppendLiteral(field switch
            {
                { Letter: 'd' } => date.Day == 1 && _firstOfMonth.Length > 0 ? _firstOfMonth : _numbers.Small(date.Day, field.Width),
                { Letter: 'M', Width: 4 } => _months[date.Month - 1],
                { Letter: 'M', Width: 3 } => _shortMonths[date.Month - 1],
                { Letter: 'M' } => _numbers.Small(date.Month, field.Width),
                { Letter: 'E' } => _weekdays[(int)date.DayOfWeek - 1],
                { Letter: 'y' } => _numbers.Small(date.Year, field.Width),
                _ => "",
            });
        }

        return written.ToStringAndClear();
    }
}
