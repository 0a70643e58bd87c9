using System.Text.RegularExpressions;

namespace Backorder.Messaging;

/// <summary>Nothing was left open: no empty part, no raw token, no gap.</summary>
internal static partial class GapClaims
{
    public static void Check(CheckedMessage read, FindingSink found)
    {
        var message = read.Message;
        Empty("subject", message.Subject, found);
        Empty("html", read.Page.IsUnread ? "unread" : read.Html.Words, found);
        Empty("text", message.Text, found);
        foreach (var part in read.Parts)
        {
            if (HasToken(part.Words, read.Facts))
            {
                found.Add(FindingCatalog.RawToken, part.Place, "A field of a template, or the name of a missing value, stands in it.");
            }

            if (HasGap(part.Words, read.Facts))
            {
                found.Add(FindingCatalog.Gap, part.Place, "Something seems to be missing between two words or marks.");
            }
        }

        foreach (var (place, text) in (ReadOnlySpan<(string, string)>)[("subject", message.Subject), ("preview", message.Preview), ("text", message.Text), ("sms", message.Sms)])
        {
            if (HasWideGap(text, read.Facts))
            {
                found.Add(FindingCatalog.Gap, place, "Two spaces stand between words.");
            }
        }
    }

    private static void Empty(string place, string text, FindingSink found)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            found.Add(FindingCatalog.Empty, place, "It is empty.");
        }
    }

    private static bool HasToken(string words, PlanFacts? facts)
    {
        if (words.AsSpan().ContainsAny("{}%$") && Fields().IsMatch(words))
        {
            return !OwnNameHas(facts, Fields());
        }

        return words.AsSpan().ContainsAny(MissingValues) && Values().IsMatch(words) && !OwnNameHas(facts, Values());
    }

    private static bool HasGap(string words, PlanFacts? facts)
    {
        for (var at = words.AsSpan().IndexOfAny(Suspects); at >= 0;)
        {
            if (Gaps().IsMatch(words.AsSpan(Math.Max(0, at - 1), Math.Min(4, words.Length - Math.Max(0, at - 1)))) && !OwnNameHas(facts, Gaps()))
            {
                return true;
            }

            var next = words.AsSpan(at + 1).IndexOfAny(Suspects);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    // Spaces at the beginning of a line are an indent.
    private static bool HasWideGap(string text, PlanFacts? facts)
    {
        for (var at = text.IndexOf("  ", StringComparison.Ordinal); at >= 0; at = text.IndexOf("  ", at + 2, StringComparison.Ordinal))
        {
            var after = text.AsSpan(at).TrimStart(' ');
            if (at > 0 && text[at - 1] is not ('\n' or ' ') && !after.IsEmpty && after[0] != '\n')
            {
                return facts is null || !facts.OwnNames().Any(static name => name.Contains("  ", StringComparison.Ordinal));
            }
        }

        return false;
    }

    private static bool OwnNameHas(PlanFacts? facts, Regex pattern) => facts is not null && facts.OwnNames().Any(pattern.IsMatch);

    private static readonly System.Buffers.SearchValues<string> MissingValues =
        System.Buffers.SearchValues.Create(["undefined", "null", "NaN", "System.", "[object", "NodaTime.", "Nullable"], StringComparison.OrdinalIgnoreCase);

    private static readonly System.Buffers.SearchValues<string> Suspects = System.Buffers.SearchValues.Create([" .", " ,", "()", "( )", ",.", ", ,", ":.", "[]"], StringComparison.Ordinal);

    [GeneratedRegex(@"\{\{|\}\}|\$\{|\{[\w.]{0,60}\}|%[A-Za-z_]{2,40}%|<%|%>|\*\|[A-Z_]{2,40}\|\*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Fields();

    [GeneratedRegex(@"\bundefined\b|\bnull\b|\bNaN\b|\bSystem\.[A-Z]|\[object|\bNodaTime\.|\bNullable\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Values();

    [GeneratedRegex(@" \.(?:[ \n]|$)| ,(?:[ \n]|$)|\( ?\)|,\.|, ,|:\.|\[\]", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gaps();
}
