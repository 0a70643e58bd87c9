namespace Backorder.Messaging;

/// <summary>How templates are used, and the limits of one part of a message (subject, preview, HTML, text, SMS). Over a limit nothing is cut: the order is held as invalid.</summary>
public sealed record TemplateOptions
{
    /// <summary>Looks before each message whether a file has changed, and then reads all anew; for development. A file that has become wrong holds the messages until it is mended. Default: false.</summary>
    public bool ReloadOnChange { get; init; }

    /// <summary>Most entries of lists that a template may walk through, all loops together. Default: 1,000,000; an order of 10,000 lines takes about 30,000.</summary>
    public int MostSteps { get; init; } = 1_000_000;

    /// <summary>Most characters of subject, preview, text or SMS; HTML ends at 102,400 bytes, where mail programs cut it off. Default: 8,000,000.</summary>
    public int MostCharacters { get; init; } = 8_000_000;

    /// <summary>Longest time. Default: ten seconds.</summary>
    public TimeSpan LongestTime { get; init; } = TimeSpan.FromSeconds(10);
}
