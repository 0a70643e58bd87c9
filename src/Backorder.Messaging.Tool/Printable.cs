using System.Globalization;
using System.Text;

namespace Backorder.Messaging.Tool;

/// <summary>Text for a terminal: whatever could move the cursor, change colours or turn the reading direction is shown as an escape.</summary>
internal static class Printable
{
    private const int MaxQuoted = 60;

    /// <summary>One line, without what a terminal would act on.</summary>
    public static string Line(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            return text;
        }

        var line = new StringBuilder(text.Length + 16);
        Append(line, text);
        return line.ToString();
    }

    /// <summary>A value in quotes, cut after 60 characters.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        Append(quoted, text.AsSpan(0, Math.Min(text.Length, MaxQuoted)));
        return quoted.Append(text.Length > MaxQuoted ? "…\"" : "\"").ToString();
    }

    /// <summary>A step of a path: as it is where it is simple, else in quotes.</summary>
    public static string Step(string name) =>
        name.Length is > 0 and <= MaxQuoted && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_') ? name : Quote(name);

    private static void Append(StringBuilder line, ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            var whole = Rune.DecodeFromUtf16(text, out var rune, out var length) == System.Buffers.OperationStatus.Done;
            if (whole && IsHarmless(rune))
            {
                line.Append(text[..length]);
            }
            else
            {
                foreach (var c in text[..length])
                {
                    line.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
                }
            }

            text = text[length..];
        }
    }

    private static bool IsHarmless(Rune rune) =>
        rune.Value is >= ' ' and <= '~' || (rune.Value > 0x9F && Rune.GetUnicodeCategory(rune) is not (
            UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate));
}
