using NodaTime;

namespace Backorder.Messaging;

/// <summary>A run that waits for somebody to approve it: exactly what will be committed, words included. Its messages are personal.</summary>
public sealed record KeptRun
{
    /// <summary>The run's id.</summary>
    public required string Id { get; init; }

    /// <summary>The moment it was planned for.</summary>
    public required Instant PlannedAt { get; init; }

    /// <summary>The messages.</summary>
    public required IReadOnlyList<OutboxMessage> Messages { get; init; }

    /// <summary>Orders whose message cannot be sent.</summary>
    public required IReadOnlyList<HeldOrder> Unsendable { get; init; }

    /// <summary>What goes into the ledger with them.</summary>
    public required LedgerEntries Entries { get; init; }
}
