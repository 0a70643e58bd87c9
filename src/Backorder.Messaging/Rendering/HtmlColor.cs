using System.Globalization;

namespace Backorder.Messaging;

/// <summary>A colour in sRGB, written <c>#1a4fb8</c>. Made of six figures only, so it can stand in a style.</summary>
internal readonly record struct HtmlColor
{
    /// <summary>What letters need to stand out from their ground (WCAG 2.2, 1.4.3).</summary>
    public const double LeastContrast = 4.5;

    private readonly byte _red;
    private readonly byte _green;
    private readonly byte _blue;

    private HtmlColor(int red, int green, int blue) => (_red, _green, _blue) = ((byte)red, (byte)green, (byte)blue);

    public static HtmlColor White { get; } = new(0xff, 0xff, 0xff);

    public static bool TryParse(string? text, out HtmlColor color)
    {
        color = default;
        if (text is not ['#', _, _, _, _, _, _] || !int.TryParse(text.AsSpan(1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var rgb))
        {
            return false;
        }

        color = new(rgb >> 16, (rgb >> 8) & 0xff, rgb & 0xff);
        return true;
    }

    /// <summary>From 1, not to be told apart, to 21, black on white (WCAG 2.2, contrast ratio).</summary>
    public double ContrastTo(HtmlColor other)
    {
        var (one, two) = (Luminance, other.Luminance);
        return (Math.Max(one, two) + 0.05) / (Math.Min(one, two) + 0.05);
    }

    /// <summary>The same hue, as much nearer to white as it takes to stand out from a dark ground.</summary>
    public HtmlColor LightenedFor(HtmlColor ground, double contrast)
    {
        const int Steps = 20;
        var color = this;
        for (var step = 1; step <= Steps && color.ContrastTo(ground) < contrast; step++)
        {
            color = new(Lighter(_red, step), Lighter(_green, step), Lighter(_blue, step));
        }

        return color;

        static int Lighter(int channel, int step) => channel + ((255 - channel) * step / Steps);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"#{_red:x2}{_green:x2}{_blue:x2}");

    private double Luminance => (0.2126 * Linear(_red)) + (0.7152 * Linear(_green)) + (0.0722 * Linear(_blue));

    private static double Linear(byte channel)
    {
        var value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
    }
}
