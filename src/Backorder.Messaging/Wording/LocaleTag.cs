namespace Backorder.Messaging;

/// <summary>The parts of a BCP 47 tag that decide about words and dates: language, script and region, in whatever case.</summary>
internal readonly ref struct LocaleTag
{
    private LocaleTag(ReadOnlySpan<char> language, ReadOnlySpan<char> script, ReadOnlySpan<char> region)
    {
        Language = language;
        Region = region;
        Script = script.IsEmpty ? UsualScript(language, region) : script;
    }

    public ReadOnlySpan<char> Language { get; }

    /// <summary>The script named, or the one that the language is usually written in there.</summary>
    public ReadOnlySpan<char> Script { get; }

    /// <summary>Empty where none is named.</summary>
    public ReadOnlySpan<char> Region { get; }

    public static LocaleTag Parse(ReadOnlySpan<char> tag)
    {
        ReadOnlySpan<char> language = default, script = default, region = default;
        foreach (var range in tag.Split('-'))
        {
            var part = tag[range];
            if (language.IsEmpty)
            {
                language = part;
            }
            else if (part.Length == 4 && char.IsAsciiLetter(part[0]) && script.IsEmpty && region.IsEmpty)
            {
                script = part;
            }
            else if (part.Length is 2 or 3 && region.IsEmpty)
            {
                region = part;
            }
        }

        return new(language, script, region);
    }

    public bool IsLanguage(string language) => Is(Language, language);

    public bool SharesLanguage(LocaleTag other) => Is(Language, other.Language);

    public bool SharesScript(LocaleTag other) => Is(Script, other.Script);

    public bool IsIn(params ReadOnlySpan<string> regions)
    {
        foreach (var region in regions)
        {
            if (Is(Region, region))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> UsualScript(ReadOnlySpan<char> language, ReadOnlySpan<char> region) =>
        Is(language, "zh") ? Is(region, "TW") || Is(region, "HK") || Is(region, "MO") ? "Hant" : "Hans"
        : Is(language, "ar") ? "Arab"
        : Is(language, "he") ? "Hebr"
        : Is(language, "el") ? "Grek"
        : Is(language, "ja") ? "Jpan"
        : Is(language, "ko") ? "Kore"
        : "Latn";

    private static bool Is(ReadOnlySpan<char> one, ReadOnlySpan<char> other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
