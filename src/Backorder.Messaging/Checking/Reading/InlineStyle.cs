using System.Collections.Concurrent;
using System.Globalization;

namespace Backorder.Messaging;

/// <summary>What a <c>style</c> says that matters to a reader. A length that is not in pixels, or cannot be read, counts as not said.</summary>
internal sealed record InlineStyle
{
    private const int MostKept = 2000;
    private const int LongestKept = 1000;

    private static readonly ConcurrentDictionary<string, InlineStyle> Kept = new(StringComparer.Ordinal);

    public static InlineStyle None { get; } = new();

    public int? Color { get; private set; }

    public int? Ground { get; private set; }

    public double? FontSize { get; private set; }

    public double? LineHeight { get; private set; }

    /// <summary>A line height without a unit: so many times the letters.</summary>
    public double? LineFactor { get; private set; }

    public double PaddingAbove { get; private set; }

    public double PaddingBelow { get; private set; }

    public double Borders { get; private set; }

    public double? Height { get; private set; }

    public double? Width { get; private set; }

    public bool? Bold { get; private set; }

    public bool IsHidden { get; private set; }

    /// <summary>True where the element is a box of its own, so that its padding counts.</summary>
    public bool IsBox { get; private set; }

    /// <summary>A declaration that mail programs drop; null: none.</summary>
    public string? Unusable { get; private set; }

    /// <summary>Reads a style; templates repeat theirs, so each is read once.</summary>
    public static InlineStyle Of(ReadOnlySpan<char> css)
    {
        if (css.IsEmpty)
        {
            return None;
        }

        if (css.Length > LongestKept)
        {
            return Parse(css);
        }

        var kept = Kept.GetAlternateLookup<ReadOnlySpan<char>>();
        if (kept.TryGetValue(css, out var known))
        {
            return known;
        }

        if (Kept.Count >= MostKept)
        {
            Kept.Clear();
        }

        var style = Parse(css);
        kept.TryAdd(css, style);
        return style;
    }

    private static InlineStyle Parse(ReadOnlySpan<char> css)
    {
        var style = new InlineStyle();
        foreach (var range in css.Split(';'))
        {
            var declaration = css[range];
            var colon = declaration.IndexOf(':');
            if (colon > 0)
            {
                var value = declaration[(colon + 1)..].Trim();
                var important = value.IndexOf('!');
                style.Take(declaration[..colon].Trim().ToString().ToLowerInvariant(), (important < 0 ? value : value[..important].TrimEnd()).ToString().ToLowerInvariant());
            }
        }

        return style;
    }

    private void Take(string name, string value)
    {
        switch (name)
        {
            case "color":
                Color = CssColor.Read(value);
                break;
            case "background-color" or "background":
                Ground = CssColor.Read(value);
                break;
            case "font-size":
                FontSize = Pixels(value);
                break;
            case "font-weight":
                Bold = value is "bold" or "bolder" || (int.TryParse(value, CultureInfo.InvariantCulture, out var weight) && weight >= 700);
                break;
            case "line-height":
                LineHeight = Pixels(value);
                LineFactor = LineHeight is null && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var factor) ? factor : null;
                break;
            case "height" or "min-height":
                Height = Math.Max(Height ?? 0, Pixels(value) ?? 0);
                break;
            case "width" or "min-width":
                Width = Math.Max(Width ?? 0, Pixels(value) ?? 0);
                break;
            case "display":
                IsHidden |= value == "none";
                IsBox |= value is "block" or "inline-block" or "table" or "table-cell" or "inline-table";
                Unusable ??= value is "flex" or "grid" or "inline-flex" or "inline-grid" ? $"display:{value}" : null;
                break;
            case "visibility":
                IsHidden |= value == "hidden";
                break;
            case "mso-hide":
                IsHidden |= value == "all";
                break;
            case "position" or "float" or "box-shadow" or "transform" or "animation" or "filter" or "object-fit" or "gap":
                Unusable ??= name;
                break;
            case "padding":
                Padding(value);
                break;
            case "padding-top":
                PaddingAbove = Pixels(value) ?? 0;
                break;
            case "padding-bottom":
                PaddingBelow = Pixels(value) ?? 0;
                break;
            case "border":
                Borders = Pixels(value.Split(' ')[0]) is { } border ? 2 * border : 0;
                break;
        }

        if (value.Contains("var(", StringComparison.Ordinal))
        {
            Unusable ??= "var()";
        }
    }

    private void Padding(string value)
    {
        var sides = value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        PaddingAbove = sides.Length > 0 ? Pixels(sides[0]) ?? 0 : 0;
        PaddingBelow = sides.Length > 2 ? Pixels(sides[2]) ?? 0 : PaddingAbove;
    }

    private static double? Pixels(string value)
    {
        var (unit, factor) = value.EndsWith("px", StringComparison.Ordinal) ? (2, 1.0) : value.EndsWith("pt", StringComparison.Ordinal) ? (2, 4.0 / 3) : value == "0" ? (0, 1.0) : (-1, 0);
        return unit >= 0 && double.TryParse(value.AsSpan(0, value.Length - unit), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number is >= 0 and < 100_000
            ? number * factor
            : null;
    }
}
