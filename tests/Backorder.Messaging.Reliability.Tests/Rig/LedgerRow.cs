using Npgsql;

namespace Backorder.Messaging.Reliability.Tests;

/// <summary>A message as it stands in the table, read without the library.</summary>
internal sealed record LedgerRow(string Key, DeliveryState State, bool Waits, int Attempts, bool InDoubt, long Told, bool IsLookedAtAgain = false)
{
    public static async Task<IReadOnlyDictionary<string, LedgerRow>> ReadAsync(string database)
    {
        // A pool may still hold connections to the server that was killed.
        await using var connection = new NpgsqlConnection($"{database};Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(
            """
            SELECT m.key, m.state, m.queue_position IS NOT NULL, m.attempts, m.in_doubt, (SELECT count(*) FROM backorder_told t WHERE t.key = m.key),
                EXISTS (SELECT 1 FROM backorder_orders o WHERE o.shop = m.shop AND o.id = m.order_id AND o.plan_again_at IS NOT NULL)
            FROM backorder_messages m
            """,
            connection);
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new Dictionary<string, LedgerRow>();
        while (await reader.ReadAsync())
        {
            rows.Add(
                reader.GetString(0),
                new LedgerRow(reader.GetString(0), (DeliveryState)reader.GetInt32(1), reader.GetBoolean(2), reader.GetInt32(3), reader.GetBoolean(4), reader.GetInt64(5), reader.GetBoolean(6)));
        }

        return rows;
    }
}
