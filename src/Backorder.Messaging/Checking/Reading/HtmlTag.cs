using System.Buffers;
using System.Net;

namespace Backorder.Messaging;

/// <summary>A start tag, read where it stands. A broken one is read as far as it makes sense.</summary>
internal readonly ref struct HtmlTag
{
    private static readonly SearchValues<char> AfterName = SearchValues.Create(" \t\r\n\f/");
    private static readonly SearchValues<char> AfterAttribute = SearchValues.Create(" \t\r\n\f=/");
    private static readonly SearchValues<char> Spaces = SearchValues.Create(" \t\r\n\f");

    private readonly ReadOnlySpan<char> _attributes;

    public HtmlTag(ReadOnlySpan<char> inside)
    {
        var end = inside.IndexOfAny(AfterName);
        Name = end < 0 ? inside : inside[..end];
        _attributes = end < 0 ? default : inside[end..];
    }

    public ReadOnlySpan<char> Name { get; }

    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>An attribute as it is written; null where there is none.</summary>
    public bool TryRaw(string name, out ReadOnlySpan<char> value)
    {
        // Most tags lack most attributes, and a search through all of the tag is quicker than going through them one by one.
        var rest = _attributes.Contains(name, StringComparison.OrdinalIgnoreCase) ? _attributes : default;
        while (true)
        {
            rest = rest.TrimStart(" \t\r\n\f/");
            if (rest.IsEmpty)
            {
                value = default;
                return false;
            }

            var end = rest.IndexOfAny(AfterAttribute);
            end = end < 0 ? rest.Length : Math.Max(end, 1);
            var known = rest[..end].Equals(name, StringComparison.OrdinalIgnoreCase);
            rest = rest[end..].TrimStart(" \t\r\n\f");
            value = default;
            if (!rest.IsEmpty && rest[0] == '=')
            {
                rest = rest[1..].TrimStart(" \t\r\n\f");
                rest = Value(rest, out value);
            }

            if (known)
            {
                return true;
            }
        }
    }

    public string? Attribute(string name) => !TryRaw(name, out var raw) ? null : raw.Contains('&') ? WebUtility.HtmlDecode(raw.ToString()) : raw.ToString();

    public bool Has(string name) => TryRaw(name, out _);

    /// <summary>Where a tag ends: the first <c>&gt;</c> outside of quotes.</summary>
    public static int EndOf(ReadOnlySpan<char> html)
    {
        var at = 0;
        while (true)
        {
            var next = html[at..].IndexOfAny("\"'>");
            if (next < 0)
            {
                return -1;
            }

            at += next;
            if (html[at] == '>')
            {
                return at;
            }

            var close = html[(at + 1)..].IndexOf(html[at]);
            if (close < 0)
            {
                return html[at..].IndexOf('>') is var end && end < 0 ? -1 : at + end;
            }

            at += close + 2;
        }
    }

    private static ReadOnlySpan<char> Value(ReadOnlySpan<char> rest, out ReadOnlySpan<char> value)
    {
        if (!rest.IsEmpty && rest[0] is '"' or '\'')
        {
            var close = rest[1..].IndexOf(rest[0]);
            value = close < 0 ? rest[1..] : rest.Slice(1, close);
            return close < 0 ? default : rest[(close + 2)..];
        }

        var end = rest.IndexOfAny(Spaces);
        value = end < 0 ? rest : rest[..end];
        return end < 0 ? default : rest[end..];
    }
}
