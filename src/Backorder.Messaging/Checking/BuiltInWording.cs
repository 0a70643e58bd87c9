namespace Backorder.Messaging;

/// <summary>Says a plan in this package's own sentences, whatever the app has put in their place.</summary>
internal static class BuiltInWording
{
    private static readonly PhrasebookRenderer Renderer = new(Phrasebooks.BuiltIn);

    public static RenderedMessage Of(MessagePlan plan, Shop shop)
    {
        var book = Phrasebooks.BuiltIn.For(plan.Language, shop);
        ChoiceKind? primary = plan.Choices.Count > 0 ? plan.Choices[0].Kind : null;
        return Renderer.Render(
            plan with
            {
                Apology = book.Apology(plan.Kind, plan.Ordinal, daysLate: null, before: null, plan.Today),
                Reason = plan.Reason is { } reason ? reason with { Text = book.Reason(reason.Code) } : null,
                CallToAction = book.CallToAction(plan.Kind, primary, plan.Reply, plan.Today),
            },
            shop);
    }
}
