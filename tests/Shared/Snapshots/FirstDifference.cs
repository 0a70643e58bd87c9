using System.Globalization;
using System.Text;

namespace Backorder.Messaging.Tests.Shared;

/// <summary>Says where two texts part, with what cannot be seen spelled out.</summary>
internal static class FirstDifference
{
    private const int Before = 30;
    private const int After = 50;

    public static string Between(string verified, string received)
    {
        var at = verified.AsSpan().CommonPrefixLength(received);
        var line = verified.AsSpan(0, at).Count('\n') + 1;
        var column = at - verified.AsSpan(0, at).LastIndexOf('\n');
        return string.Create(
            CultureInfo.InvariantCulture,
            $"differs from its snapshot at line {line}, column {column}:\n  verified: {Around(verified, at)}\n  received: {Around(received, at)}");
    }

    private static string Around(string text, int at)
    {
        var start = Math.Max(0, at - Before);
        var end = Math.Min(text.Length, at + After);
        return (start > 0 ? "…" : "") + Visible(text.AsSpan(start, end - start)) + (end < text.Length ? "…" : "⟨end⟩");
    }

    private static string Visible(ReadOnlySpan<char> text)
    {
        var seen = new StringBuilder();
        foreach (var c in text)
        {
            _ = c switch
            {
                '\n' => seen.Append("\\n"),
                '\r' => seen.Append("\\r"),
                '\t' => seen.Append("\\t"),
                _ when IsVisible(c) => seen.Append(c),
                _ => seen.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
            };
        }

        return seen.ToString();
    }

    private static bool IsVisible(char c) =>
        c == ' ' || char.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
