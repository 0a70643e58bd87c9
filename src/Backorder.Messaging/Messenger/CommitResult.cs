namespace Backorder.Messaging;

/// <summary>What became of a run that was committed.</summary>
public sealed record CommitResult
{
    /// <summary>The run's id.</summary>
    public required string Run { get; init; }

    /// <summary>Messages that now wait to be sent.</summary>
    public required IReadOnlyList<MessageKey> Queued { get; init; }

    /// <summary>Messages that were queued before, by this run or another.</summary>
    public required IReadOnlyList<MessageKey> AlreadyQueued { get; init; }

    /// <summary>Messages of this run that were not taken, because a newer one about the order is queued or was sent.</summary>
    public required IReadOnlyList<MessageKey> Outdated { get; init; }

    /// <summary>Older messages whose place was taken.</summary>
    public required IReadOnlyList<MessageKey> Superseded { get; init; }

    /// <summary>Messages that were not taken, because their shop is paused.</summary>
    public required IReadOnlyList<MessageKey> Paused { get; init; }

    /// <summary>Planned orders that get no message after all: it cannot be put into words or addressed, or the claim checker found errors in it.</summary>
    public required IReadOnlyList<HeldOrder> Unsendable { get; init; }

    /// <summary>What the claim checker found, a message each: warnings of messages that were queued, errors of those that are held or went out in this package's own wording. An approved run does not repeat what was found when it was kept.</summary>
    public IReadOnlyList<MessageFindings> Findings { get; init; } = [];
}
