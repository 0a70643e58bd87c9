namespace Backorder.Messaging;

/// <summary>One thing that is wrong with a message. It holds dates, counts and words of this package's own lists, never a text of the message, so it is not personal.</summary>
public sealed record Finding
{
    /// <summary>Its id, which keeps its meaning from version to version: <c>BM001</c>.</summary>
    public required string Id { get; init; }

    /// <summary>How much it weighs for this shop; never <see cref="FindingLevel.Off"/>.</summary>
    public required FindingLevel Level { get; init; }

    /// <summary>Where it is: <c>subject</c>, <c>preview</c>, <c>html</c>, <c>text</c>, <c>sms</c> or <c>plan</c>.</summary>
    public required string Place { get; init; }

    /// <summary>What is wrong, in one sentence.</summary>
    public required string Problem { get; init; }

    /// <summary>What to do about it.</summary>
    public required string Remedy { get; init; }

    /// <summary>One line: id, level, place, problem and remedy.</summary>
    /// <returns>The line.</returns>
    public override string ToString() => $"{Id} {(Level == FindingLevel.Error ? "error" : "warning")} {Place}: {Problem} {Remedy}";
}
