using System.Text;

namespace Backorder.Messaging;

/// <summary>RFC 2045 quoted-printable of UTF-8 text: lines of at most 76 characters, parted by CRLF, never split inside a character.</summary>
internal static class QuotedPrintable
{
    // One place is kept for the equals sign of a soft break.
    private const int MaxColumn = 75;
    private const string Hex = "0123456789ABCDEF";

    /// <param name="text">Text whose lines end in LF, CRLF or CR.</param>
    /// <param name="output">Gets the lines, the last one ended too.</param>
    public static void Append(string text, StringBuilder output)
    {
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            AppendLine(line, output);
            output.Append("\r\n");
        }
    }

    private static void AppendLine(ReadOnlySpan<char> line, StringBuilder output)
    {
        Span<byte> utf8 = stackalloc byte[4];
        Span<char> token = stackalloc char[12];
        var column = 0;
        while (!line.IsEmpty)
        {
            Rune.DecodeFromUtf16(line, out var rune, out var consumed);
            line = line[consumed..];
            var length = Encode(rune, atEnd: line.IsEmpty, utf8, token);
            if (column + length > MaxColumn)
            {
                output.Append("=\r\n");
                column = 0;
            }

            output.Append(token[..length]);
            column += length;
        }
    }

    private static int Encode(Rune rune, bool atEnd, Span<byte> utf8, Span<char> token)
    {
        if (rune.Value is >= '!' and <= '~' and not '=' || (rune.Value is ' ' or '\t' && !atEnd))
        {
            token[0] = (char)rune.Value;
            return 1;
        }

        var bytes = rune.EncodeToUtf8(utf8);
        for (var i = 0; i < bytes; i++)
        {
            token[i * 3] = '=';
            token[(i * 3) + 1] = Hex[utf8[i] >> 4];
            token[(i * 3) + 2] = Hex[utf8[i] & 15];
        }

        return bytes * 3;
    }
}
