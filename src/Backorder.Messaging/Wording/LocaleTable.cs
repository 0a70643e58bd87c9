using System.Collections.Frozen;
using System.Text;

namespace Backorder.Messaging;

/// <summary>
/// How the locales of this package write dates, numbers and money: rows out of Unicode CLDR, which
/// <c>tests/Backorder.Messaging.Tests/Wording/Cldr/generate.js</c> has written into <c>Cldr/locales.txt</c>.
/// </summary>
internal static class LocaleTable
{
    // English without a region is American, as in CLDR.
    private static readonly string[] AmericanRegions = ["", "US", "PH", "PR", "GU", "VI", "AS", "MP", "UM"];

    private static readonly FrozenDictionary<string, Locale> Rows = Read();

    /// <summary>The tags of all rows, in the table's order.</summary>
    public static IReadOnlyList<string> Tags { get; } = [.. Rows.Values.OrderBy(row => row.Place).Select(row => row.Tag)];

    /// <summary>The row of a tag, else of the nearest region of its language; null where there is none in that script.</summary>
    public static Locale? Find(string tag)
    {
        if (Rows.TryGetValue(tag, out var exact))
        {
            return exact;
        }

        var parts = LocaleTag.Parse(tag);
        return NearestTag(parts) is { } nearest ? Rows.GetValueOrDefault(nearest) : OfLanguage(parts);
    }

    /// <summary>True for the English of the United States.</summary>
    public static bool IsAmerican(string tag) => LocaleTag.Parse(tag).IsIn(AmericanRegions);

    private static string? NearestTag(LocaleTag tag)
    {
        if (!tag.SharesScript(LocaleTag.Parse(tag.Language)))
        {
            return null;
        }

        foreach (var known in Tags)
        {
            var row = LocaleTag.Parse(known);
            if (tag.SharesLanguage(row) && !row.Region.IsEmpty && row.Region.Equals(tag.Region, StringComparison.OrdinalIgnoreCase))
            {
                return known;
            }
        }

        return tag.IsLanguage("en") ? (tag.IsIn(AmericanRegions) ? "en-US" : "en-GB")
            : tag.IsLanguage("de") ? (tag.IsIn("LI") ? "de-CH" : "de-DE")
            : tag.IsLanguage("es") ? (tag.IsIn("", "ES", "EA", "IC", "GQ") ? "es-ES" : "es-MX")
            : tag.IsLanguage("pt") ? (tag.IsIn("") ? "pt-BR" : "pt-PT")
            : tag.IsLanguage("no") ? "nb-NO"
            : null;
    }

    private static Locale? OfLanguage(LocaleTag tag)
    {
        foreach (var known in Tags)
        {
            var row = LocaleTag.Parse(known);
            if (tag.SharesLanguage(row) && tag.SharesScript(row))
            {
                return Rows[known];
            }
        }

        return null;
    }

    private static FrozenDictionary<string, Locale> Read()
    {
        using var stream = typeof(LocaleTable).Assembly.GetManifestResourceStream("Backorder.Messaging.locales.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var rows = new Dictionary<string, Locale>(StringComparer.OrdinalIgnoreCase);
        Locale? row = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                row = new Locale(line[1..^1], rows.Count);
                rows.Add(row.Tag, row);
            }
            else if (row is not null && line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon)
            {
                row.Add(line[..colon], line[(colon + 2)..]);
            }
        }

        return rows.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
