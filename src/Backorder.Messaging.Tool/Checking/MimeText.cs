using System.Globalization;
using System.Text;

namespace Backorder.Messaging.Tool;

/// <summary>Turns what stands in a mail's bytes back into text. What is broken stays as it is written.</summary>
internal static class MimeText
{
    /// <summary>A body, by its transfer encoding and charset. The mail was read as Latin-1, a letter for each byte.</summary>
    public static string Body(string body, string encoding, string? charset)
    {
        var bytes = encoding switch
        {
            "quoted-printable" => QuotedPrintable(body, isHeader: false),
            "base64" => Base64(body),
            _ => Encoding.Latin1.GetBytes(body),
        };
        return Decode(bytes, charset).Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    /// <summary>A header with its encoded words (RFC 2047) decoded.</summary>
    public static string Header(string text)
    {
        var plain = new StringBuilder(text.Length);
        var afterWord = false;
        for (var at = 0; at < text.Length;)
        {
            var start = text.IndexOf("=?", at, StringComparison.Ordinal);
            var parts = start < 0 ? [] : text[start..].Split('?', 5);
            if (start < 0 || parts.Length < 5 || !parts[4].StartsWith('='))
            {
                return plain.Append(Utf8(text[at..])).ToString();
            }

            // White space between two encoded words is none.
            var between = text[at..start];
            plain.Append(afterWord && string.IsNullOrWhiteSpace(between) ? "" : Utf8(between));
            var bytes = parts[2] is "Q" or "q" ? QuotedPrintable(parts[3], isHeader: true) : Base64(parts[3]);
            plain.Append(Decode(bytes, parts[1]));
            at = start + parts[0].Length + parts[1].Length + parts[2].Length + parts[3].Length + 5;
            afterWord = true;
        }

        return plain.ToString();
    }

    // Headers of today may hold UTF-8 as it is (RFC 6532).
    private static string Utf8(string latin) => latin.All(char.IsAscii) ? latin : Decode(Encoding.Latin1.GetBytes(latin), "utf-8");

    private static string Decode(byte[] bytes, string? charset) => (charset?.ToLowerInvariant() switch
    {
        null or "utf-8" or "utf8" or "us-ascii" => Encoding.UTF8,
        "utf-16" => Encoding.Unicode,
        _ => Encoding.Latin1,
    }).GetString(bytes);

    private static byte[] Base64(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            letters.Append(char.IsAsciiLetterOrDigit(letter) || letter is '+' or '/' ? letter.ToString() : "");
        }

        letters.Append('=', (4 - (letters.Length % 4)) % 4);
        var bytes = new byte[letters.Length];
        return Convert.TryFromBase64String(letters.ToString(), bytes, out var length) ? bytes[..length] : [];
    }

    private static byte[] QuotedPrintable(string text, bool isHeader)
    {
        var bytes = new List<byte>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter == '=' && at + 2 < text.Length && byte.TryParse(text.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                at += 2;
            }
            else if (letter == '=' && !isHeader && text.AsSpan(at + 1).TrimStart(" \t") is var rest && (rest.IsEmpty || rest[0] is '\r' or '\n'))
            {
                // A soft line break.
                var end = text.IndexOf('\n', at);
                at = end < 0 ? text.Length : end;
            }
            else
            {
                bytes.Add(letter == '_' && isHeader ? (byte)' ' : (byte)letter);
            }
        }

        return [.. bytes];
    }
}
