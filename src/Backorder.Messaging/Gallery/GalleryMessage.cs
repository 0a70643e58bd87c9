namespace Backorder.Messaging;

/// <summary>A message and what it rests on.</summary>
internal sealed record GalleryMessage(MessagePlan Plan, RenderedMessage Words)
{
    /// <summary>What the claim checker has found; empty: nothing.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>Most messages of one page.</summary>
    public const int Most = 500;

    /// <summary>A message as it would go out, but for its link: the page has nobody behind it.</summary>
    public static GalleryMessage Of(MessagePlan plan, Shop shop, IMessageRenderer renderer, MessageChecks checks)
    {
        var words = renderer.Render(plan, shop);
        return new(plan, words) { Findings = [.. checks.Check(plan, words, shop).Select(static finding => finding.ToString())] };
    }

    /// <summary>What a page shows: a first one of every kind, then a second, until there is no more or it is full. Sorted by kind.</summary>
    public static IReadOnlyList<MessagePlan> Choose(IReadOnlyList<MessagePlan> plans, int most = Most) =>
    [
        .. plans.GroupBy(plan => plan.Kind)
            .SelectMany(kind => kind.Select((plan, rank) => (plan, rank)))
            .OrderBy(choice => choice.rank).ThenBy(choice => choice.plan.Kind)
            .Take(most)
            .OrderBy(choice => choice.plan.Kind).ThenBy(choice => choice.rank)
            .Select(choice => choice.plan),
    ];
}
