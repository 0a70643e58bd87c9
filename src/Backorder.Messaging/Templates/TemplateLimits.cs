namespace Backorder.Messaging;

/// <summary>What one part of a message (subject, preview, HTML, text, SMS) may cost. Over a limit nothing is cut: the order is held as invalid.</summary>
public sealed record TemplateLimits
{
    /// <summary>Most entries of lists that a template may walk through, all loops together. Default: 1,000,000; an order of 10,000 lines takes about 30,000.</summary>
    public int MostSteps { get; init; } = 1_000_000;

    /// <summary>Most characters of subject, preview, text or SMS; HTML ends at 102,400 bytes, where mail programs cut it off. Default: 8,000,000.</summary>
    public int MostCharacters { get; init; } = 8_000_000;

    /// <summary>Longest time. Default: ten seconds.</summary>
    public TimeSpan LongestTime { get; init; } = TimeSpan.FromSeconds(10);
}
