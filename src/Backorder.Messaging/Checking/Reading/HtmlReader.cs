using System.Net;

namespace Backorder.Messaging;

/// <summary>
/// A small tolerant reader for HTML in mail: it goes through once, forgives what browsers forgive, and keeps no tree. What is deeper than it
/// can hold is read as text; what is longer than <see cref="Longest"/> is not read.
/// </summary>
internal sealed class HtmlReader
{
    /// <summary>Forty times what mail programs show.</summary>
    public const int Longest = 4 * 1024 * 1024;

    private const int Deepest = 100;
    private const int MostLinks = 50_000;

    private readonly string _html;
    private readonly HtmlPage _page = new();
    private readonly PlainWords _words;
    private readonly HtmlElement[] _open = new HtmlElement[Deepest + 1];
    private int _depth;
    private (int Start, int Words, string Address)? _link;
    private (int? Color, int? Ground, double Size, bool Bold) _lastLook = (-1, -1, 0, false);

    private HtmlReader(string html)
    {
        _html = html;
        _words = new PlainWords(html.Length / 3);
        _open[0] = new HtmlElement { Name = HtmlNames.Find(""), FontSize = 16 };
    }

    public static HtmlPage Read(string html)
    {
        if (html.Length > Longest)
        {
            return new HtmlPage { IsUnread = true };
        }

        var reader = new HtmlReader(html);
        reader.Read();
        return reader._page;
    }

    private void Read()
    {
        var html = _html.AsSpan();
        for (var at = 0; at < html.Length;)
        {
            var tag = html[at..].IndexOf('<');
            Text(html[at..(tag < 0 ? html.Length : at + tag)]);
            at = tag < 0 ? html.Length : Markup(at + tag);
        }

        EndLink();
        _page.Words = _words.Close();
        MarkLonely();
    }

    // Returns where reading goes on.
    private int Markup(int at)
    {
        var rest = _html.AsSpan(at);
        if (rest.StartsWith("<!--"))
        {
            return rest[4..].IndexOf("-->") is var end && end < 0 ? _html.Length : at + 4 + end + 3;
        }

        if (rest.Length < 2 || !(char.IsAsciiLetter(rest[1]) || rest[1] is '/' or '!' or '?'))
        {
            Text(rest[..1]);
            return at + 1;
        }

        var close = HtmlTag.EndOf(rest);
        if (close < 0)
        {
            return _html.Length;
        }

        var next = at + close + 1;
        if (rest[1] is '!' or '?')
        {
            return next;
        }

        if (rest[1] == '/')
        {
            End(HtmlNames.Find(rest[2..close].Trim()));
            return next;
        }

        var tag = new HtmlTag(rest[1..close]);
        var name = HtmlNames.Find(tag.Name);
        Start(tag, name, at);
        return name.IsRaw ? Raw(tag, next) : next;
    }

    private int Raw(HtmlTag tag, int from)
    {
        var rest = _html.AsSpan(from);
        var end = rest.IndexOf($"</{tag.Name}", StringComparison.OrdinalIgnoreCase);
        var content = end < 0 ? rest : rest[..end];
        if (tag.Is("title"))
        {
            _page.Title = WebUtility.HtmlDecode(content.ToString()).Trim();
        }
        else if (tag.Is("style"))
        {
            _page.SheetLength += content.Length;
            _page.FaintRules += StyleSheet.FaintRules(content);
            _page.UnusableStyle ??= StyleSheet.Unusable(content);
            _page.HasEmbeddedImage |= content.Contains("data:image", StringComparison.OrdinalIgnoreCase);
        }

        if (end < 0)
        {
            return _html.Length;
        }

        return from + end + (rest[end..].IndexOf('>') is var close && close < 0 ? rest.Length - end : close + 1);
    }

    private void Text(ReadOnlySpan<char> text)
    {
        ref var element = ref _open[_depth];
        if (text.IsEmpty || element.IsHidden)
        {
            return;
        }

        var words = text.Contains('&') ? WebUtility.HtmlDecode(text.ToString()) : text;
        if (!words.IsWhiteSpace())
        {
            Look(element);
        }

        _words.Append(words);
    }

    private void Look(HtmlElement element)
    {
        var look = (element.Color, element.Ground, element.FontSize, element.IsBold);
        if (look == _lastLook)
        {
            return;
        }

        _lastLook = look;
        _page.SmallestLetters = Math.Min(_page.SmallestLetters, element.FontSize);
        if (element is { Color: { } letters, Ground: { } ground })
        {
            // Large letters may stand out less.
            var large = element.FontSize >= 24 || (element.IsBold && element.FontSize >= 18.66);
            _page.LowestContrast = Math.Min(_page.LowestContrast, CssColor.Contrast(letters, ground) * (large ? 1.5 : 1));
        }
    }

    private void Start(HtmlTag tag, HtmlName name, int at)
    {
        HtmlNames.Note(tag, name, _page);
        if (name.Text == "body")
        {
            _depth = 0;
        }

        if (name.EndsBySameName)
        {
            CloseOpen(name);
        }

        Break(name);
        if (name.IsVoid)
        {
            return;
        }

        Push(tag, name);
        if (name.Text == "a")
        {
            EndLink();
            _link = tag.Attribute("href") is { } address && !_open[_depth].IsHidden ? (at, _words.Length, address.Trim()) : null;
        }
    }

    private void Push(HtmlTag tag, HtmlName name)
    {
        if (_depth == Deepest || name.IsRaw)
        {
            return;
        }

        var style = tag.TryRaw("style", out var css) ? InlineStyle.Of(css.Contains('&') ? WebUtility.HtmlDecode(css.ToString()) : css) : InlineStyle.None;
        _page.UnusableStyle ??= style.Unusable;
        _page.WidestBox = Math.Max(_page.WidestBox, style.Width ?? 0);
        var color = tag.TryRaw("bgcolor", out var ground) ? CssColor.Read(ground.ToString().ToLowerInvariant()) : null;
        _open[_depth + 1] = _open[_depth].Child(name, style, color, tag.Has("hidden") || name.Text == "head");
        _depth++;
    }

    private void End(HtmlName name)
    {
        switch (name.Text)
        {
            case "a":
                EndLink();
                break;
            case "table":
                _page.Tables.Close();
                break;
        }

        for (var at = _depth; at > 0; at--)
        {
            if (ReferenceEquals(name, _open[at].Name))
            {
                Break(name);
                _depth = at - 1;
                return;
            }
        }
    }

    private void CloseOpen(HtmlName name)
    {
        for (var at = _depth; at > 0 && !HtmlNames.IsBoundary(_open[at].Name.Text, name.Text); at--)
        {
            if (ReferenceEquals(name, _open[at].Name))
            {
                Break(name);
                _depth = at - 1;
                return;
            }
        }
    }

    private void Break(HtmlName name)
    {
        switch (name.Breaks)
        {
            case LineBreaks.Line:
                _words.EndLine();
                break;
            case LineBreaks.Group when !_open[_depth].IsHidden:
                _words.Break(2);
                break;
        }
    }

    private void EndLink()
    {
        if (_link is not { } link || _page.Links.Count == MostLinks)
        {
            return;
        }

        _link = null;
        ref var element = ref _open[_depth];
        _page.Links.Add(new HtmlLink
        {
            Address = link.Address,
            Words = _words.From(link.Words),
            End = _words.Length,
            At = link.Start,
            FontSize = element.FontSize,
            IsBold = element.IsBold,
            Height = element.TapHeight,
            StandsAlone = _words.StartsLine(link.Words),
        });
    }

    // A link whose line goes on behind it is part of a sentence.
    private void MarkLonely()
    {
        var links = _page.Links;
        for (var i = 0; i < links.Count; i++)
        {
            if (links[i].StandsAlone && links[i].End < _page.Words.Length && _page.Words[links[i].End] != '\n')
            {
                links[i] = links[i] with { StandsAlone = false };
            }
        }
    }
}
