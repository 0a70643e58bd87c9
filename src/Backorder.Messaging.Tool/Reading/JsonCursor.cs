using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Backorder.Messaging.Tool;

/// <summary>One token of a JSON stream after the other. Memory is bounded by the longest token, never by the length of the file.</summary>
internal sealed class JsonCursor : IDisposable
{
    /// <summary>Most bytes of one text, number or gap between tokens.</summary>
    public const int MaxToken = 1 << 20;

    /// <summary>Most bytes of a file.</summary>
    public const long MaxLength = 1L << 30;

    private const int FirstBuffer = 64 * 1024;

    private readonly Stream _stream;
    private readonly long _maxLength;
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
    private JsonReaderState _state = new(new JsonReaderOptions { CommentHandling = JsonCommentHandling.Disallow });
    private int _start;
    private int _end;
    private bool _started;
    private long _length;
    private int _valueStart;
    private int _valueLength;
    private string? _text;

    public JsonCursor(Stream stream, long maxLength = MaxLength)
    {
        _stream = stream;
        _maxLength = maxLength;
    }

    /// <summary>What the cursor stands on; None before the first token and after the last.</summary>
    public JsonTokenType Token { get; private set; }

    /// <summary>Whether the property's name is written with escapes.</summary>
    public bool IsEscaped { get; private set; }

    /// <summary>The bytes of a property's name or of a number, as written.</summary>
    public ReadOnlySpan<byte> Raw => _buffer.AsSpan(_valueStart, _valueLength);

    /// <summary>The value of a text or property name; null where it is not Unicode.</summary>
    public string? Text => _text ??= Decode();

    /// <summary>Goes to the next token.</summary>
    /// <returns>False after the last one.</returns>
    /// <exception cref="JsonSyntaxException">What comes next is not JSON, or not within the limits.</exception>
    public bool Read()
    {
        if (_length == 0)
        {
            SkipByteOrderMark();
        }

        while (!TryRead(isFinal: false))
        {
            if (!Fill())
            {
                return ReadLast();
            }
        }

        return true;
    }

    /// <summary>Goes to the end of the value that the cursor stands on.</summary>
    public void Skip()
    {
        if (Token is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return;
        }

        for (var depth = 1; depth > 0;)
        {
            Read();
            depth += Token switch
            {
                JsonTokenType.StartObject or JsonTokenType.StartArray => 1,
                JsonTokenType.EndObject or JsonTokenType.EndArray => -1,
                _ => 0,
            };
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
    }

    private bool TryRead(bool isFinal)
    {
        var reader = new Utf8JsonReader(_buffer.AsSpan(_start, _end - _start), isFinal, _state);
        bool read;
        try
        {
            read = reader.Read();
        }
        catch (JsonException fault)
        {
            throw new JsonSyntaxException(isFinal ? CutOff(fault) : NotJson(fault));
        }

        if (read)
        {
            Take(reader);
        }

        _start += (int)reader.BytesConsumed;
        _state = reader.CurrentState;
        return read;
    }

    private void Take(in Utf8JsonReader reader)
    {
        _started = true;
        Token = reader.TokenType;
        IsEscaped = reader.ValueIsEscaped;
        _text = null;
        _valueLength = reader.ValueSpan.Length;
        _valueStart = _start + (int)reader.TokenStartIndex + (Token is JsonTokenType.String or JsonTokenType.PropertyName ? 1 : 0);
        if (_valueLength > MaxToken)
        {
            throw TooLong();
        }
    }

    // Only a lone number needs to be told that nothing follows; whatever else is still missing something is cut off.
    private bool ReadLast()
    {
        if (TryRead(isFinal: true))
        {
            return true;
        }

        Token = JsonTokenType.None;
        return false;
    }

    private void SkipByteOrderMark()
    {
        while (_end < 3 && Fill())
        {
        }

        if (_buffer.AsSpan(0, _end).StartsWith("\uFEFF"u8))
        {
            _start = 3;
        }
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            _end -= _start;
            _start = 0;
        }

        if (_end == _buffer.Length)
        {
            Grow();
        }

        var read = _stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        _length += read;
        return _length <= _maxLength
            ? read > 0
            : throw new JsonSyntaxException(string.Create(CultureInfo.InvariantCulture, $"is longer than {_maxLength} bytes; expected fewer orders in one folder"));
    }

    private void Grow()
    {
        if (_buffer.Length > MaxToken)
        {
            throw TooLong();
        }

        var longer = ArrayPool<byte>.Shared.Rent(_buffer.Length * 2);
        _buffer.AsSpan(0, _end).CopyTo(longer);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = longer;
    }

    private string? Decode()
    {
        var token = new Utf8JsonReader(_buffer.AsSpan(_valueStart - 1, _valueLength + 2));
        token.Read();
        try
        {
            return token.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static JsonSyntaxException TooLong() =>
        new(string.Create(CultureInfo.InvariantCulture, $"is a text, number or gap of more than {MaxToken} bytes; expected less"));

    private string CutOff(JsonException fault) =>
        _started ? $"ends too early, {Place(fault)}; expected the rest of the JSON" : "is empty; expected a JSON object";

    private static string NotJson(JsonException fault) => $"is not JSON, {Place(fault)}; expected JSON in UTF-8 (RFC 8259)";

    private static string Place(JsonException fault) =>
        string.Create(CultureInfo.InvariantCulture, $"at line {fault.LineNumber + 1}, byte {fault.BytePositionInLine + 1}");
}

/// <summary>The bytes are not JSON, or beyond the limits.</summary>
internal sealed class JsonSyntaxException(string problem) : Exception(problem);
