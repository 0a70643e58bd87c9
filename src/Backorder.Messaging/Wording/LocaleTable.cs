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

    private static readonly List<string> TagsInOrder = [];

    private static readonly Dictionary<string, Locale> Rows = Read();

    /// <summary>The tags of all rows, in the table's order.</summary>
    public static IReadOnlyList<string> Tags => TagsInOrder;

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

        foreach (var known in TagsInOrder)
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
        foreach (var known in TagsInOrder)
        {
            var row = LocaleTag.Parse(known);
            if (tag.SharesLanguage(row) && tag.SharesScript(row))
            {
                return Rows[known];
            }
        }

        return null;
    }

    // Only where each row begins and ends; a row reads itself when it is asked.
    private static Dictionary<string, Locale> Read()
    {
        using var stream = typeof(LocaleTable).Assembly.GetManifestResourceStream("Backorder.Messaging.locales.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var text = reader.ReadToEnd().ReplaceLineEndings("\n");
        var rows = new Dictionary<string, Locale>(StringComparer.OrdinalIgnoreCase);
        for (var begin = Next(text, 0); begin < text.Length;)
        {
            var (close, end) = (text.IndexOf(']', begin), Next(text, begin));
            var tag = text[(begin + 2)..close];
            rows.Add(tag, new Locale(tag, text[(close + 1)..end]));
            TagsInOrder.Add(tag);
            begin = end;
        }

        return rows;
    }

    private static int Next(string text, int after) => text.IndexOf("\n[", after + 1, StringComparison.Ordinal) is > 0 and var at ? at : text.Length;
}
