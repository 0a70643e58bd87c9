using System.Buffers;

namespace Backorder.Messaging;

/// <summary>
/// Words as they are compared: figures in ASCII, one kind of dash and of space, no marks of direction, no web addresses. Lines stay, and an
/// empty line parts groups.
/// </summary>
internal sealed class PlainWords
{
    private static readonly SearchValues<char> AfterAddress = SearchValues.Create(" \n\r\t<>\"");

    private char[] _buffer;
    private int _length;
    private bool _space;

    public PlainWords(int capacity) => _buffer = ArrayPool<char>.Shared.Rent(Math.Max(capacity, 64));

    public int Length => _length;

    public static string Of(string text)
    {
        var words = new PlainWords(text.Length);
        words.Append(text, keepLines: true);
        return words.Close();
    }

    /// <summary>The text without its web and mail addresses, which are put on a list.</summary>
    public static string Of(string text, List<string> addresses)
    {
        var words = new PlainWords(text.Length);
        var rest = text.AsSpan();
        while (NextAddress(rest) is var at && at >= 0)
        {
            words.Append(rest[..at], keepLines: true);
            var end = rest[at..].IndexOfAny(AfterAddress);
            end = end < 0 ? rest.Length - at : end;
            addresses.Add(rest.Slice(at, end).TrimEnd(".,;)").ToString());
            rest = rest[(at + end)..];
        }

        words.Append(rest, keepLines: true);
        return words.Close();
    }

    /// <summary>Adds text; white space counts as one space, or, where lines are kept, as the line ends in it.</summary>
    public void Append(ReadOnlySpan<char> text, bool keepLines = false)
    {
        Reserve(text.Length + 2);
        foreach (var letter in text)
        {
            var plain = letter < 0x80 ? letter : Plain(letter);
            switch (plain)
            {
                case '\n' when keepLines:
                    Break(1);
                    break;
                case ' ' or '\n' or '\r' or '\t' or '\f':
                    _space = true;
                    break;
                case '\0':
                    break;
                default:
                    Put(plain);
                    break;
            }
        }
    }

    /// <summary>Ends a line; twice, and a group ends. More line ends than two are two.</summary>
    public void Break(int lines)
    {
        _space = false;
        var there = 0;
        while (there < 2 && _length - there > 0 && _buffer[_length - there - 1] == '\n')
        {
            there++;
        }

        // A kept line end adds to those before it; an element asks for at least so many.
        var wanted = _length == 0 ? 0 : Math.Min(2, lines == 1 ? there + 1 : 2);
        for (; there < wanted; there++)
        {
            Reserve(1);
            _buffer[_length++] = '\n';
        }
    }

    /// <summary>Ends a line, but no group.</summary>
    public void EndLine()
    {
        _space = false;
        if (_length > 0 && _buffer[_length - 1] != '\n')
        {
            Break(1);
        }
    }

    /// <summary>What was added since a length.</summary>
    public string From(int start) => _buffer.AsSpan(start, _length - start).Trim().ToString();

    /// <summary>True where nothing stands before a place in its line.</summary>
    public bool StartsLine(int at) => at == 0 || _buffer[at - 1] == '\n';

    public string Close()
    {
        var words = new string(_buffer, 0, _length);
        ArrayPool<char>.Shared.Return(_buffer);
        return words;
    }

    private static int NextAddress(ReadOnlySpan<char> text)
    {
        for (var from = 0; from < text.Length;)
        {
            var colon = text[from..].IndexOf(':');
            if (colon < 0)
            {
                return -1;
            }

            var before = text[..(from + colon)];
            foreach (var scheme in (ReadOnlySpan<string>)["https", "mailto", "http", "tel"])
            {
                if (before.EndsWith(scheme, StringComparison.OrdinalIgnoreCase)
                    && (before.Length == scheme.Length || !char.IsLetterOrDigit(before[^(scheme.Length + 1)]))
                    && from + colon + 1 < text.Length && text[from + colon + 1] is not (' ' or '\n'))
                {
                    return before.Length - scheme.Length;
                }
            }

            from += colon + 1;
        }

        return -1;
    }

    private void Put(char letter)
    {
        if (_space)
        {
            _space = false;
            if (_length > 0 && _buffer[_length - 1] != '\n')
            {
                _buffer[_length++] = ' ';
            }
        }

        // Append has made room.
        _buffer[_length++] = letter;
    }

    private static char Plain(char letter) => letter switch
    {
        '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u3000' or '\u0085' or '\u2028' or '\u2029' => ' ',
        '\u00AD' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') or '\uFEFF' or '\u061C' => '\0',
        (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFF5E' or '\u301C' or '\uFF0D' => '-',
        >= '\u0660' and <= '\u0669' => (char)('0' + letter - '\u0660'),
        >= '\u06F0' and <= '\u06F9' => (char)('0' + letter - '\u06F0'),
        >= '\uFF10' and <= '\uFF19' => (char)('0' + letter - '\uFF10'),
        '\u2019' or '\u2018' => '\'',
        _ => letter,
    };

    private void Reserve(int more)
    {
        if (_buffer.Length - _length < more)
        {
            var larger = ArrayPool<char>.Shared.Rent(Math.Max(_buffer.Length * 2, _length + more));
            _buffer.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<char>.Shared.Return(_buffer);
            _buffer = larger;
        }
    }
}
