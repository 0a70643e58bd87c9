namespace Backorder.Messaging;

/// <summary>Text that grows at its end, in one piece: a message is some hundred short pieces, of which a builder in chunks asks more than to copy them.</summary>
/// <param name="room">How many letters it begins with.</param>
internal sealed class Page(int room)
{
    private char[] _chars = new char[room];
    private int _length;

    public int Room => _chars.Length;

    public Page Append(string text)
    {
        text.CopyTo(Next(text.Length));
        return this;
    }

    public Page Append(ReadOnlySpan<char> text)
    {
        text.CopyTo(Next(text.Length));
        return this;
    }

    public Page Append(char letter)
    {
        Next(1)[0] = letter;
        return this;
    }

    public Page Append(char letter, int times)
    {
        Next(times).Fill(letter);
        return this;
    }

    public void Clear() => _length = 0;

    public override string ToString() => new(_chars, 0, _length);

    private Span<char> Next(int letters)
    {
        var begin = _length;
        if (letters > _chars.Length - begin)
        {
            Array.Resize(ref _chars, Math.Max(_chars.Length * 2, begin + letters));
        }

        _length = begin + letters;
        return _chars.AsSpan(begin, letters);
    }
}
