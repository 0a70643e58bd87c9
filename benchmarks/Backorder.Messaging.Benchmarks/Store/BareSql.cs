namespace Backorder.Messaging.Benchmarks;

/// <summary>The bare loop's statements, on the store's own tables.</summary>
internal sealed class BareSql
{
    private const string Lease = "1200000000";
    private const string Clock = "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 10000000 AS bigint)";

    // Due, nobody's, not paused, and the first one about its order.
    private const string IsDue = """
        m.queue_position IS NOT NULL AND (m.not_before IS NULL OR m.not_before <= @now)
        AND NOT EXISTS (SELECT 1 FROM backorder_pauses p WHERE p.shop = m.shop OR p.shop = '')
        AND NOT EXISTS (SELECT 1 FROM backorder_messages o WHERE o.shop = m.shop AND o.order_id = m.order_id AND o.queue_position < m.queue_position)
        """;

    private const string Claimed = "key, fence, told, (SELECT c.content FROM backorder_contents c WHERE c.key = backorder_messages.key)";

    public static BareSql Postgres { get; } = new()
    {
        IsPostgres = true,
        Claim = $"""
            WITH due AS (
                SELECT m.key FROM backorder_messages m WHERE {IsDue} AND (m.state NOT IN (1, 2) OR m.lease_ends <= {Clock})
                ORDER BY m.queue_position LIMIT @batch FOR UPDATE SKIP LOCKED)
            UPDATE backorder_messages SET state = 1, owner = @owner, fence = fence + 1, lease_ends = {Clock} + {Lease}
            WHERE key IN (SELECT key FROM due) RETURNING {Claimed}
            """,
        Begin = $"""
            UPDATE backorder_messages m SET state = 2, attempts = attempts + 1, first_attempt_at = COALESCE(first_attempt_at, @now), lease_ends = {Clock} + {Lease}
            FROM unnest(@keys, @fences) AS j(k, f) WHERE m.key = j.k AND m.fence = j.f AND m.owner = @owner AND m.state = 1 RETURNING m.key
            """,
        Accept = """
            UPDATE backorder_messages m SET state = 3, settled_at = @now, queue_position = NULL
            FROM unnest(@keys, @fences) AS j(k, f) WHERE m.key = j.k AND m.fence = j.f AND m.owner = @owner AND m.state = 2 RETURNING m.key
            """,
        Tell = "INSERT INTO backorder_told SELECT key, shop, order_id, ordinal, @now, told FROM backorder_messages WHERE key = ANY(@keys) ON CONFLICT (key) DO NOTHING",
        Promise = """
            UPDATE backorder_orders o SET due_at = j.due, promise_on = j.day, promise_due_at = j.due, promise_missed_at = j.missed
            FROM unnest(@keys, @days, @dues, @misses) AS j(k, day, due, missed) JOIN backorder_messages m ON m.key = j.k
            WHERE o.shop = m.shop AND o.id = m.order_id
            """,
    };

    public static BareSql Sqlite { get; } = new()
    {
        Claim = $"""
            UPDATE backorder_messages SET state = 1, owner = @owner, fence = fence + 1, lease_ends = @now + {Lease}
            WHERE key IN (SELECT m.key FROM backorder_messages m WHERE {IsDue} AND (m.state NOT IN (1, 2) OR m.lease_ends <= @now) ORDER BY m.queue_position LIMIT @batch)
            RETURNING {Claimed}
            """,
        Begin = $"""
            UPDATE backorder_messages AS m SET state = 2, attempts = attempts + 1, first_attempt_at = COALESCE(first_attempt_at, @now), lease_ends = @now + {Lease}
            FROM (SELECT value ->> 'Key' AS k, value ->> 'Fence' AS f FROM json_each(@batch) LIMIT -1) AS j
            WHERE m.key = j.k AND m.fence = j.f AND m.owner = @owner AND m.state = 1 RETURNING key
            """,
        Accept = """
            UPDATE backorder_messages AS m SET state = 3, settled_at = @now, queue_position = NULL
            FROM (SELECT value ->> 'Key' AS k, value ->> 'Fence' AS f FROM json_each(@batch) LIMIT -1) AS j
            WHERE m.key = j.k AND m.fence = j.f AND m.owner = @owner AND m.state = 2 RETURNING key
            """,
        Tell = """
            INSERT INTO backorder_told SELECT key, shop, order_id, ordinal, @now, told FROM backorder_messages
            WHERE key IN (SELECT value ->> 'Key' FROM json_each(@batch)) ON CONFLICT (key) DO NOTHING
            """,
        Promise = """
            UPDATE backorder_orders AS o SET due_at = j.due, promise_on = j.day, promise_due_at = j.due, promise_missed_at = j.missed
            FROM (SELECT value ->> 'Key' AS k, value ->> 'Day' AS day, value ->> 'Due' AS due, value ->> 'Missed' AS missed FROM json_each(@batch) LIMIT -1) AS j
            JOIN backorder_messages m ON m.key = j.k
            WHERE o.shop = m.shop AND o.id = m.order_id
            """,
    };

    public bool IsPostgres { get; private init; }

    public required string Claim { get; init; }

    public required string Begin { get; init; }

    public required string Accept { get; init; }

    public required string Tell { get; init; }

    public required string Promise { get; init; }
}
