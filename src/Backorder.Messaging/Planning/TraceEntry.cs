namespace Backorder.Messaging;

/// <summary>Why the message says what it says.</summary>
public sealed record TraceEntry
{
    /// <summary>What is said, as <c>eta: 2026-06-23</c>.</summary>
    public required string Statement { get; init; }

    /// <summary>The fact it rests on.</summary>
    public required string Fact { get; init; }

    /// <summary>The policy that put it there.</summary>
    public required string Policy { get; init; }
}
