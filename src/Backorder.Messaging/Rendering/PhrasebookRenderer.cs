namespace Backorder.Messaging;

/// <summary>The built-in renderer: sentences from a phrasebook, in HTML, plain text and SMS.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed class PhrasebookRenderer : IMessageRenderer
{
    private readonly Phrasebooks _phrasebooks;

    /// <summary>Creates a renderer.</summary>
    /// <param name="phrasebooks">The languages at hand; null: those of this package.</param>
    public PhrasebookRenderer(Phrasebooks? phrasebooks = null) => _phrasebooks = phrasebooks ?? Phrasebooks.BuiltIn;

    /// <inheritdoc/>
    /// <exception cref="MessageRenderingException">Something that a sentence needs is missing, or a text is unfit to print.</exception>
    public RenderedMessage Render(MessagePlan plan, Shop shop)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(shop);
        PlanCheck.Demand(plan);
        var facts = new LetterFacts(plan, shop, _phrasebooks.For(plan.Language, shop));
        var letter = LetterComposer.Compose(facts);
        return new()
        {
            Subject = letter.Subject,
            Preview = letter.Preview,
            Html = HtmlLetter.Write(letter, facts),
            Text = TextLetter.Write(letter),
            Sms = SmsLetter.Write(facts),
        };
    }
}
