namespace Backorder.Messaging.Looks.Tests;

/// <summary>Who renders the pictures of a language.</summary>
internal sealed class Speaker
{
    private readonly PhrasebookRenderer _renderer;

    private Speaker(params IEnumerable<Phrasebook> books) => _renderer = new(new Phrasebooks(books));

    /// <summary>The languages in pictures. <c>rtl</c> is English set from right to left, so that the layout can be judged by everybody.</summary>
    public static IReadOnlyDictionary<string, Speaker> All { get; } = new SortedDictionary<string, Speaker>(StringComparer.Ordinal)
    {
        ["en"] = new(new EnglishPhrasebook("en-US"), new EnglishPhrasebook("en-GB")),
        ["rtl"] = new(new Mirrored("en-US"), new Mirrored("en-GB")),
    };

    public RenderedMessage Render(MessagePlan plan, Shop shop) => _renderer.Render(plan, shop);

    private sealed class Mirrored(string language) : EnglishPhrasebook(language)
    {
        public override bool IsRightToLeft => true;
    }
}
