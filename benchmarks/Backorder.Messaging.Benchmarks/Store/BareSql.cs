namespace Backorder.Messaging.Benchmarks;

/// <summary>The bare loop's statements.</summary>
internal sealed class BareSql
{
    public const string Create = """
        CREATE TABLE bare_messages (
            key text NOT NULL PRIMARY KEY, shop text NOT NULL, order_id text NOT NULL, ordinal int NOT NULL, told text NOT NULL, content text NOT NULL,
            update_due_at bigint, state int NOT NULL, queue_position bigint, attempts int NOT NULL, first_attempt_at bigint, not_before bigint,
            settled_at bigint, owner text, fence bigint NOT NULL, lease_ends bigint);
        CREATE INDEX bare_messages_queue ON bare_messages (queue_position) WHERE queue_position IS NOT NULL;
        CREATE TABLE bare_told (key text NOT NULL PRIMARY KEY, shop text NOT NULL, order_id text NOT NULL, ordinal int NOT NULL, sent_at bigint NOT NULL, told text NOT NULL);
        CREATE INDEX bare_told_order ON bare_told (shop, order_id);
        CREATE TABLE bare_orders (shop text NOT NULL, id text NOT NULL, due_at bigint, PRIMARY KEY (shop, id));
        CREATE INDEX bare_orders_due ON bare_orders (due_at) WHERE due_at IS NOT NULL
        """;

    private const string Lease = "1200000000";
    private const string Clock = "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 10000000 AS bigint)";
    private const string IsDue = "queue_position IS NOT NULL AND (not_before IS NULL OR not_before <= @now)";

    public static IReadOnlyList<string> Copy { get; } =
    [
        """
        INSERT INTO bare_messages (key, shop, order_id, ordinal, told, content, update_due_at, state, queue_position, attempts, fence)
        SELECT m.key, m.shop, m.order_id, m.ordinal, m.told, c.content, m.update_due_at, 0, m.queue_position, 0, 0
        FROM backorder_messages m JOIN backorder_contents c ON c.key = m.key WHERE m.state = 0
        """,
        "INSERT INTO bare_orders (shop, id) SELECT shop, order_id FROM bare_messages WHERE state = 0",
    ];

    public static BareSql Postgres { get; } = new()
    {
        IsPostgres = true,
        Claim = $"""
            WITH due AS (SELECT key FROM bare_messages WHERE {IsDue} AND (state NOT IN (1, 2) OR lease_ends <= {Clock}) ORDER BY queue_position LIMIT @batch FOR UPDATE SKIP LOCKED)
            UPDATE bare_messages SET state = 1, owner = @owner, fence = fence + 1, lease_ends = {Clock} + {Lease}
            WHERE key IN (SELECT key FROM due) RETURNING key, fence, content
            """,
        Begin = $"""
            UPDATE bare_messages m SET state = 2, attempts = attempts + 1, first_attempt_at = COALESCE(first_attempt_at, @now), lease_ends = {Clock} + {Lease}
            FROM unnest(@keys, @fences) AS j(k, f) WHERE m.key = j.k AND m.fence = j.f AND m.owner = @owner AND m.state = 1 RETURNING m.key
            """,
        Accept = """
            UPDATE bare_messages m SET state = 3, settled_at = @now, queue_position = NULL
            FROM unnest(@keys, @fences) AS j(k, f) WHERE m.key = j.k AND m.fence = j.f AND m.owner = @owner AND m.state = 2 RETURNING m.key
            """,
        Tell = "INSERT INTO bare_told SELECT key, shop, order_id, ordinal, @now, told FROM bare_messages WHERE key = ANY(@keys) ON CONFLICT (key) DO NOTHING",
        Promise = "UPDATE bare_orders o SET due_at = m.update_due_at FROM bare_messages m WHERE m.key = ANY(@keys) AND o.shop = m.shop AND o.id = m.order_id",
    };

    public static BareSql Sqlite { get; } = new()
    {
        Claim = $"""
            UPDATE bare_messages SET state = 1, owner = @owner, fence = fence + 1, lease_ends = @now + {Lease}
            WHERE key IN (SELECT key FROM bare_messages WHERE {IsDue} AND (state NOT IN (1, 2) OR lease_ends <= @now) ORDER BY queue_position LIMIT @batch)
            RETURNING key, fence, content
            """,
        Begin = $"""
            UPDATE bare_messages AS m SET state = 2, attempts = attempts + 1, first_attempt_at = COALESCE(first_attempt_at, @now), lease_ends = @now + {Lease}
            FROM (SELECT value ->> 'k' AS k, value ->> 'f' AS f FROM json_each(@keys)) AS j WHERE m.key = j.k AND m.fence = j.f AND m.owner = @owner AND m.state = 1 RETURNING key
            """,
        Accept = """
            UPDATE bare_messages AS m SET state = 3, settled_at = @now, queue_position = NULL
            FROM (SELECT value ->> 'k' AS k, value ->> 'f' AS f FROM json_each(@keys)) AS j WHERE m.key = j.k AND m.fence = j.f AND m.owner = @owner AND m.state = 2 RETURNING key
            """,
        Tell = "INSERT INTO bare_told SELECT key, shop, order_id, ordinal, @now, told FROM bare_messages WHERE key IN (SELECT value ->> 'k' FROM json_each(@keys)) ON CONFLICT (key) DO NOTHING",
        Promise = "UPDATE bare_orders AS o SET due_at = m.update_due_at FROM bare_messages m WHERE m.key IN (SELECT value ->> 'k' FROM json_each(@keys)) AND o.shop = m.shop AND o.id = m.order_id",
    };

    public bool IsPostgres { get; private init; }

    public required string Claim { get; init; }

    public required string Begin { get; init; }

    public required string Accept { get; init; }

    public required string Tell { get; init; }

    public required string Promise { get; init; }
}
