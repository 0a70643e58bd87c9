namespace Backorder.Messaging;

/// <summary>
/// A text message: who, which order, the worst date, by when to answer and what silence does, and one address. It stays in the 7-bit
/// alphabet where its language can.
/// </summary>
internal static class SmsLetter
{
    private const int MostParts = 2;

    public static string Write(LetterFacts facts)
    {
        var words = Words(facts);
        var shop = GsmAlphabet.Fit(facts.Shop.Name);
        var address = Address(facts);
        var whole = Join(shop, words, address);
        if (SmsSegments.Of(whole).Parts <= MostParts)
        {
            return whole;
        }

        // The address goes first, then the shop's name; a fact never does. A choice page is the way to answer, so it stays as long as it can.
        var shorter = facts.Plan.ChoicePage is null ? Join(shop, words, null) : Join(null, words, address);
        return SmsSegments.Of(shorter).Parts <= MostParts ? shorter : words;
    }

    private static string Words(LetterFacts facts)
    {
        var (plan, book, today) = (facts.Plan, facts.Book, facts.Today);
        var news = book.SmsNews(plan.Kind, GsmAlphabet.Fit(plan.Order), facts.When, today);
        var answer = plan.Reply switch
        {
            { By: { } by } when LetterTerms.Differ(facts) => book.SmsPartNeedsAnswer(by, today),
            { Silence: Silence.Consent, By: { } by } => book.SmsSilenceAgrees(by, today),
            { Silence: Silence.Cancel, By: { } by } => book.SmsSilenceCancels(by, facts.IsCharged, today),
            { By: { } by } => book.SmsAnswerBy(by, today),
            _ => null,
        };
        return answer is null ? news : $"{news} {answer}";
    }

    // Where an answer is awaited it goes to a person; else the order history tells more.
    private static string? Address(LetterFacts facts)
    {
        var (shop, book) = (facts.Shop, facts.Book);
        if (facts.Plan.ChoicePage is { } page)
        {
            return GsmAlphabet.Contains(page) ? book.SmsAnswerAt(page) : null;
        }

        var asks = facts.Plan.Reply is { Silence: not Silence.None } or { By: not null };
        var address = asks ? shop.Contact : shop.Links.Orders ?? shop.Contact;
        return !GsmAlphabet.Contains(address) ? null : asks ? book.SmsAnswerAt(address) : book.SmsMore(address);
    }

    private static string Join(string? shop, string words, string? address)
    {
        var start = shop is null ? words : $"{shop}: {words}";
        return address is null ? start : $"{start} {address}";
    }
}
