namespace Backorder.Messaging;

/// <summary>An element that is open, with what it has from those around it.</summary>
internal struct HtmlElement
{
    public required HtmlName Name { get; init; }

    public int? Color { get; private set; }

    public int? Ground { get; private set; }

    public required double FontSize { get; set; }

    public bool IsBold { get; private set; }

    public bool IsHidden { get; private set; }

    /// <summary>How high the element is where it holds one line of words.</summary>
    public double TapHeight { get; private set; }

    private double? LineHeight { get; set; }

    private double? LineFactor { get; set; }

    public readonly HtmlElement Child(HtmlName name, InlineStyle style, int? ground, bool hidden)
    {
        var size = style.FontSize ?? FontSize;
        var (height, factor) = style.LineHeight is not null || style.LineFactor is not null ? (style.LineHeight, style.LineFactor) : (LineHeight, LineFactor);
        var line = height ?? (size * (factor ?? 1.2));
        return new HtmlElement
        {
            Name = name,
            FontSize = size,
            Color = style.Color ?? (name.Text == "a" ? null : Color),
            Ground = style.Ground ?? ground ?? Ground,
            IsBold = style.Bold ?? (IsBold || name.Text is "b" or "strong" or "th" or "h1" or "h2" or "h3"),
            IsHidden = IsHidden || hidden || style.IsHidden,
            LineHeight = height,
            LineFactor = factor,
            TapHeight = style.IsBox ? Math.Max(style.Height ?? 0, line + style.PaddingAbove + style.PaddingBelow + style.Borders) : line,
        };
    }
}
