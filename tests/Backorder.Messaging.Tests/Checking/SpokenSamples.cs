namespace Backorder.Messaging.Tests;

/// <summary>The sample plans in every language of the package, and random plans as a planner makes them.</summary>
internal static class SpokenSamples
{
    private static readonly PhrasebookRenderer Renderer = new();

    public static IEnumerable<string> Languages => Phrasebooks.BuiltIn.Books.Select(book => book.Language);

    public static MessagePlan In(string language, string sample)
    {
        var plan = SamplePlans.All[sample];
        return SamplePlans.Spoken(plan with { Language = language, Recipient = plan.Recipient with { Language = language } }, plan.Reason?.Code, plan.Ordinal);
    }

    public static RenderedMessage Rendered(MessagePlan plan) => Renderer.Render(plan, SamplePlans.Shop);

    public static IEnumerable<MessagePlan> Random(int seed, int count)
    {
        var languages = Languages.ToList();
        return new RandomPlans(seed).Take(count).Select((plan, index) => Sane(plan, languages[index % languages.Count]));
    }

    // The random plans know no deadlines: here no update is promised behind the day that ends the order, and a reminder reminds of a yes.
    private static MessagePlan Sane(MessagePlan plan, string language)
    {
        var update = plan.Reply is { Silence: Silence.Cancel, By: { } by } && plan.NextUpdate > by ? by : plan.NextUpdate;
        var method = plan.Cancellation is { } ended ? ended with { Method = "PayPal" } : null;
        var kind = plan.Kind == MessageKind.ConsentReminder && plan.Reply?.Silence != Silence.Cancel ? MessageKind.StillWaiting : plan.Kind;
        return SamplePlans.Spoken(
            plan with { Kind = kind, Language = language, Recipient = plan.Recipient with { Language = language }, NextUpdate = update, Cancellation = method },
            plan.Reason?.Code,
            plan.Ordinal);
    }
}
