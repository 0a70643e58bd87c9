using System.Data.Common;

namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>Settling answers either with a message that was settled, or with what the ledger knows about its order.</summary>
internal readonly record struct SettleAnswer(SettledAnswer? Settled, HistoryAnswer? Known) : IAnswer<SettleAnswer>
{
    public static SettleAnswer Read(DbDataReader row) => row.GetString(0) != "settled" ? new(null, HistoryAnswer.Read(row)) : new(
        new SettledAnswer
        {
            Shop = row.GetString(1),
            OrderId = row.GetString(2),
            Key = row.GetString(3),
            Plan = row.GetString(7),
            News = row.GetString(8),
            PlannedAt = row.GetInt64(9),
            State = row.GetInt32(10),
            Tells = row.GetBoolean(11),
            IsFollowed = row.GetBoolean(12),
        },
        null);
}
