namespace Backorder.Messaging;

/// <summary>Where a choice's button leads: the message's own choice page; where there is none, a letter to the shop that names the order and the choice.</summary>
internal static class ChoiceLink
{
    public static HtmlUrl For(ChoiceKind kind, string label, LetterFacts facts) =>
        facts.Plan.ChoicePage is { } page && kind != ChoiceKind.Contact
            ? HtmlUrl.Https(page) ?? throw new MessageRenderingException("choicePage", "is not an absolute https address")
            : ToShop(facts.Shop, facts.Book.AnswerSubject(facts.Plan.Order, label));

    public static HtmlUrl ToShop(Shop shop, string? subject) =>
        EmailAddress.TryParse(shop.Contact, out var address)
            ? HtmlUrl.MailTo(address, subject)
            : HtmlUrl.Https(shop.Contact) ?? throw new MessageRenderingException("shop.contact", "is neither an e-mail address nor an absolute https address");
}
