using System.ComponentModel.DataAnnotations.Schema;

namespace Backorder.Messaging.EntityFrameworkCore;

// What the statements answer, column by column.

internal sealed class KeyAnswer
{
    [Column("key")]
    public required string Key { get; init; }
}

internal sealed class PrecedingAnswer
{
    /// <summary>A paused shop; null in the row that has the number.</summary>
    [Column("shop")]
    public string? Shop { get; init; }

    [Column("sequence")]
    public required long Sequence { get; init; }
}

internal sealed class QueuedAnswer
{
    [Column("key")]
    public required string Key { get; init; }

    [Column("plan")]
    public required string Plan { get; init; }

    [Column("shop")]
    public required string Shop { get; init; }

    [Column("order_id")]
    public required string OrderId { get; init; }

    [Column("channel")]
    public required int Channel { get; init; }

    [Column("news")]
    public required string News { get; init; }

    [Column("update_due_at")]
    public long? UpdateDueAt { get; init; }

    [Column("in_doubt")]
    public required bool InDoubt { get; init; }

    [Column("ordinal")]
    public required int Ordinal { get; init; }

    [Column("planned_at")]
    public required long PlannedAt { get; init; }

    [Column("tells")]
    public required bool Tells { get; init; }

    [Column("state")]
    public required int State { get; init; }

    [Column("sequence")]
    public required long Sequence { get; init; }
}

internal sealed class SupersededAnswer
{
    [Column("key")]
    public required string Key { get; init; }

    [Column("shop")]
    public required string Shop { get; init; }

    [Column("order_id")]
    public required string OrderId { get; init; }

    [Column("sequence")]
    public required long Sequence { get; init; }
}

internal sealed class SettledAnswer
{
    [Column("key")]
    public required string Key { get; init; }

    [Column("shop")]
    public required string Shop { get; init; }

    [Column("order_id")]
    public required string OrderId { get; init; }

    [Column("plan")]
    public required string Plan { get; init; }

    [Column("news")]
    public required string News { get; init; }

    [Column("planned_at")]
    public required long PlannedAt { get; init; }

    [Column("state")]
    public required int State { get; init; }

    [Column("tells")]
    public required bool Tells { get; init; }
}

internal sealed class MessageAnswer
{
    [Column("key")]
    public required string Key { get; init; }

    [Column("plan")]
    public required string Plan { get; init; }

    [Column("shop")]
    public required string Shop { get; init; }

    [Column("order_id")]
    public required string OrderId { get; init; }

    [Column("channel")]
    public required int Channel { get; init; }

    [Column("run")]
    public required string Run { get; init; }

    [Column("ordinal")]
    public required int Ordinal { get; init; }

    [Column("planned_at")]
    public required long PlannedAt { get; init; }

    [Column("time_zone")]
    public required string TimeZone { get; init; }

    [Column("news")]
    public required string News { get; init; }

    [Column("told")]
    public required string Told { get; init; }

    [Column("state")]
    public required int State { get; init; }

    [Column("sequence")]
    public required long Sequence { get; init; }

    [Column("attempts")]
    public required int Attempts { get; init; }

    [Column("in_doubt")]
    public required bool InDoubt { get; init; }

    [Column("first_attempt_at")]
    public long? FirstAttemptAt { get; init; }

    [Column("not_before")]
    public long? NotBefore { get; init; }

    [Column("settled_at")]
    public long? SettledAt { get; init; }

    [Column("fence")]
    public required long Fence { get; init; }

    [Column("provider_id")]
    public string? ProviderId { get; init; }

    [Column("reason")]
    public string? Reason { get; init; }

    /// <summary>Null where it was erased.</summary>
    [Column("content")]
    public string? Content { get; init; }

    /// <summary>Whether an attempt about an older plan of the order lies there whose process died.</summary>
    [Column("overtakes")]
    public required bool Overtakes { get; init; }
}

internal sealed class HistoryAnswer
{
    /// <summary><c>told</c>, <c>event</c> or <c>queued</c>.</summary>
    [Column("what")]
    public required string What { get; init; }

    [Column("shop")]
    public required string Shop { get; init; }

    [Column("order_id")]
    public required string OrderId { get; init; }

    /// <summary>The message's key, the event's identity, or the queued message's plan.</summary>
    [Column("key")]
    public required string Key { get; init; }

    [Column("ordinal")]
    public required int Ordinal { get; init; }

    [Column("sent_at")]
    public required long SentAt { get; init; }

    [Column("form")]
    public required string Form { get; init; }
}

internal sealed class LiveAnswer
{
    [Column("due_since")]
    public long? DueSince { get; init; }

    [Column("next_due")]
    public long? NextDue { get; init; }

    [Column("lapsed")]
    public required long Lapsed { get; init; }
}
