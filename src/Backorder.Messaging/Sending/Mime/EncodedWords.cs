using System.Text;

namespace Backorder.Messaging;

/// <summary>RFC 2047 encoded words: at most 75 characters each, never split inside a character, folded so that no line exceeds 78.</summary>
internal static class EncodedWords
{
    private const string Open = "=?utf-8?B?";
    private const string Close = "?=";
    private const int MaxWord = 75;

    /// <param name="text">The text.</param>
    /// <param name="output">Gets the words.</param>
    /// <param name="column">Characters on the line so far.</param>
    /// <returns>Characters on the last line.</returns>
    public static int Append(string text, StringBuilder output, int column)
    {
        var rest = text.AsSpan();
        var bytes = new byte[MaxWord];
        while (true)
        {
            var room = Math.Min(MaxWord, HeaderWriter.MaxLine - column) - Open.Length - Close.Length;
            var used = Fill(ref rest, bytes.AsSpan(0, Math.Max(room / 4 * 3, 4)));
            var word = Open + Convert.ToBase64String(bytes, 0, used) + Close;
            output.Append(word);
            column += word.Length;
            if (rest.IsEmpty)
            {
                return column;
            }

            output.Append("\r\n ");
            column = 1;
        }
    }

    private static int Fill(ref ReadOnlySpan<char> text, Span<byte> bytes)
    {
        var used = 0;
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf16(text, out var rune, out var consumed);
            if (used + rune.Utf8SequenceLength > bytes.Length)
            {
                break;
            }

            used += rune.EncodeToUtf8(bytes[used..]);
            text = text[consumed..];
        }

        return used;
    }
}
