using System.Data.Common;

namespace Backorder.Messaging.EntityFrameworkCore;

// What the statements answer; each class reads its columns in the sequence of its properties.

internal sealed class KeyAnswer : IAnswer<KeyAnswer>
{
    public required string Key { get; init; }

    public static KeyAnswer Read(DbDataReader row) => new()
    {
        Key = row.GetString(0),
    };
}

internal sealed class PrecedingAnswer : IAnswer<PrecedingAnswer>
{
    /// <summary>A paused shop; null in the row that has the number.</summary>
    public string? Shop { get; init; }

    public required long Sequence { get; init; }

    public static PrecedingAnswer Read(DbDataReader row) => new()
    {
        Shop = row.TextOrNull(0),
        Sequence = row.GetInt64(1),
    };
}

internal sealed class QueuedAnswer : IAnswer<QueuedAnswer>
{
    public required string Key { get; init; }

    public required string Plan { get; init; }

    public required string Shop { get; init; }

    public required string OrderId { get; init; }

    public required int Channel { get; init; }

    public required string News { get; init; }

    public long? UpdateDueAt { get; init; }

    public required bool InDoubt { get; init; }

    public required int Ordinal { get; init; }

    public required long PlannedAt { get; init; }

    public required bool Tells { get; init; }

    public required int State { get; init; }

    public required long Sequence { get; init; }

    public static QueuedAnswer Read(DbDataReader row) => new()
    {
        Key = row.GetString(0),
        Plan = row.GetString(1),
        Shop = row.GetString(2),
        OrderId = row.GetString(3),
        Channel = row.GetInt32(4),
        News = row.GetString(5),
        UpdateDueAt = row.NumberOrNull(6),
        InDoubt = row.GetBoolean(7),
        Ordinal = row.GetInt32(8),
        PlannedAt = row.GetInt64(9),
        Tells = row.GetBoolean(10),
        State = row.GetInt32(11),
        Sequence = row.GetInt64(12),
    };
}

internal sealed class SupersededAnswer : IAnswer<SupersededAnswer>
{
    public required string Key { get; init; }

    public required string Shop { get; init; }

    public required string OrderId { get; init; }

    public required long Sequence { get; init; }

    public static SupersededAnswer Read(DbDataReader row) => new()
    {
        Key = row.GetString(0),
        Shop = row.GetString(1),
        OrderId = row.GetString(2),
        Sequence = row.GetInt64(3),
    };
}

internal sealed class SettledAnswer : IAnswer<SettledAnswer>
{
    public required string Key { get; init; }

    public required string Shop { get; init; }

    public required string OrderId { get; init; }

    public required int Ordinal { get; init; }

    public required string Told { get; init; }

    /// <summary>Whether the customer counts as told by it.</summary>
    public required bool IsTold { get; init; }

    /// <summary>Whether another plan's message about the order waits, or did before this statement.</summary>
    public required bool IsFollowed { get; init; }

    /// <summary>Whether anything was told or has happened before.</summary>
    public required bool HasHistory { get; init; }

    public static SettledAnswer Read(DbDataReader row) => new()
    {
        Key = row.GetString(0),
        Shop = row.GetString(1),
        OrderId = row.GetString(2),
        Ordinal = row.GetInt32(3),
        Told = row.GetString(4),
        IsTold = row.GetBoolean(5),
        IsFollowed = row.GetBoolean(6),
        HasHistory = row.GetBoolean(7),
    };
}

internal sealed class MessageAnswer : IAnswer<MessageAnswer>
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

    public required string News { get; init; }

    public required string Told { get; init; }

    public required long Sequence { get; init; }

    public required int Attempts { get; init; }

    public required bool InDoubt { get; init; }

    public long? FirstAttemptAt { get; init; }

    public required long Fence { get; init; }

    /// <summary>Null where it was erased.</summary>
    public string? Content { get; init; }

    /// <summary>Whether an attempt about an older plan of the order lies there whose process died.</summary>
    public required bool Overtakes { get; init; }

    public static MessageAnswer Read(DbDataReader row) => new()
    {
        Key = row.GetString(0),
        Plan = row.GetString(1),
        Shop = row.GetString(2),
        OrderId = row.GetString(3),
        Channel = row.GetInt32(4),
        Run = row.GetString(5),
        Ordinal = row.GetInt32(6),
        PlannedAt = row.GetInt64(7),
        TimeZone = row.GetString(8),
        News = row.GetString(9),
        Told = row.GetString(10),
        Sequence = row.GetInt64(11),
        Attempts = row.GetInt32(12),
        InDoubt = row.GetBoolean(13),
        FirstAttemptAt = row.NumberOrNull(14),
        Fence = row.GetInt64(15),
        Content = row.TextOrNull(16),
        Overtakes = row.GetBoolean(17),
    };
}

internal sealed class EntryAnswer : IAnswer<EntryAnswer>
{
    public required MessageAnswer Message { get; init; }

    public required int State { get; init; }

    public long? NotBefore { get; init; }

    public long? SettledAt { get; init; }

    public string? ProviderId { get; init; }

    public string? Reason { get; init; }

    public static EntryAnswer Read(DbDataReader row) => new()
    {
        Message = MessageAnswer.Read(row),
        State = row.GetInt32(18),
        NotBefore = row.NumberOrNull(19),
        SettledAt = row.NumberOrNull(20),
        ProviderId = row.TextOrNull(21),
        Reason = row.TextOrNull(22),
    };
}

internal sealed class HistoryAnswer : IAnswer<HistoryAnswer>
{
    public const string Told = "told";
    public const string Event = "event";

    /// <summary><see cref="Told"/> or <see cref="Event"/>.</summary>
    public required string What { get; init; }

    public required string Shop { get; init; }

    public required string OrderId { get; init; }

    /// <summary>The message's key, or the event's identity.</summary>
    public required string Key { get; init; }

    public required int Ordinal { get; init; }

    public required long SentAt { get; init; }

    public required string Form { get; init; }

    public static HistoryAnswer Read(DbDataReader row) => new()
    {
        What = row.GetString(0),
        Shop = row.GetString(1),
        OrderId = row.GetString(2),
        Key = row.GetString(3),
        Ordinal = row.GetInt32(4),
        SentAt = row.GetInt64(5),
        Form = row.GetString(6),
    };
}

internal sealed class LiveAnswer : IAnswer<LiveAnswer>
{
    public long? DueSince { get; init; }

    public long? NextDue { get; init; }

    public required long Lapsed { get; init; }

    public static LiveAnswer Read(DbDataReader row) => new()
    {
        DueSince = row.NumberOrNull(0),
        NextDue = row.NumberOrNull(1),
        Lapsed = row.GetInt64(2),
    };
}
