using System.Globalization;

namespace Backorder.Messaging;

/// <summary>HTML and text say the same: days, numbers, sentences and addresses.</summary>
internal static class PartClaims
{
    private const int ShortestSentence = 8;
    private const int LargePage = 60_000;

    public static void Check(CheckedMessage read, FindingSink found)
    {
        var (html, text) = (read.Html, read.Text);
        if (html.Words.Length == 0 || text.Words.Length == 0)
        {
            return;
        }

        var counts = read.Facts?.IsLarge ?? read.Message.Html.Length > LargePage;
        Dates(html, text, found);
        if (!counts)
        {
            Dates(text, html, found);
            Numbers(html, text, read.Facts, found);
            Sentences(html, text, found);
            Sentences(text, html, found);
        }

        Addresses(read, found);
    }

    private static void Dates(MessagePart one, MessagePart other, FindingSink found)
    {
        var known = new HashSet<int>();
        foreach (var date in other.Dates)
        {
            known.Add((date.Month * 32) + date.Day);
        }

        foreach (var date in one.Dates)
        {
            if (!known.Contains((date.Month * 32) + date.Day))
            {
                found.Add(FindingCatalog.DatesDisagree, one.Place, string.Create(CultureInfo.InvariantCulture, $"It names day {date.Day} of month {date.Month}, and the {other.Place} does not."));
            }
        }
    }

    private static void Numbers(MessagePart html, MessagePart text, PlanFacts? facts, FindingSink found)
    {
        var balance = new Dictionary<ulong, int>();
        foreach (var number in html.Numbers)
        {
            balance[number.Value] = balance.GetValueOrDefault(number.Value) + 1;
        }

        foreach (var number in text.Numbers)
        {
            balance[number.Value] = balance.GetValueOrDefault(number.Value) - 1;
        }

        var different = balance.Count(one => one.Value != 0 && (facts is null || facts.Numbers.All.Contains(one.Key)));
        if (different > 0)
        {
            found.Add(FindingCatalog.NumbersDisagree, "text", string.Create(CultureInfo.InvariantCulture, $"{different} numbers are named in the HTML and in the text, but not as often."));
        }
    }

    private static void Sentences(MessagePart one, MessagePart other, FindingSink found)
    {
        var known = new HashSet<int>();
        foreach (var range in other.Sentences)
        {
            known.Add(Hash(other.Words.AsSpan()[range]));
        }

        var missing = 0;
        foreach (var range in one.Sentences)
        {
            var sentence = one.Words.AsSpan()[range];
            missing += sentence.Length >= ShortestSentence && !known.Contains(Hash(sentence)) && !other.Has(sentence.ToString()) ? 1 : 0;
        }

        if (missing > 0)
        {
            found.Add(FindingCatalog.SentenceMissing, other.Place, string.Create(CultureInfo.InvariantCulture, $"{missing} sentences of the {one.Place} are missing."));
        }
    }

    // A mail address may stand among the words; addresses that only count clicks are no way for a reader.
    private static void Addresses(CheckedMessage read, FindingSink found)
    {
        var known = new HashSet<string>(read.TextAddresses, StringComparer.OrdinalIgnoreCase);
        var missing = 0;
        foreach (var link in read.Page.Links)
        {
            var bare = link.Address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) && !link.Address.Contains('?', StringComparison.Ordinal) ? Uri.UnescapeDataString(link.Address[7..]) : null;
            missing += known.Contains(link.Address) || known.Contains(link.Address.TrimEnd('/')) || (bare is not null && read.Text.Has(bare)) ? 0 : 1;
        }

        if (missing > 0)
        {
            found.Add(FindingCatalog.LinkMissing, "text", string.Create(CultureInfo.InvariantCulture, $"{missing} of {read.Page.Links.Count} addresses of the HTML are missing."));
        }
    }

    private static int Hash(ReadOnlySpan<char> sentence) => string.GetHashCode(sentence, StringComparison.OrdinalIgnoreCase);
}
