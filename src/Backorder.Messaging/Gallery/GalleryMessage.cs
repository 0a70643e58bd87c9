namespace Backorder.Messaging;

/// <summary>A message and what it rests on.</summary>
internal sealed record GalleryMessage(MessagePlan Plan, RenderedMessage Words)
{
    /// <summary>What a check of the words has found; empty: nothing, or none was made.</summary>
    public IReadOnlyList<string> Findings { get; init; } = [];

    /// <summary>Most messages of one page.</summary>
    public const int Most = 500;

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
