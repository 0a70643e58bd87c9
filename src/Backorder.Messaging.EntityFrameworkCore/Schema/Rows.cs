using System.Data.Common;

namespace Backorder.Messaging.EntityFrameworkCore;

// Instants are 100 ns since 1970, because SQLite compares no dates; states and channels are the numbers of their enums.

/// <summary>An order that the ledger knows: what is due about it, and what was seen. Whoever changes anything about an order locks its row first.</summary>
internal sealed record OrderRow : IAnswer<OrderRow>
{
    public required string Shop { get; init; }

    public required string Id { get; init; }

    public long? DueAt { get; init; }

    public long? PlanAgainAt { get; init; }

    public string? PromiseOn { get; init; }

    public long? PromiseDueAt { get; init; }

    public long? PromiseMissedAt { get; init; }

    public string? SeenFingerprint { get; init; }

    public long? SeenSince { get; init; }

    public static OrderRow Read(DbDataReader row) => new()
    {
        Shop = row.GetString(0),
        Id = row.GetString(1),
        DueAt = row.NumberOrNull(2),
        PlanAgainAt = row.NumberOrNull(3),
        PromiseOn = row.TextOrNull(4),
        PromiseDueAt = row.NumberOrNull(5),
        PromiseMissedAt = row.NumberOrNull(6),
        SeenFingerprint = row.TextOrNull(7),
        SeenSince = row.NumberOrNull(8),
    };
}

/// <summary>A message in the outbox, without its content. Not personal.</summary>
internal sealed record MessageRow
{
    public required string Key { get; init; }

    public required string Plan { get; init; }

    public required string Shop { get; init; }

    public required string OrderId { get; init; }

    public required int Channel { get; init; }

    public required string Run { get; init; }

    public required int Ordinal { get; init; }

    public required long PlannedAt { get; init; }

    public required string TimeZone { get; init; }

    /// <summary>What it says, whatever its key.</summary>
    public required string News { get; init; }

    /// <summary>When the update that it promises is due: from then on the same news is a new message.</summary>
    public long? UpdateDueAt { get; init; }

    /// <summary>Whether the customer counts as told once it is accepted.</summary>
    public required bool Tells { get; init; }

    /// <summary>What will have been told, as <see cref="StoredTold"/>.</summary>
    public required string Told { get; init; }

    public required int State { get; init; }

    /// <summary>Its number in the sequence of queueing.</summary>
    public required long Sequence { get; init; }

    /// <summary>The same while it may still be sent; null once it is settled.</summary>
    public long? QueuePosition { get; init; }

    public required int Attempts { get; init; }

    public required bool InDoubt { get; init; }

    public long? FirstAttemptAt { get; init; }

    public long? NotBefore { get; init; }

    public long? SettledAt { get; init; }

    public string? Owner { get; init; }

    public required long Fence { get; init; }

    public long? LeaseEnds { get; init; }

    public string? ProviderId { get; init; }

    public string? Reason { get; init; }
}

/// <summary>What a message says, and to whom: personal, and gone for good once it is erased.</summary>
internal sealed record ContentRow
{
    public required string Key { get; init; }

    /// <summary>As <see cref="StoredContent"/>.</summary>
    public required string Content { get; init; }
}

/// <summary>What a message's choice link gives. Not personal: nobody gets from the hash back to the link.</summary>
internal sealed record GrantRow : IAnswer<GrantRow>
{
    /// <summary>The hash of its reference.</summary>
    public required string Reference { get; init; }

    public required string Shop { get; init; }

    public required string OrderId { get; init; }

    /// <summary>As <see cref="StoredGrant"/>.</summary>
    public required string Gives { get; init; }

    public static GrantRow Read(DbDataReader row) => new()
    {
        Reference = row.GetString(0),
        Shop = row.GetString(1),
        OrderId = row.GetString(2),
        Gives = row.GetString(3),
    };
}

/// <summary>A message that was accepted.</summary>
internal sealed record ToldRow
{
    public required string Key { get; init; }

    public required string Shop { get; init; }

    public required string OrderId { get; init; }

    public required int Ordinal { get; init; }

    public required long SentAt { get; init; }

    /// <summary>As <see cref="StoredTold"/>.</summary>
    public required string Told { get; init; }
}

/// <summary>Something that happened to an order.</summary>
internal sealed record EventRow : IAnswer<EventRow>
{
    public required string Shop { get; init; }

    public required string OrderId { get; init; }

    public required string Identity { get; init; }

    /// <summary>As <see cref="StoredEvent"/>.</summary>
    public required string Event { get; init; }

    public static EventRow Read(DbDataReader row) => new()
    {
        Shop = row.GetString(0),
        OrderId = row.GetString(1),
        Identity = row.GetString(2),
        Event = row.GetString(3),
    };
}

/// <summary>An obligation or a breach that the app was told of, so that it is told once.</summary>
internal sealed record RaisedRow : IAnswer<RaisedRow>
{
    public required string Shop { get; init; }

    public required string OrderId { get; init; }

    public required string Subject { get; init; }

    public static RaisedRow Read(DbDataReader row) => new()
    {
        Shop = row.GetString(0),
        OrderId = row.GetString(1),
        Subject = row.GetString(2),
    };
}

/// <summary>A run that waits for approval.</summary>
internal sealed record RunRow
{
    public required string Id { get; init; }

    public required long PlannedAt { get; init; }

    /// <summary>As <see cref="StoredRun"/>.</summary>
    public required string Run { get; init; }
}

/// <summary>A message of a run that waits for approval: personal.</summary>
internal sealed record RunMessageRow
{
    public required string RunId { get; init; }

    public required int Position { get; init; }

    public required string Shop { get; init; }

    public required string OrderId { get; init; }

    /// <summary>As <see cref="StoredMessage"/>.</summary>
    public required string Message { get; init; }
}

/// <summary>A paused shop.</summary>
internal sealed record PauseRow
{
    /// <summary>Its id; empty: all shops.</summary>
    public required string Shop { get; init; }
}

/// <summary>Which form the tables have. One row.</summary>
internal sealed record SchemaRow
{
    public required int Id { get; init; }

    public required int Version { get; init; }
}
