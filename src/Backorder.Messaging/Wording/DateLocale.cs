namespace Backorder.Messaging;

/// <summary>The words and patterns in which one locale writes dates: a row of the table that <see cref="For"/> looks into.</summary>
internal sealed record DateLocale
{
    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] EnglishWeekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    // CLDR 48. Its intervals have thin spaces (U+2009) around the en dash.
    private static readonly DateLocale American = new()
    {
        Months = EnglishMonths,
        ShortMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        Weekdays = EnglishWeekdays,
        NearDay = "EEEE, MMMM d",
        NearDayOfYear = "EEEE, MMMM d, y",
        Patterns = new()
        {
            Day = "MMMM d",
            DayOfYear = "MMMM d, y",
            WithinMonth = "MMMM d\u2009–\u2009d",
            WithinYear = "MMMM d\u2009–\u2009MMMM d",
            WithinMonthOfYear = "MMMM d\u2009–\u2009d, y",
            WithinYearOfYear = "MMMM d\u2009–\u2009MMMM d, y",
            AcrossYears = "MMMM d, y\u2009–\u2009MMMM d, y",
        },
    };

    private static readonly DateLocale British = new()
    {
        Months = EnglishMonths,
        ShortMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"],
        Weekdays = EnglishWeekdays,
        NearDay = "EEEE d MMMM",
        NearDayOfYear = "EEEE, d MMMM y",
        Patterns = new()
        {
            Day = "d MMMM",
            DayOfYear = "d MMMM y",
            WithinMonth = "d\u2009–\u2009d MMMM",
            WithinYear = "d MMMM\u2009–\u2009d MMMM",
            WithinMonthOfYear = "d\u2009–\u2009d MMMM y",
            WithinYearOfYear = "d MMMM\u2009–\u2009d MMMM y",
            AcrossYears = "d MMMM y\u2009–\u2009d MMMM y",
        },
    };

    public required IReadOnlyList<string> Months { get; init; }

    public required IReadOnlyList<string> ShortMonths { get; init; }

    /// <summary>Monday first.</summary>
    public required IReadOnlyList<string> Weekdays { get; init; }

    public required string NearDay { get; init; }

    public required string NearDayOfYear { get; init; }

    public required DatePatterns Patterns { get; init; }

    /// <summary>The row of a language tag; null where there is none.</summary>
    public static DateLocale? For(string tag) =>
        !EnglishTag.IsEnglish(tag) ? null : EnglishTag.IsAmerican(tag) ? American : British;
}
