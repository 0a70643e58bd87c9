using System.Text;

namespace Backorder.Messaging;

/// <summary>The 7-bit alphabet of text messages (3GPP TS 23.038), and how near other letters come to it.</summary>
internal static class GsmAlphabet
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extension = "^{}\\[~]|€\f";

    private static readonly System.Buffers.SearchValues<char> All = System.Buffers.SearchValues.Create(Basic + Extension);

    private static readonly System.Buffers.SearchValues<char> Extended = System.Buffers.SearchValues.Create(Extension);

    public static bool Contains(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(All);

    /// <summary>True for what takes two units.</summary>
    public static bool IsExtended(char c) => Extended.Contains(c);

    /// <summary>
    /// The text in this alphabet: typographic signs in ASCII, letters without the marks that it lacks. Null where a letter has no such
    /// form.
    /// </summary>
    public static string? Fit(string text)
    {
        if (Contains(text))
        {
            return text;
        }

        var fitted = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Fit(rune) is not { } letters)
            {
                return null;
            }

            fitted.Append(letters);
        }

        return fitted.ToString();
    }

    private static string? Fit(Rune rune)
    {
        var letter = rune.ToString();
        if (Contains(letter))
        {
            return letter;
        }

        if (Ascii(rune) is { } known)
        {
            return known;
        }

        var bare = new StringBuilder();
        foreach (var part in letter.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(part) is not (System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.Format))
            {
                bare.Append(part);
            }
        }

        return Contains(bare.ToString()) ? bare.ToString() : null;
    }

    private static string? Ascii(Rune rune) => rune.Value switch
    {
        '’' or '‘' or '‚' or '′' or '´' => "'",
        '“' or '”' or '„' or '″' or '«' or '»' => "\"",
        '–' or '—' or '‐' or '‑' or '−' => "-",
        '…' => "...",
        '·' or '•' => "-",
        '×' => "x",
        '\u00a0' or '\u2009' or '\u202f' or '\t' => " ",
        'ł' => "l",
        'Ł' => "L",
        'đ' or 'ð' => "d",
        'Đ' or 'Ð' => "D",
        'ı' => "i",
        'œ' => "oe",
        'Œ' => "OE",
        'þ' => "th",
        'Þ' => "Th",
        _ => null,
    };
}
