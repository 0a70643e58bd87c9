using Backorder.Messaging.Tests;

namespace Backorder.Messaging.Looks.Tests;

/// <summary>Who renders the pictures of a language.</summary>
internal sealed class Speaker
{
    private readonly PhrasebookRenderer _renderer;

    private Speaker(params IEnumerable<Phrasebook> books) => _renderer = new(new Phrasebooks(books));

    private Speaker(string language) => (_renderer, Samples) = (new(), SamplePlans.In(language));

    /// <summary>The languages in pictures. <c>rtl</c> is English set from right to left, so that the layout can be judged by everybody.</summary>
    public static IReadOnlyDictionary<string, Speaker> All { get; } = new SortedDictionary<string, Speaker>(StringComparer.Ordinal)
    {
        ["ar"] = new("ar"),
        ["en"] = new(new EnglishPhrasebook("en-US"), new EnglishPhrasebook("en-GB")),
        ["rtl"] = new(new Mirrored("en-US"), new Mirrored("en-GB")),
    };

    /// <summary>The plans that it speaks about, in its language.</summary>
    public IReadOnlyDictionary<string, MessagePlan> Samples { get; } = SamplePlans.All;

    public RenderedMessage Render(MessagePlan plan, Shop shop) => _renderer.Render(plan, shop);

    private sealed class Mirrored(string language) : EnglishPhrasebook(language)
    {
        public override bool IsRightToLeft => true;
    }
}
