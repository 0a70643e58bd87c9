namespace Backorder.Messaging;

/// <summary>
/// A text message: who, which order, the worst date, by when to answer and what silence does, and one address. It stays in the 7-bit
/// alphabet where its language can; letters with marks that the alphabet lacks lose them.
/// </summary>
internal static class SmsLetter
{
    private const int MostParts = 2;

    // A part in UCS-2 holds less than half the letters, though a Japanese or Arabic sentence is not half as long.
    private const int MostPartsInUcs2 = 3;

    // Says that the text runs from right to left, though a shop's Latin name comes first.
    private const string RightToLeftMark = "\u200f";

    public static string Write(LetterFacts facts)
    {
        var written = Words(facts, GsmAlphabet.Fit(facts.Plan.Order));
        var words = GsmAlphabet.Fit(written);
        var shop = GsmAlphabet.Fit(facts.Shop.Name);
        if (words is null)
        {
            // Nothing is won by leaving out what the alphabet cannot write.
            (words, shop) = (Words(facts, facts.Plan.Order), facts.Shop.Name);
        }

        var mark = facts.Book.IsRightToLeft ? RightToLeftMark : "";
        var address = Address(facts);
        var whole = mark + Join(shop, words, address);
        if (Fits(whole))
        {
            return whole;
        }

        // The address goes first, then the shop's name; a fact never does. A choice page is the way to answer, so it stays as long as it can.
        var shorter = mark + (facts.Plan.ChoicePage is null ? Join(shop, words, null) : Join(null, words, address));
        return Fits(shorter) ? shorter : mark + words;
    }

    private static bool Fits(string text)
    {
        var segments = SmsSegments.Of(text);
        return segments.Parts <= (segments.IsGsm7 ? MostParts : MostPartsInUcs2);
    }

    private static string Words(LetterFacts facts, string? order)
    {
        var (plan, book, today) = (facts.Plan, facts.Book, facts.Today);
        var news = book.SmsNews(plan.Kind, order, facts.When, today);
        var answer = plan.Reply switch
        {
            { By: { } by } when LetterTerms.Differ(facts) => book.SmsPartNeedsAnswer(by, today),
            { Silence: Silence.Consent, By: { } by } => book.SmsSilenceAgrees(by, today),
            { Silence: Silence.Cancel, By: { } by } => book.SmsSilenceCancels(by, facts.IsCharged, today),
            { By: { } by } => book.SmsAnswerBy(by, today),
            _ => null,
        };
        return answer is null ? news : $"{news}{book.Gap}{answer}";
    }

    // Where an answer is awaited it goes to a person; else the order history tells more.
    private static string? Address(LetterFacts facts)
    {
        var (shop, book) = (facts.Shop, facts.Book);
        var asks = facts.Plan.ChoicePage is not null || facts.Plan.Reply is { Silence: not Silence.None } or { By: not null };
        var address = facts.Plan.ChoicePage ?? (asks ? shop.Contact : shop.Links.Orders ?? shop.Contact);
        if (!GsmAlphabet.Contains(address))
        {
            return null;
        }

        var words = asks ? book.SmsAnswerAt(address) : book.SmsMore(address);
        return GsmAlphabet.Fit(words) ?? words;
    }

    private static string Join(string? shop, string words, string? address)
    {
        var start = shop is null ? words : $"{shop}: {words}";
        return address is null ? start : $"{start} {address}";
    }
}
