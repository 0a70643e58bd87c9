using System.Buffers;

namespace Backorder.Messaging;

/// <summary>Cuts plain words into sentences. What has no end mark (a heading, a cell, a button) is none, nor is a day alone (<c>10 janv.</c>).</summary>
internal static class Sentences
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\n.!?\u3002\uFF01\uFF1F\u061F");

    /// <summary>Each sentence, its end mark included. A full stop inside of a day (<c>23. Juni</c>) ends none.</summary>
    public static List<Range> In(string words, List<StatedDate> dates)
    {
        var found = new List<Range>();
        var start = 0;
        for (var at = Next(words, 0); at < words.Length; at = Next(words, at + 1))
        {
            var letter = words[at];
            if (letter == '\n')
            {
                start = at + 1;
            }
            else if (letter is '\u3002' or '\uFF01' or '\uFF1F' || (letter is '.' or '!' or '?' or '\u061F' && (at + 1 == words.Length || words[at + 1] is ' ' or '\n') && !IsInside(at, dates)))
            {
                if (at + 1 - start > 3 && !IsDays(start, at, dates))
                {
                    found.Add(new Range(start, at + 1));
                }

                start = at + 1 < words.Length && words[at + 1] == ' ' ? at + 2 : at + 1;
            }
        }

        return found;
    }

    private static int Next(string words, int from) => words.AsSpan(from).IndexOfAny(Marks) is var next && next < 0 ? words.Length : from + next;

    // Perhaps behind a dash, the second half of 28. Dez. - 3. Jan.
    private static bool IsDays(int start, int stop, List<StatedDate> dates) =>
        dates.Exists(date => date.Start >= start && date.Start <= start + 2) && dates.Exists(date => date.Start >= start && date.End == stop + 1);

    private static bool IsInside(int at, List<StatedDate> dates)
    {
        foreach (var date in dates)
        {
            if (date.Start < at && at < date.End - 1)
            {
                return true;
            }
        }

        return false;
    }
}
