namespace Backorder.Messaging;

/// <summary>A name where there is little room, cut so that everybody sees the cut. Its whole stands elsewhere in the message.</summary>
internal static class Shortened
{
    public static string Name(string name, int longest)
    {
        if (name.Length <= longest)
        {
            return name;
        }

        var end = longest - 1;
        return string.Concat(name.AsSpan(0, char.IsHighSurrogate(name[end - 1]) ? end - 1 : end).TrimEnd(), "…");
    }
}
