using NodaTime;

namespace Backorder.Messaging;

/// <summary>How one locale writes days and intervals, long or short.</summary>
internal sealed class DatePatterns(Locale locale, bool isShort)
{
    private readonly DatePattern _day = Pattern(locale, "day", isShort);
    private readonly DatePattern _dayOfYear = Pattern(locale, "dayOfYear", isShort);
    private readonly DatePattern _withinMonth = Pattern(locale, "withinMonth", isShort);
    private readonly DatePattern _withinYear = Pattern(locale, "withinYear", isShort);
    private readonly DatePattern _withinMonthOfYear = Pattern(locale, "withinMonthOfYear", isShort);
    private readonly DatePattern _withinYearOfYear = Pattern(locale, "withinYearOfYear", isShort);
    private readonly DatePattern _acrossYears = Pattern(locale, "acrossYears", isShort);

    public DatePattern Day(bool withYear) => withYear ? _dayOfYear : _day;

    /// <summary>The pattern of an interval by the greatest field in which its days differ.</summary>
    public DatePattern Days(LocalDate start, LocalDate end, bool withYear) =>
        start.Year != end.Year ? _acrossYears
        : start.Month == end.Month ? (withYear ? _withinMonthOfYear : _withinMonth)
        : withYear ? _withinYearOfYear : _withinYear;

    private static DatePattern Pattern(Locale locale, string field, bool isShort) =>
        DatePattern.Parse(locale[isShort ? $"short{char.ToUpperInvariant(field[0])}{field[1..]}" : field]);
}
