namespace Backorder.Messaging;

/// <summary>
/// How one locale writes days and intervals, in CLDR's pattern letters d, MMM, MMMM, EEEE and y. An interval's second date begins where a
/// letter returns.
/// </summary>
internal sealed record DatePatterns
{
    public required string Day { get; init; }

    public required string DayOfYear { get; init; }

    public required string WithinMonth { get; init; }

    public required string WithinYear { get; init; }

    public required string WithinMonthOfYear { get; init; }

    public required string WithinYearOfYear { get; init; }

    public required string AcrossYears { get; init; }

    /// <summary>The same in the short months of a text message.</summary>
    public DatePatterns Abbreviated() => new()
    {
        Day = Short(Day),
        DayOfYear = Short(DayOfYear),
        WithinMonth = Short(WithinMonth),
        WithinYear = Short(WithinYear),
        WithinMonthOfYear = Short(WithinMonthOfYear),
        WithinYearOfYear = Short(WithinYearOfYear),
        AcrossYears = Short(AcrossYears),
    };

    private static string Short(string pattern) => pattern.Replace("MMMM", "MMM", StringComparison.Ordinal);
}
