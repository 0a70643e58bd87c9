namespace Backorder.Messaging.Tool;

/// <summary>One message of each kind that a folder gives, from one address.</summary>
internal static class TestLetters
{
    /// <exception cref="BadInputException">The folder is broken, or gives no message.</exception>
    public static IReadOnlyList<OutgoingEmail> Read(string folder, EmailAddress from)
    {
        var input = PlanInput.ReadWithShop(folder, now: null);

        // The shop's own addresses may not be known to the mail server, and nobody of the sample is to hear of this.
        (input.Shop.From, input.Shop.Contact) = (from.ToString(), from.ToString());
        var shops = input.Shops();
        var run = BadFacts.Checked(() => new BackorderPlanner(shops).Plan(input.Facts));
        var renderer = new PhrasebookRenderer();
        var letters = run.Plans.DistinctBy(static plan => plan.Kind).OrderBy(static plan => plan.Kind).Select(plan => Letter(plan, shops, renderer, from)).ToList();
        return letters.Count > 0 ? letters : throw new BadInputException(folder, "", "gives no message; expected orders of whom some have to hear something");
    }

    private static OutgoingEmail Letter(MessagePlan plan, ShopDirectory shops, PhrasebookRenderer renderer, EmailAddress from)
    {
        shops.TryFind(plan.Shop, out var shop);
        var stranger = plan with { Recipient = plan.Recipient with { Email = from.ToString() } };
        return OutgoingMessages.TryEmail(stranger, shop!, renderer.Render(stranger, shop!), out var email, out var problem)
            ? email
            : throw new FailedException(Printable.Line($"order {plan.Order}: {problem}"));
    }
}
