using System.Text;

namespace Backorder.Messaging;

/// <summary>Writes RFC 5322 header fields. Values from outside come as types that cannot hold a line break.</summary>
internal sealed class HeaderWriter
{
    public const int MaxLine = 78;

    // A word that leaves no room for folding is encoded instead.
    private const int MaxWord = 60;

    private readonly StringBuilder _output;

    public HeaderWriter(StringBuilder output) => _output = output;

    /// <summary>A field whose value is ours and has no place to fold, or holds its folds.</summary>
    public HeaderWriter Field(string name, string value)
    {
        var end = value.IndexOf('\r', StringComparison.Ordinal);
        var fits = name.Length + 2 + (end < 0 ? value.Length : end) <= MaxLine;
        _output.Append(name).Append(fits ? ": " : ":\r\n ").Append(value).Append("\r\n");
        return this;
    }

    public HeaderWriter Text(string name, HeaderText value)
    {
        var text = value.ToString();
        _output.Append(name).Append(": ");
        if (IsPlain(text))
        {
            AppendFolded(text, name.Length + 2);
        }
        else
        {
            EncodedWords.Append(text, _output, name.Length + 2);
        }

        _output.Append("\r\n");
        return this;
    }

    public HeaderWriter Mailbox(string name, HeaderText? display, EmailAddress address)
    {
        _output.Append(name).Append(": ");
        var column = name.Length + 2;
        if (display?.ToString() is { } text && !string.IsNullOrWhiteSpace(text))
        {
            column = AppendPhrase(text, column);
            var fits = column + 3 + address.ToString().Length <= MaxLine;
            _output.Append(fits ? " <" : "\r\n <").Append(address.ToString()).Append('>');
        }
        else
        {
            _output.Append(address.ToString());
        }

        _output.Append("\r\n");
        return this;
    }

    private int AppendPhrase(string text, int column)
    {
        if (!IsPlain(text) || text.Length > MaxWord)
        {
            return EncodedWords.Append(text, _output, column);
        }

        var start = _output.Length;
        _output.Append('"').Append(text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)).Append('"');
        return column + _output.Length - start;
    }

    private void AppendFolded(string text, int column)
    {
        var start = 0;
        while (start < text.Length)
        {
            var word = start;
            while (text[word] == ' ')
            {
                word++;
            }

            var end = text.IndexOf(' ', word);
            end = end < 0 ? text.Length : end;
            if (column + end - start > MaxLine && start > 0)
            {
                _output.Append("\r\n");
                column = 0;
            }

            _output.Append(text, start, end - start);
            column += end - start;
            start = end;
        }
    }

    // Plain: printable ASCII that no reader takes for an encoded word, with words short enough to fold between, and no space that folding could eat.
    private static bool IsPlain(string text)
    {
        if (text.Length == 0 || text[0] == ' ' || text[^1] == ' ' || text.AsSpan().ContainsAnyExceptInRange(' ', '~') || text.Contains("=?", StringComparison.Ordinal))
        {
            return false;
        }

        var length = 0;
        var spaces = 0;
        foreach (var c in text)
        {
            length = c == ' ' ? 0 : length + 1;
            spaces = c == ' ' ? spaces + 1 : 0;
            if (length > MaxWord || spaces > 1)
            {
                return false;
            }
        }

        return true;
    }
}
