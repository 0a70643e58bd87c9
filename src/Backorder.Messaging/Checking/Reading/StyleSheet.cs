namespace Backorder.Messaging;

/// <summary>What a message's <c>style</c> elements say about colours in the dark.</summary>
internal static class StyleSheet
{
    /// <summary>The rules that name a colour for letters and one for their ground, with a contrast below 4.5 to 1.</summary>
    public static int FaintRules(ReadOnlySpan<char> sheet)
    {
        var faint = 0;
        while (sheet.IndexOf('}') is var close && close >= 0)
        {
            var open = sheet[..close].LastIndexOf('{');
            if (open >= 0 && InlineStyle.Of(sheet[(open + 1)..close].Trim()) is { Color: { } letters, Ground: { } ground } && CssColor.Contrast(letters, ground) < 4.5)
            {
                faint++;
            }

            sheet = sheet[(close + 1)..];
        }

        return faint;
    }

    /// <summary>What mail programs drop, in any rule; null: nothing.</summary>
    public static string? Unusable(ReadOnlySpan<char> sheet)
    {
        while (sheet.IndexOf('}') is var close && close >= 0)
        {
            var open = sheet[..close].LastIndexOf('{');
            if (open >= 0 && InlineStyle.Of(sheet[(open + 1)..close].Trim()).Unusable is { } unusable)
            {
                return unusable;
            }

            sheet = sheet[(close + 1)..];
        }

        return null;
    }
}
