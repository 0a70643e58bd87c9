namespace Backorder.Messaging.Smtp;

/// <summary>Header text that System.Net.Mail writes as it is meant. It encodes only what is not ASCII; of the rest it escapes and folds too little.</summary>
internal static class WireText
{
    private const int MaxWord = 60;

    // Takes no room, is read out by nobody, and makes the text one that is encoded.
    private const string ZeroWidthSpace = "\u200B";

    public static string Of(HeaderText header)
    {
        var text = header.ToString();

        // What looks like an encoded word would be decoded and written anew.
        if (text.Contains("=?", StringComparison.Ordinal))
        {
            return text.Replace("=?", "=" + ZeroWidthSpace + "?", StringComparison.Ordinal);
        }

        return IsSafe(text) ? text : text + ZeroWidthSpace;
    }

    private static bool IsSafe(string text)
    {
        if (text.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            // Encoded anyway.
            return true;
        }

        return !text.AsSpan().ContainsAny('"', '\\') && !text.StartsWith(' ') && !text.EndsWith(' ')
            && !text.Contains("  ", StringComparison.Ordinal) && text.Split(' ').All(static word => word.Length <= MaxWord);
    }
}
