using NodaTime;

namespace Backorder.Messaging;

/// <summary>By when an answer counts, what silence does, and which rule says so.</summary>
public sealed record Reply
{
    /// <summary>The last day on which an answer counts, in the recipient's zone; null where no day ends it.</summary>
    public LocalDate? By { get; init; }

    /// <summary>What happens where nobody answers.</summary>
    public required Silence Silence { get; init; }

    /// <summary>The rule and its paragraph.</summary>
    public required string Rule { get; init; }
}
