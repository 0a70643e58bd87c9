namespace Backorder.Messaging;

/// <summary>Words that begin a line of their own.</summary>
internal static class FirstLetter
{
    public static string Raised(string words) =>
        words.Length > 0 && char.IsLower(words[0]) ? string.Concat(char.ToUpperInvariant(words[0]).ToString(), words.AsSpan(1)) : words;
}
