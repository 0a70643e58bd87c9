namespace Backorder.Messaging;

/// <summary>
/// Which English a tag means. English without a region is American, as in CLDR; Canada and the Philippines write dates as the United
/// States do.
/// </summary>
internal static class EnglishTag
{
    private static readonly string[] AmericanRegions = ["US", "CA", "PH", "PR", "GU", "VI", "AS", "MP", "UM"];

    public static bool IsEnglish(string tag) => PartOf(tag, 0).Equals("en", StringComparison.OrdinalIgnoreCase);

    public static bool IsAmerican(string tag)
    {
        var region = PartOf(tag, 1);
        if (region.IsEmpty)
        {
            return true;
        }

        foreach (var known in AmericanRegions)
        {
            if (region.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static ReadOnlySpan<char> PartOf(ReadOnlySpan<char> tag, int index)
    {
        foreach (var range in tag.Split('-'))
        {
            if (index-- == 0)
            {
                return tag[range];
            }
        }

        return default;
    }
}
