using System.Text;

namespace Backorder.Messaging.Tool;

/// <summary>The headers of a mail or of one of its parts, unfolded, the first of each name.</summary>
internal sealed class MimeHeaders
{
    private const int Most = 1000;

    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads them, and tells where the body begins.</summary>
    public MimeHeaders(string mail, out int body)
    {
        string? name = null;
        var at = 0;
        for (var count = 0; at < mail.Length && count < Most; count++)
        {
            var end = mail.IndexOf('\n', at);
            end = end < 0 ? mail.Length : end;
            var line = mail.AsSpan(at, end - at).TrimEnd('\r');
            at = Math.Min(end + 1, mail.Length);
            if (line.IsEmpty)
            {
                break;
            }

            if (line[0] is ' ' or '\t' && name is not null)
            {
                _fields[name] += line.TrimStart().Insert(' ');
            }
            else if (line.IndexOf(':') is > 0 and var colon)
            {
                name = line[..colon].Trim().ToString();
                if (!_fields.TryAdd(name, line[(colon + 1)..].Trim().ToString()))
                {
                    name = null;
                }
            }
        }

        body = at;
    }

    /// <summary>A header as it is written; empty where there is none.</summary>
    public string this[string name] => _fields.GetValueOrDefault(name, "");

    /// <summary>The value before the first semicolon, in lower case.</summary>
    public string Value(string name)
    {
        var text = this[name];
        var end = text.IndexOf(';', StringComparison.Ordinal);
        return (end < 0 ? text : text[..end]).Trim().ToLowerInvariant();
    }

    /// <summary>A parameter, as the boundary; null where there is none.</summary>
    public string? Parameter(string name, string parameter)
    {
        foreach (var part in this[name].Split(';').Skip(1))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && part.AsSpan(0, equals).Trim().Equals(parameter, StringComparison.OrdinalIgnoreCase))
            {
                return part[(equals + 1)..].Trim().Trim('"');
            }
        }

        return null;
    }
}

file static class Folded
{
    public static string Insert(this ReadOnlySpan<char> line, char before) => new StringBuilder(line.Length + 1).Append(before).Append(line).ToString();
}
