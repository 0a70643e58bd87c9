using System.Globalization;

namespace Backorder.Messaging;

/// <summary>It speaks plainly and in earnest: no advertising, no pressure, no guarantee, no blame, one apology.</summary>
internal static class ToneClaims
{
    private const int MostApologies = 2;

    public static void Check(CheckedMessage read, FindingSink found)
    {
        foreach (var part in read.Parts)
        {
            Report(part, read, Claim.Promotion, FindingCatalog.Advertising, found);
            Report(part, read, Claim.Urgency, FindingCatalog.FalseUrgency, found);
            Report(part, read, Claim.Guarantee, FindingCatalog.Guarantee, found);
            Report(part, read, Claim.Vague, FindingCatalog.VagueTime, found);
            Report(part, read, Claim.Blame, FindingCatalog.Blame, found);
            Report(part, read, Claim.StoreCredit, FindingCatalog.StoreCredit, found);
            Report(part, read, Claim.Fee, FindingCatalog.RefundFee, found);
            Relative(part, read, found);
            if (Shouts(part, read))
            {
                found.Add(FindingCatalog.FalseUrgency, part.Place, "It shouts: capitals, or several exclamation marks.");
            }

            Apologies(part, read, found);
        }

        if (read.Phrases == EnglishClaims.Words && Readability.Of(read.Text) is { IsHard: true } hard)
        {
            found.Add(FindingCatalog.HardToRead, "text", string.Create(CultureInfo.InvariantCulture, $"Reading ease {hard.Ease:0}, grade {hard.Grade:0.0}, {hard.WordsPerSentence:0.0} words in a sentence."));
        }
    }

    private static void Report(MessagePart part, CheckedMessage read, Claim claim, FindingKind kind, FindingSink found)
    {
        if (part.Claims.Count > 0 && SilenceClaims.Claims(part, read.Facts, claim))
        {
            found.Add(kind, part.Place, $"It says “{part.Claims.Find(made => made.Claim == claim).Phrase}”.");
        }
    }

    private static void Relative(MessagePart part, CheckedMessage read, FindingSink found)
    {
        foreach (var made in part.Claims)
        {
            var after = made.At + made.Phrase.Length;
            if (made.Claim == Claim.RelativeDeadline && after + 1 < part.Words.Length
                && (char.IsAsciiDigit(part.Words[after]) || (part.Words[after] == ' ' && char.IsAsciiDigit(part.Words[after + 1])))
                && !part.Dates.Exists(date => date.Start <= after + 1 && date.End > after) && SilenceClaims.Claims(part, read.Facts, Claim.RelativeDeadline))
            {
                found.Add(FindingCatalog.RelativeDeadline, part.Place, $"It says “{made.Phrase}” and a number.");
                return;
            }
        }
    }

    private static void Apologies(MessagePart part, CheckedMessage read, FindingSink found)
    {
        if (part.Place is not ("text" or "html"))
        {
            return;
        }

        var apologies = part.Claims.Count(static made => made.Claim == Claim.Sorry);
        var isGood = read.Facts?.Plan.Kind is MessageKind.Earlier or MessageKind.ReadyToShip or MessageKind.Shipped or MessageKind.AfterCare;
        if ((apologies > MostApologies || (isGood && apologies > 0)) && SilenceClaims.Claims(part, read.Facts, Claim.Sorry))
        {
            found.Add(FindingCatalog.ApologyTooMuch, part.Place, isGood ? "It apologises for good news." : string.Create(CultureInfo.InvariantCulture, $"It apologises {apologies} times."));
        }

        if (read.Facts?.Plan.Apology is { } apology && apologies == 0 && !part.Says(apology))
        {
            found.Add(FindingCatalog.ApologyMissing, part.Place, "The plan's apology is not there, nor another.");
        }
    }

    // Three words in capitals after each other; an item's name may be written so.
    private static bool Shouts(MessagePart part, CheckedMessage read)
    {
        var words = part.Words;
        if (words.Contains("!!", StringComparison.Ordinal))
        {
            return !OwnNameHas(read, "!!");
        }

        return words.AsSpan().ContainsAnyInRange('A', 'Z') && HasCapitals(words) && ShoutsInCapitals(part, read);
    }

    // Most messages have no word in capitals at all.
    private static bool HasCapitals(ReadOnlySpan<char> words)
    {
        while (words.IndexOfAnyInRange('A', 'Z') is var at && at >= 0 && at + 2 < words.Length)
        {
            if (char.IsAsciiLetterUpper(words[at + 1]) && char.IsAsciiLetterUpper(words[at + 2]))
            {
                return true;
            }

            words = words[(at + 1)..];
        }

        return false;
    }

    private static bool ShoutsInCapitals(MessagePart part, CheckedMessage read)
    {
        var words = part.Words;
        var run = 0;
        for (var at = 0; at < words.Length;)
        {
            var end = at;
            var capitals = true;
            while (end < words.Length && char.IsLetter(words[end]))
            {
                capitals &= char.IsUpper(words[end]);
                end++;
            }

            if (end - at > 2 && capitals)
            {
                run++;
                if (run == 3 || (part.Place == "subject" && run == 2))
                {
                    return !IsInName(read, words[at..end]);
                }
            }
            else if (end > at)
            {
                run = 0;
            }

            at = Math.Max(end, at + 1);
            if (at - 1 < words.Length && words[at - 1] == '\n')
            {
                run = 0;
            }
        }

        return false;
    }

    private static bool IsInName(CheckedMessage read, string word) => OwnNameHas(read, word);

    private static bool OwnNameHas(CheckedMessage read, string word) => read.Facts is { } facts && facts.OwnNames().Any(name => name.Contains(word, StringComparison.Ordinal));
}
