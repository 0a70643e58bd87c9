using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Backorder.Messaging.Tests;

/// <summary>How far letters stand out from their ground, as WCAG 2 measures it.</summary>
internal static partial class Contrast
{
    /// <summary>Of an element that sets the colour of its letters, against the nearest ground; null where it sets none.</summary>
    public static double? Inline(IElement element)
    {
        var own = Letters().Match(element.GetAttribute("style") ?? "");
        for (var at = element; own.Success && at is not null; at = at.ParentElement)
        {
            if (Ground().Match(at.GetAttribute("style") ?? "") is { Success: true } ground)
            {
                return Ratio(ground.Groups["hex"].Value, own.Groups["hex"].Value);
            }
        }

        return null;
    }

    /// <summary>Of every rule for the dark.</summary>
    public static IEnumerable<double> Dark(string sheet) => Rules().Matches(sheet).Select(rule => Of(rule.Value)).OfType<double>();

    private static double? Of(string style)
    {
        var (ground, letters) = (Ground().Match(style), Letters().Match(style));
        return ground.Success && letters.Success ? Ratio(ground.Groups["hex"].Value, letters.Groups["hex"].Value) : null;
    }

    public static double Ratio(string one, string other)
    {
        var (a, b) = (Luminance(one), Luminance(other));
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string hex)
    {
        double Channel(int at)
        {
            var value = int.Parse(hex.AsSpan(at, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
        }

        return (0.2126 * Channel(0)) + (0.7152 * Channel(2)) + (0.0722 * Channel(4));
    }

    [GeneratedRegex("background-color:#(?<hex>[0-9a-f]{6})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Ground();

    [GeneratedRegex("(?<![-a-z])color:#(?<hex>[0-9a-f]{6})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Letters();

    [GeneratedRegex("\\.[a-z]+\\{[^}]*\\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Rules();
}
