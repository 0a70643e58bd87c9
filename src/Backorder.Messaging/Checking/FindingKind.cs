namespace Backorder.Messaging;

/// <summary>A kind of finding, as <c>docs/findings.md</c> describes it.</summary>
public sealed record FindingKind
{
    /// <summary>Its id.</summary>
    public required string Id { get; init; }

    /// <summary>How much it weighs where a shop does not say otherwise.</summary>
    public required FindingLevel Level { get; init; }

    /// <summary>What it is, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>What to do about it.</summary>
    public required string Remedy { get; init; }
}
