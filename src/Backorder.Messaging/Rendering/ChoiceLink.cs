namespace Backorder.Messaging;

/// <summary>Where a choice's button leads: a letter to the shop that names the order and the choice, or the shop's own page.</summary>
internal static class ChoiceLink
{
    public static HtmlUrl For(string label, LetterFacts facts) => ToShop(facts.Shop, facts.Book.AnswerSubject(facts.Plan.Order, label));

    public static HtmlUrl ToShop(Shop shop, string? subject) =>
        EmailAddress.TryParse(shop.Contact, out var address)
            ? HtmlUrl.MailTo(address, subject)
            : HtmlUrl.Https(shop.Contact) ?? throw new MessageRenderingException("shop.contact", "is neither an e-mail address nor an absolute https address");
}
