namespace Backorder.Messaging;

/// <summary>Something that happened to an order outside this library and that the delay rules look at: a notice by phone, a consent by post, a bounce.</summary>
public sealed record RecordedEvent
{
    /// <summary>What happened, and when; not after the moment planned for.</summary>
    public required DelayEvent Event { get; init; }

    /// <summary>The ids of the lines it is about; null: all of them.</summary>
    public IReadOnlyList<string>? Lines { get; init; }

    /// <summary>Whether it is about a line.</summary>
    /// <param name="line">The line's id.</param>
    /// <returns>True where it is.</returns>
    public bool IsAbout(string line) => Lines is null || Lines.Contains(line, StringComparer.Ordinal);
}
