using System.Globalization;
using System.Text;

namespace Backorder.Messaging;

/// <summary>What may be printed for a customer: no control characters, no bidirectional overrides, no broken surrogates.</summary>
internal static class SafeText
{
    /// <summary>Longest name of a person, product or carrier that is printed.</summary>
    public const int MaxName = 500;

    /// <summary>Longest address of a page.</summary>
    public const int MaxUrl = 2000;

    private static readonly System.Buffers.SearchValues<char> UnfitForUrl = System.Buffers.SearchValues.Create(" <>\"'`\\{}|^");

    public static bool IsSafe(ReadOnlySpan<char> text)
    {
        // Most texts are plain ASCII, which a few instructions see.
        if (!text.ContainsAnyExceptInRange(' ', '~'))
        {
            return true;
        }

        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out var rune, out var length) != System.Buffers.OperationStatus.Done || IsUnsafe(rune))
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }

    public static bool IsName(string text) => text.Length is > 0 and <= MaxName && !string.IsNullOrWhiteSpace(text) && IsSafe(text);

    public static bool IsHttpsAddress(string? text) =>
        text is { Length: > 0 and <= MaxUrl }
        && IsSafe(text)
        && !text.AsSpan().ContainsAny(UnfitForUrl)
        && Uri.TryCreate(text, UriKind.Absolute, out var uri)
        && string.Equals(uri.Scheme, Uri.UriSchemeHttps, StringComparison.Ordinal)
        && uri.UserInfo.Length == 0;

    /// <summary>A value for an error message: printable ASCII, at most 60 characters.</summary>
    public static string Quote(string? text)
    {
        if (text is null)
        {
            return "null";
        }

        var quoted = new StringBuilder("\"");
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, 60)))
        {
            if (c is >= ' ' and <= '~')
            {
                quoted.Append(c);
            }
            else
            {
                quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            }
        }

        return quoted.Append(text.Length > 60 ? "…\"" : "\"").ToString();
    }

    // C0, C1, line and paragraph separators, and what can turn the reading direction of the text around it (UAX #9).
    private static bool IsUnsafe(Rune rune) => rune.Value
        is < 0x20
        or (>= 0x7F and <= 0x9F)
        or 0x2028 or 0x2029
        or (>= 0x202A and <= 0x202E)
        or (>= 0x2066 and <= 0x2069);
}
