namespace Backorder.Messaging;

/// <summary>Things to write into the ledger together.</summary>
public sealed record LedgerEntries
{
    /// <summary>What happened.</summary>
    public IReadOnlyList<OrderEvent> Events { get; init; } = [];

    /// <summary>What the app has to do.</summary>
    public IReadOnlyList<Obligation> Obligations { get; init; } = [];

    /// <summary>What we promised and did not do.</summary>
    public IReadOnlyList<Breach> Breaches { get; init; } = [];

    /// <summary>The orders that a run has looked at: their sightings that are not in <see cref="Seen"/> are forgotten, and they are planned again when they say so, or when a promised update is due.</summary>
    public IReadOnlyList<Look> Looked { get; init; } = [];

    /// <summary>Changes that were seen and not told. One that has the fingerprint of the sighting before keeps its <see cref="Sighting.Since"/>.</summary>
    public IReadOnlyList<Sighting> Seen { get; init; } = [];

    /// <summary>Whether there is nothing that the app has to hear of.</summary>
    internal bool IsQuiet => Events.Count == 0 && Obligations.Count == 0 && Breaches.Count == 0;
}
