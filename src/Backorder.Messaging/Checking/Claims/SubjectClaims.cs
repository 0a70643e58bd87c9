using System.Globalization;

namespace Backorder.Messaging;

/// <summary>The subject says the fact, short and in earnest; the preview repeats the letter.</summary>
internal static class SubjectClaims
{
    private const int LongestSubject = 90;
    private const int LatestOrder = 60;
    private const int LongestPreview = 140;

    private static readonly string[] Replies = ["Re:", "Fwd:", "Fw:", "AW:", "WG:", "TR:", "RV:", "\u8FD4\u4FE1:"];

    public static void Check(CheckedMessage read, FindingSink found)
    {
        var subject = read.Message.Subject;
        if (!SafeText.IsSafe(subject))
        {
            found.Add(FindingCatalog.UnsafeText, "subject", "It holds a control or an override of the reading direction.");
        }

        if (Array.Exists(Replies, reply => subject.AsSpan().TrimStart().StartsWith(reply, StringComparison.OrdinalIgnoreCase)))
        {
            found.Add(FindingCatalog.FakeReply, "subject", "It begins like an answer or a forwarded message.");
        }

        if (subject.Length > LongestSubject)
        {
            found.Add(FindingCatalog.SubjectLong, "subject", string.Create(CultureInfo.InvariantCulture, $"It has {subject.Length} characters."));
        }
        else if (read.Facts is { } facts && subject.IndexOf(facts.Plan.Order, StringComparison.Ordinal) > LatestOrder)
        {
            found.Add(FindingCatalog.SubjectLong, "subject", "The order's number stands at its end.");
        }

        Preview(read, found);
    }

    private static void Preview(CheckedMessage read, FindingSink found)
    {
        if (read.Message.Preview.Length > LongestPreview)
        {
            found.Add(FindingCatalog.PreviewForeign, "preview", string.Create(CultureInfo.InvariantCulture, $"It has {read.Message.Preview.Length} characters."));
        }

        foreach (var part in read.Letters)
        {
            var foreign = read.Preview.Sentences.Count(sentence => !part.Has(read.Preview.Words[sentence]));
            if (foreign > 0 && part.Words.Length > 0)
            {
                found.Add(FindingCatalog.PreviewForeign, "preview", string.Create(CultureInfo.InvariantCulture, $"{foreign} of its sentences do not stand in the {part.Place}."));
            }
        }
    }
}
