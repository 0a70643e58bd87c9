using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>Finds the dates in an English text, as a reader would, without the code that wrote them.</summary>
internal static partial class SpokenDates
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    public static HashSet<LocalDate> In(string text, int year) =>
        [.. American().Matches(text).Concat(British().Matches(text)).SelectMany(match => Dates(match, year))];

    private static IEnumerable<LocalDate> Dates(Match match, int year)
    {
        string? Part(string name) => match.Groups[name].Success ? match.Groups[name].Value : null;
        var endYear = Part("y2") ?? Part("y1") ?? year.ToString(CultureInfo.InvariantCulture);
        yield return Date(Part("y1") ?? endYear, Part("m1") ?? Part("m2")!, Part("d1")!);
        if (Part("d2") is { } day)
        {
            yield return Date(endYear, Part("m2") ?? Part("m1")!, day);
        }
    }

    private static LocalDate Date(string year, string month, string day) => new(
        int.Parse(year, CultureInfo.InvariantCulture),
        Array.FindIndex(Months, name => name.StartsWith(month[..3], StringComparison.Ordinal)) + 1,
        int.Parse(day, CultureInfo.InvariantCulture));

    private const string Month = "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)";

    private const string To = @"(?:\u2009–\u2009|-| - )";

    [GeneratedRegex(
        $@"\b(?<m1>{Month}) (?<d1>\d\d?)(?!\d)(?:, (?<y1>\d{{4}}))?(?:{To}(?:(?<m2>{Month}) )?(?<d2>\d\d?)(?!\d)(?:, (?<y2>\d{{4}}))?)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex American();

    [GeneratedRegex(
        $@"\b(?<d1>\d\d?)(?: (?<m1>{Month})(?: (?<y1>\d{{4}}))?)?{To}(?<d2>\d\d?) (?<m2>{Month})(?: (?<y2>\d{{4}}))?|\b(?<d1>\d\d?) (?<m1>{Month})\b(?: (?<y1>\d{{4}}))?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex British();
}
