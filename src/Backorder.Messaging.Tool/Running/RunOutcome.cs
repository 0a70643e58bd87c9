namespace Backorder.Messaging.Tool;

/// <summary>What came of a run.</summary>
internal sealed record RunOutcome
{
    /// <summary>The run as it was carried out.</summary>
    public required BackorderRun Run { get; init; }

    public required CommitResult Commit { get; init; }

    public required SendingResult Sent { get; init; }

    /// <summary>Whether the ledger was made by this run, so that it knew nothing before.</summary>
    public required bool LedgerIsNew { get; init; }
}
