namespace Backorder.Messaging;

/// <summary>Where words part around an element.</summary>
internal enum LineBreaks
{
    None,
    Line,
    Group,
}

/// <summary>What an element's name means to a reader of mail.</summary>
internal static class HtmlNames
{
    private static readonly string[] Known =
        ["a", "p", "td", "th", "tr", "table", "tbody", "thead", "div", "span", "strong", "b", "h1", "h2", "h3", "ul", "ol", "li", "body", "html", "head", "em", "i", "center", "section"];

    private static readonly string[] Void = ["br", "img", "meta", "hr", "link", "input", "col", "base", "area", "embed", "source", "wbr"];

    private static readonly string[] Dropped = ["script", "form", "iframe", "video", "audio", "svg", "button", "object", "embed", "input", "select", "textarea", "link", "base", "canvas"];

    public static string Of(ReadOnlySpan<char> name)
    {
        foreach (var known in Known)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return known;
            }
        }

        return name.ToString().ToLowerInvariant();
    }

    public static bool IsVoid(ReadOnlySpan<char> name) => IsOne(Void, name);

    public static bool IsRaw(ReadOnlySpan<char> name) => IsOne(["style", "script", "title", "textarea"], name);

    public static bool EndsBySameName(ReadOnlySpan<char> name) => IsOne(["p", "tr", "td", "th", "li"], name);

    /// <summary>True where an element that was left open is not ended from inside another.</summary>
    public static bool IsBoundary(string open, ReadOnlySpan<char> name) => open is "table" or "ul" or "ol" || (open is "td" or "th" && !name.StartsWith("t", StringComparison.OrdinalIgnoreCase));

    public static LineBreaks Breaks(ReadOnlySpan<char> name) =>
        IsOne(["p", "tr", "table", "h1", "h2", "h3", "ul", "ol", "div", "section"], name) ? LineBreaks.Group
        : IsOne(["br", "td", "th", "li", "center", "hr"], name) ? LineBreaks.Line
        : LineBreaks.None;

    /// <summary>Takes down what a tag says about the page.</summary>
    public static void Note(HtmlTag tag, HtmlPage page)
    {
        if (IsOne(Dropped, tag.Name))
        {
            page.Forbidden ??= tag.Name.ToString().ToLowerInvariant();
        }

        switch (Of(tag.Name))
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

        if (tag.Is("table") || tag.Is("td"))
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

    private static bool IsOne(ReadOnlySpan<string> names, ReadOnlySpan<char> name)
    {
        foreach (var one in names)
        {
            if (name.Equals(one, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
