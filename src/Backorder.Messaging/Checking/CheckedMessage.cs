namespace Backorder.Messaging;

/// <summary>A message that was read, beside the plan that it speaks for.</summary>
internal sealed class CheckedMessage
{
    public CheckedMessage(MessagePlan? plan, RenderedMessage message, Shop shop, Phrasebooks books)
    {
        (Message, Shop) = (message, shop);
        Page = HtmlReader.Read(message.Html);
        Book = books.For(plan?.Language ?? Page.Language, shop);
        Phrases = ClaimWords.For(plan is null && Page.Language is { Length: > 0 } language ? language : Book.Language);
        Facts = plan is null ? null : new PlanFacts(plan, shop);
        var names = DateWords.Of(Book);
        Html = new MessagePart("html", Page.Words, names, Phrases);
        Text = new MessagePart("text", message.Text.Length > HtmlReader.Longest ? "" : PlainWords.Of(message.Text, TextAddresses), names, Phrases);
        Sms = new MessagePart("sms", PlainWords.Of(Short(message.Sms), []), names, Phrases);
        Subject = new MessagePart("subject", PlainWords.Of(Short(message.Subject)), names, Phrases);
        Preview = new MessagePart("preview", PlainWords.Of(Short(message.Preview)), names, Phrases);
    }

    public RenderedMessage Message { get; }

    public Shop Shop { get; }

    public Phrasebook Book { get; }

    /// <summary>Null where this package has no lists for the language.</summary>
    public ClaimWords? Phrases { get; }

    /// <summary>Null where only the message is there.</summary>
    public PlanFacts? Facts { get; }

    public HtmlPage Page { get; }

    public List<string> TextAddresses { get; } = [];

    public MessagePart Html { get; }

    public MessagePart Text { get; }

    public MessagePart Sms { get; }

    public MessagePart Subject { get; }

    public MessagePart Preview { get; }

    /// <summary>The two that each say everything.</summary>
    public MessagePart[] Letters => [Text, Html];

    public MessagePart[] Parts => [Subject, Preview, Text, Html, Sms];

    /// <summary>Whether the phrasebook's own wording settles a question. A book of somebody else's may have changed what a sentence means.</summary>
    public bool TrustsBook => Phrases is null || Book.GetType().Assembly == typeof(Phrasebook).Assembly;

    // A subject of a megabyte is a fault, not a text to search.
    private static string Short(string text) => text.Length <= 20_000 ? text : text[..20_000];
}
