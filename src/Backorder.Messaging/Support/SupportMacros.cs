namespace Backorder.Messaging;

/// <summary>Makes the support macro of a plan, from the same phrasebooks as the message.</summary>
/// <remarks>Immutable and safe to share between threads. Pure.</remarks>
public sealed class SupportMacros
{
    private readonly Phrasebooks _phrasebooks;

    /// <summary>Creates it.</summary>
    /// <param name="phrasebooks">The languages at hand; null: those of this package.</param>
    public SupportMacros(Phrasebooks? phrasebooks = null) => _phrasebooks = phrasebooks ?? Phrasebooks.BuiltIn;

    /// <summary>The macro of one plan.</summary>
    /// <param name="plan">What the customer is told.</param>
    /// <param name="shop">Who speaks.</param>
    /// <returns>The macro.</returns>
    /// <exception cref="MessageRenderingException">The plan cannot be said.</exception>
    public SupportMacro Of(MessagePlan plan, Shop shop)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(shop);
        PlanCheck.Demand(plan);
        var book = _phrasebooks.For(plan.Language, shop);
        var letter = LetterComposer.Compose(new LetterFacts(plan, shop, book));
        string[] say = [string.Join(' ', letter.News), letter.CallToAction, .. letter.Terms, letter.NextUpdate ?? ""];
        return new SupportMacro
        {
            Shop = plan.Shop,
            Order = plan.Order,
            Kind = plan.Kind,
            Language = book.Language,
            Say = [.. say.Where(static paragraph => paragraph.Length > 0)],
            Choices = [.. letter.Choices.Select(static choice => new SupportChoice { Kind = choice.Kind, Label = choice.Label })],
            AnswerBy = plan.Reply?.By,
            Silence = plan.Reply?.Silence ?? Silence.None,
            NextUpdate = plan.NextUpdate,
        };
    }
}
