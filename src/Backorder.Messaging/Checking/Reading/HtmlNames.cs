namespace Backorder.Messaging;

/// <summary>Where words part around an element.</summary>
internal enum LineBreaks
{
    None,
    Line,
    Group,
}

/// <summary>An element's name, and what it means to a reader of mail.</summary>
internal sealed record HtmlName(string Text)
{
    public LineBreaks Breaks { get; init; }

    public bool IsVoid { get; init; }

    /// <summary>What is inside is no markup.</summary>
    public bool IsRaw { get; init; }

    /// <summary>Ends an open one of its name.</summary>
    public bool EndsBySameName { get; init; }

    /// <summary>Mail programs drop or distrust it.</summary>
    public bool IsDropped { get; init; }
}

/// <summary>The names that matter in mail.</summary>
internal static class HtmlNames
{
    private static readonly Dictionary<string, HtmlName> Known = Names().ToDictionary(static name => name.Text, StringComparer.OrdinalIgnoreCase);
    private static readonly Dictionary<string, HtmlName>.AlternateLookup<ReadOnlySpan<char>> ByName = Known.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly HtmlName Other = new("?");

    /// <summary>What a name means; one that mail has no use for means nothing.</summary>
    public static HtmlName Find(ReadOnlySpan<char> name) => ByName.TryGetValue(name, out var known) ? known : Other;

    private static IEnumerable<HtmlName> Names()
    {
        foreach (var name in (string[])["p", "tr"])
        {
            yield return new(name) { Breaks = LineBreaks.Group, EndsBySameName = true };
        }

        foreach (var name in (string[])["td", "th", "li"])
        {
            yield return new(name) { Breaks = LineBreaks.Line, EndsBySameName = true };
        }

        foreach (var name in (string[])["table", "h1", "h2", "h3", "ul", "ol", "div", "section"])
        {
            yield return new(name) { Breaks = LineBreaks.Group };
        }

        yield return new("center") { Breaks = LineBreaks.Line };
        foreach (var name in (string[])["br", "hr"])
        {
            yield return new(name) { Breaks = LineBreaks.Line, IsVoid = true };
        }

        foreach (var name in (string[])["img", "meta", "col", "area", "source", "wbr"])
        {
            yield return new(name) { IsVoid = true };
        }

        foreach (var name in (string[])["link", "input", "base", "embed"])
        {
            yield return new(name) { IsVoid = true, IsDropped = true };
        }

        foreach (var name in (string[])["script", "textarea"])
        {
            yield return new(name) { IsRaw = true, IsDropped = true };
        }

        foreach (var name in (string[])["style", "title"])
        {
            yield return new(name) { IsRaw = true };
        }

        foreach (var name in (string[])["form", "iframe", "video", "audio", "svg", "button", "object", "select", "canvas"])
        {
            yield return new(name) { IsDropped = true };
        }

        foreach (var name in (string[])["a", "span", "strong", "b", "em", "i", "html", "head", "body", "tbody", "thead", "option"])
        {
            yield return new(name);
        }
    }

    /// <summary>True where an element that was left open is not ended from inside another.</summary>
    public static bool IsBoundary(string open, string name) => open is "table" or "ul" or "ol" || (open is "td" or "th" && name is "p" or "li");

    /// <summary>Takes down what a tag says about the page.</summary>
    public static void Note(HtmlTag tag, HtmlName name, HtmlPage page)
    {
        page.Forbidden ??= name.IsDropped ? name.Text : null;
        switch (name.Text)
        {
            case "html":
                (page.Language, page.Direction) = (tag.Attribute("lang"), tag.Attribute("dir"));
                break;
            case "h1":
                page.Headings++;
                page.ImagesBeforeHeading = page.Headings == 1 ? page.Images : page.ImagesBeforeHeading;
                break;
            case "th":
                page.Tables.MarkHeads();
                break;
            case "table":
                page.Tables.Open(isLayout: tag.Attribute("role") is "presentation" or "none");
                break;
            case "input" or "option":
                page.HasPreselection |= tag.Has("checked") || tag.Has("selected");
                break;
            case "meta":
                Meta(tag, page);
                break;
            case "img":
                Image(tag, page);
                break;
        }

        if (name.Text is "table" or "td")
        {
            page.WidestBox = Math.Max(page.WidestBox, tag.TryRaw("width", out var width) && double.TryParse(width, System.Globalization.CultureInfo.InvariantCulture, out var pixels) ? pixels : 0);
        }
    }

    private static void Meta(HtmlTag tag, HtmlPage page)
    {
        var name = tag.Attribute("name");
        page.HasCharset |= tag.Has("charset") || string.Equals(tag.Attribute("http-equiv"), "content-type", StringComparison.OrdinalIgnoreCase);
        page.HasViewport |= string.Equals(name, "viewport", StringComparison.OrdinalIgnoreCase);
        page.HasColorScheme |= string.Equals(name, "color-scheme", StringComparison.OrdinalIgnoreCase);
    }

    private static void Image(HtmlTag tag, HtmlPage page)
    {
        page.Images++;
        page.BareImages += string.IsNullOrWhiteSpace(tag.Attribute("alt")) || !tag.Has("width") || !tag.Has("height") ? 1 : 0;
        page.HasEmbeddedImage |= tag.TryRaw("src", out var source) && source.StartsWith("data:", StringComparison.OrdinalIgnoreCase);
    }
}
