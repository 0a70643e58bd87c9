using NodaTime;

namespace Backorder.Messaging;

/// <summary>The right to send one message: who has it, and which grant it is. A later grant makes every earlier one void.</summary>
public readonly record struct MessageClaim
{
    /// <summary>The message.</summary>
    public required MessageKey Key { get; init; }

    /// <summary>The dispatcher that holds it.</summary>
    public required string Owner { get; init; }

    /// <summary>The number of the grant; grows with each claim of the message.</summary>
    public required long Fence { get; init; }
}

/// <summary>Asks for messages that are due.</summary>
public sealed record ClaimRequest
{
    /// <summary>No message is put off for longer than this. One that is came from a clock that was wrong; it is due at once.</summary>
    public static Duration LongestWait { get; } = Duration.FromDays(8);

    /// <summary>The dispatcher that asks; unique for each running one.</summary>
    public required string Owner { get; init; }

    /// <summary>At most this many.</summary>
    public required int Max { get; init; }

    /// <summary>Messages that wait for a later moment stay; the app's clock.</summary>
    public required Instant Now { get; init; }

    /// <summary>How long the claims hold, by the store's own clock.</summary>
    public required Duration Lease { get; init; }
}

/// <summary>A message that was claimed.</summary>
public sealed record ClaimedMessage
{
    /// <summary>The claim.</summary>
    public required MessageClaim Claim { get; init; }

    /// <summary>The message.</summary>
    public required OutboxMessage Message { get; init; }

    /// <summary>Attempts that were begun before, those of processes that died included.</summary>
    public required int Attempts { get; init; }

    /// <summary>When the first attempt was begun, by the app's clock; null: none was.</summary>
    public Instant? FirstAttemptAt { get; init; }

    /// <summary>Whether an earlier attempt may have reached the customer.</summary>
    public bool InDoubt { get; init; }
}

/// <summary>The moment before the first byte.</summary>
public sealed record AttemptStart
{
    /// <summary>When the attempt begins, by the app's clock.</summary>
    public required Instant Now { get; init; }

    /// <summary>How long the claims hold from now, by the store's own clock.</summary>
    public required Duration Lease { get; init; }
}
