namespace Backorder.Messaging;

/// <summary>What came of planning, committing and dispatching in one call.</summary>
public sealed record NotifyResult
{
    /// <summary>What was planned.</summary>
    public required BackorderRun Run { get; init; }

    /// <summary>What was queued.</summary>
    public required CommitResult Commit { get; init; }

    /// <summary>What was sent: everything that was due, from earlier runs too.</summary>
    public required DispatchResult Dispatch { get; init; }
}
