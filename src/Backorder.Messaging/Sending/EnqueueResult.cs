namespace Backorder.Messaging;

/// <summary>What became of one message that was handed to the outbox.</summary>
public sealed record EnqueueResult
{
    /// <summary>The message; where its news is on its way already under another key, the message that bears it.</summary>
    public required MessageKey Key { get; init; }

    /// <summary>What became of it.</summary>
    public required EnqueueOutcome Outcome { get; init; }

    /// <summary>The state that it is in now; null where it was not taken.</summary>
    public DeliveryState? State { get; init; }

    /// <summary>Older messages about the order whose place it took.</summary>
    public IReadOnlyList<MessageKey> Superseded { get; init; } = [];
}

/// <summary>What can become of a message that is handed to the outbox.</summary>
public enum EnqueueOutcome
{
    /// <summary>It waits to be sent.</summary>
    Queued,

    /// <summary>The same message was queued before, by this run or another, or one with the same news that may have left; a lost race is no error.</summary>
    AlreadyQueued,

    /// <summary>A newer message about the order is queued or was sent; this one will not be.</summary>
    Outdated,

    /// <summary>The shop is paused; nothing was taken.</summary>
    Paused,
}
