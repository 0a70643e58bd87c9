using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>Finds the dates in a text, as a reader of its language would, without the code or the table that wrote them.</summary>
internal static partial class SpokenDates
{
    private static readonly string[] English =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly Dictionary<string, Func<string, int, IEnumerable<LocalDate>>> Readers = new(StringComparer.Ordinal)
    {
        ["en"] = (text, year) => [.. Dates(American().Matches(text), English, year), .. Dates(British().Matches(text), English, year)],
        ["de"] = DayFirst("Januar Februar März April Mai Juni Juli August September Oktober November Dezember", "Jänner Jän Jan Feb Apr Aug Sept Sep Okt Nov Dez"),
        ["fr"] = DayFirst("janvier février mars avril mai juin juillet août septembre octobre novembre décembre", "janv févr fevr avr juill juil aout sept oct nov déc"),
        ["es"] = DayFirst("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre", "ene feb mar abr may jun jul ago sept sep oct nov dic"),
        ["ar"] = DayFirst("يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر", ""),
        ["ja"] = Japanese,
    };

    public static HashSet<LocalDate> In(string text, int year, string language = "en") => [.. Readers[language.Split('-')[0]](LatinDigits(text), year)];

    /// <summary>The same text in the digits 0 to 9.</summary>
    public static string LatinDigits(string text) => string.Concat(text.Select(c => c is >= '٠' and <= '٩' ? (char)('0' + (c - '٠')) : c));

    private static Func<string, int, IEnumerable<LocalDate>> DayFirst(string months, string shorter)
    {
        var names = months.Split(' ');
        var all = string.Join('|', names.Concat(shorter.Split(' ', StringSplitOptions.RemoveEmptyEntries)).OrderByDescending(name => name.Length));
        const string of = @"[ \u00a0](?:de )?";
        const string to = @"(?:[ \u2009]?[–-][ \u2009]?)";
        var (month, day) = ($@"(?:{all})\b\.?", @"\d\d?(?:\.|er)?");
        var dates = new Regex(
            $@"(?<!\d)(?<d1>{day})(?:{of}(?<m1>{month})(?:{of}(?<y1>\d{{4}}))?)?{to}(?<d2>{day}){of}(?<m2>{month})(?:{of}(?<y2>\d{{4}}))?|(?<!\d)(?<d1>{day}){of}(?<m1>{month})(?:{of}(?<y1>\d{{4}}))?",
            RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(30));
        return (text, year) => Dates(dates.Matches(text), names, year);
    }

    private static IEnumerable<LocalDate> Japanese(string text, int year)
    {
        foreach (Match match in JapaneseDates().Matches(text))
        {
            int? Number(string name) => match.Groups[name].Success ? int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture) : null;
            var (y, m) = (Number("y1") ?? year, Number("m1")!.Value);
            yield return new(y, m, Number("d1")!.Value);
            if (Number("d2") is { } day)
            {
                yield return new(Number("y2") ?? y, Number("m2") ?? m, day);
            }
        }
    }

    private static IEnumerable<LocalDate> Dates(MatchCollection matches, string[] months, int year) => matches.SelectMany(match => Dates(match, months, year));

    private static IEnumerable<LocalDate> Dates(Match match, string[] months, int year)
    {
        string? Part(string name) => match.Groups[name].Success ? match.Groups[name].Value : null;
        var endYear = Part("y2") ?? Part("y1") ?? year.ToString(CultureInfo.InvariantCulture);
        yield return Date(months, Part("y1") ?? endYear, Part("m1") ?? Part("m2")!, Part("d1")!);
        if (Part("d2") is { } day)
        {
            yield return Date(months, endYear, Part("m2") ?? Part("m1")!, day);
        }
    }

    private static LocalDate Date(string[] months, string year, string month, string day) => new(
        int.Parse(year, CultureInfo.InvariantCulture),
        Array.FindIndex(months, name => Begins(name, month.TrimEnd('.'))) + 1,
        int.Parse(day.TrimEnd('.').Replace("er", "", StringComparison.Ordinal), CultureInfo.InvariantCulture));

    // A short name begins the long one, but for marks that a text message has lost, and for Austria's January.
    private static bool Begins(string name, string month) =>
        CultureInfo.InvariantCulture.CompareInfo.IsPrefix(name, month.Replace("Jän", "Jan", StringComparison.Ordinal).Replace("Janner", "Januar", StringComparison.Ordinal), CompareOptions.IgnoreNonSpace);

    private const string Month = "(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)";

    private const string To = @"(?:\u2009–\u2009|–|-| - )";

    [GeneratedRegex(
        $@"\b(?<m1>{Month}) (?<d1>\d\d?)(?!\d)(?:, (?<y1>\d{{4}}))?(?:{To}(?:(?<m2>{Month}) )?(?<d2>\d\d?)(?!\d)(?:, (?<y2>\d{{4}}))?)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 30_000)]
    private static partial Regex American();

    [GeneratedRegex(
        $@"\b(?<d1>\d\d?)(?: (?<m1>{Month})(?: (?<y1>\d{{4}}))?)?{To}(?<d2>\d\d?) (?<m2>{Month})(?: (?<y2>\d{{4}}))?|\b(?<d1>\d\d?) (?<m1>{Month})\b(?: (?<y1>\d{{4}}))?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 30_000)]
    private static partial Regex British();

    [GeneratedRegex(
        @"(?:(?<y1>\d{4})年)?(?<m1>\d\d?)月(?<d1>\d\d?)日(?:～(?:(?:(?<y2>\d{4})年)?(?<m2>\d\d?)月)?(?<d2>\d\d?)日)?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 30_000)]
    private static partial Regex JapaneseDates();
}
