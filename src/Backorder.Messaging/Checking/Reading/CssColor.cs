using System.Collections.Concurrent;
using System.Globalization;

namespace Backorder.Messaging;

/// <summary>Colours, and how far one stands out from another as WCAG 2 measures it.</summary>
internal static class CssColor
{
    private const int MostKept = 1000;

    private static readonly ConcurrentDictionary<(int, int), double> Known = new();

    /// <summary>Red, green and blue in one number; null where it is none of the forms that mail uses, or lets something shine through.</summary>
    public static int? Read(string value)
    {
        var text = value.AsSpan().Trim();
        if (text.Length is 4 or 7 && text[0] == '#' && int.TryParse(text[1..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var hex))
        {
            return text.Length == 7 ? hex : ((hex >> 8) * 0x110000) + (((hex >> 4) & 15) * 0x1100) + ((hex & 15) * 0x11);
        }

        if (text.StartsWith("rgb(") && text.EndsWith(")"))
        {
            var parts = text[4..^1].ToString().Split([',', ' '], StringSplitOptions.RemoveEmptyEntries);
            return parts.Length == 3 && Channel(parts[0]) is { } red && Channel(parts[1]) is { } green && Channel(parts[2]) is { } blue
                ? (red << 16) + (green << 8) + blue
                : null;
        }

        return value switch { "white" => 0xFFFFFF, "black" => 0, "gray" or "grey" => 0x808080, "red" => 0xFF0000, "silver" => 0xC0C0C0, "blue" => 0x0000FF, _ => null };
    }

    /// <summary>From 1, not at all, to 21.</summary>
    public static double Contrast(int one, int other)
    {
        if (Known.TryGetValue((one, other), out var known))
        {
            return known;
        }

        var contrast = Measured(one, other);
        if (Known.Count < MostKept)
        {
            Known[(one, other)] = contrast;
        }

        return contrast;
    }

    private static double Measured(int one, int other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static int? Channel(string text) => int.TryParse(text, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 255 ? value : null;

    private static double Luminance(int color) =>
        (0.2126 * Linear((color >> 16) & 255)) + (0.7152 * Linear((color >> 8) & 255)) + (0.0722 * Linear(color & 255));

    private static double Linear(int channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
