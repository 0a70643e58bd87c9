namespace Backorder.Messaging;

/// <summary>What the claim checker found in one message.</summary>
public sealed record MessageFindings
{
    /// <summary>The shop.</summary>
    public required string Shop { get; init; }

    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>The findings, at least one; never personal.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Whether the message went out in this package's own wording, because the law asked for it within two days and the words at hand had errors.</summary>
    public bool InBuiltInWording { get; init; }
}
