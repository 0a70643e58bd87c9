namespace Backorder.Messaging;

/// <summary>The part of BCP 47 that matters here: letters and digits in groups of 1 to 8, joined by hyphens, the first of 2 or 3 letters.</summary>
internal static class LanguageTag
{
    public static bool IsWellFormed(string? tag)
    {
        if (tag is null or { Length: 0 or > 35 })
        {
            return false;
        }

        var first = true;
        foreach (var range in tag.AsSpan().Split('-'))
        {
            var part = tag.AsSpan(range);
            if (first ? part.Length is not (2 or 3) || part.ContainsAnyExcept(Letters) : part.Length is 0 or > 8 || part.ContainsAnyExcept(LettersAndDigits))
            {
                return false;
            }

            first = false;
        }

        return true;
    }

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly System.Buffers.SearchValues<char> LettersAndDigits =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
}
