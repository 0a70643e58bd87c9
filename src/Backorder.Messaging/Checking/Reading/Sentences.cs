namespace Backorder.Messaging;

/// <summary>Cuts plain words into sentences. What has no end mark (a heading, a cell, a button) is none.</summary>
internal static class Sentences
{
    /// <summary>Calls back for each sentence, its end mark included.</summary>
    public static List<Range> In(string words)
    {
        var found = new List<Range>();
        var start = 0;
        for (var at = 0; at < words.Length; at++)
        {
            var letter = words[at];
            if (letter == '\n')
            {
                start = at + 1;
            }
            else if (letter is '\u3002' or '\uFF01' or '\uFF1F' || (letter is '.' or '!' or '?' or '\u061F' && (at + 1 == words.Length || words[at + 1] is ' ' or '\n')))
            {
                if (at + 1 - start > 3)
                {
                    found.Add(new Range(start, at + 1));
                }

                start = at + 1 < words.Length && words[at + 1] == ' ' ? at + 2 : at + 1;
            }
        }

        return found;
    }
}
