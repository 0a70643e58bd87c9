using System.Globalization;

namespace Backorder.Messaging.EntityFrameworkCore;

/// <content>The outbox.</content>
internal sealed partial class StoreSql
{
    // As MessageAnswer begins.
    private static readonly string[] Columns =
        ["key", "plan", "shop", "order_id", "channel", "run", "ordinal", "planned_at", "time_zone", "news", "told", "sequence", "attempts", "in_doubt", "first_attempt_at", "fence"];


    // Numbers of DeliveryState.
    private const string Held = "(1, 2)";
    private const string Open = "(0, 4, 6)";

    // A day, in the tables' unit.
    private const string LongestLease = "864000000000";

    private string? _insertPortion;

    private static readonly string LongestWait = ((long)ClaimRequest.LongestWait.TotalTicks).ToString(CultureInfo.InvariantCulture);

    public string Preceding => field ??= MakePreceding();

    public string MessagesOfOrders => field ??= MakeMessagesOfOrders();

    /// <summary>Most contents of one statement, as a run is queued; both databases take many more parameters.</summary>
    public const int ContentsOfPortion = 500;

    public string InsertMessages => field ??= MakeInsertMessages();

    public string InsertGrants => field ??= MakeInsertGrants();

    public string Supersede => field ??= MakeSupersede();

    /// <summary>The same for what waits behind messages that were told.</summary>
    public string SupersedeFollowing => field ??= MakeSupersedeFollowing();

    public string Claim => field ??= MakeClaim();

    public string SupersedeLapsed => field ??= MakeSupersedeLapsed();

    public string GiveUpErased => field ??= MakeGiveUpErased();

    public string Begin => field ??= MakeBegin();

    /// <summary>Locks the orders of claims, where rows are locked, and settles: two statements that travel together, because the second has to see what was committed before the first got its locks.</summary>
    public string Settle => field ??= _dialect.LocksRows ? $"{MakeLockOrdersOfClaims()};\n{MakeSettle()}" : MakeSettle();

    public string Tell => field ??= MakeTell();

    public string Return => field ??= MakeReturn();

    public string List => field ??= MakeList();

    public string Live => field ??= MakeLive();

    private static string IsThere(string table, string condition) => $"EXISTS (SELECT 1 FROM {table} WHERE {condition})";

    private string IsPaused => $"EXISTS (SELECT 1 FROM {_pauses} p WHERE p.shop = m.shop OR p.shop = '')";

    // A newer message about the order, which is not this one's companion and says something else, waits or is under way.
    private string HasNewer(string m) =>
        $"EXISTS (SELECT 1 FROM {_messages} n WHERE n.shop = {m}.shop AND n.order_id = {m}.order_id AND n.queue_position > {m}.queue_position AND n.plan <> {m}.plan AND NOT {SaysTheSame(m, "n.news", "n.planned_at")})";

    // From the day of the promised update on the same news is a new message: that much was promised.
    private static string SaysTheSame(string m, string news, string plannedAt) =>
        $"({m}.news = {news} AND ({m}.update_due_at IS NULL OR {m}.update_due_at > {plannedAt}))";

    // Further than any wait can be means that the clock was wrong.
    private static string IsPutOff(string alias) =>
        $"({alias}.not_before IS NOT NULL AND {alias}.not_before > {P0} AND {alias}.not_before <= {P0} + {LongestWait})";

    // A lease that ends later than any can was given by a clock that was wrong.
    private string IsLapsed(string alias) =>
        $"({alias}.lease_ends <= {_dialect.Clock(P1)} OR {alias}.lease_ends > {_dialect.Clock(P1)} + {LongestLease})";

    private string MakePreceding() =>
        $"SELECT NULL AS shop, {_dialect.LastSequence(_messages)} AS sequence UNION ALL SELECT shop, 0 FROM {_pauses}";

    private string MakeMessagesOfOrders() =>
        $"""
        SELECT m.key, m.plan, m.shop, m.order_id, m.channel, m.news, m.update_due_at, m.in_doubt, m.ordinal, m.planned_at, m.tells, m.state, m.sequence
        FROM {Orders()} JOIN {_messages} m ON m.shop = j.shop AND m.order_id = j.id
        """;

    // A superseded message that is true again takes its old row; any other is there already.
    private string MakeInsertMessages() =>
        $"""
        INSERT INTO {_messages} AS m (key, plan, shop, order_id, channel, run, ordinal, planned_at, time_zone, news, update_due_at, tells, told, state, sequence, queue_position, attempts, in_doubt, fence)
        SELECT j.key, j.plan, j.shop, j.order_id, j.channel, j.run, j.ordinal, j.planned_at, j.time_zone, j.news, j.update_due_at, j.tells, j.told, 0, j.sequence, j.sequence, 0, FALSE, 0
        FROM {_dialect.Rows(P0, "key text", "plan text", "shop text", "order_id text", "channel int", "run text", "ordinal int", "planned_at bigint", "time_zone text", "news text", "update_due_at bigint", "tells boolean", "told text", "sequence bigint")}
        WHERE TRUE
        ON CONFLICT (key) DO UPDATE SET
            plan = excluded.plan, run = excluded.run, ordinal = excluded.ordinal, planned_at = excluded.planned_at, time_zone = excluded.time_zone, news = excluded.news, update_due_at = excluded.update_due_at,
            tells = excluded.tells, told = excluded.told, state = 0, sequence = excluded.sequence, queue_position = excluded.sequence,
            not_before = NULL, settled_at = NULL, reason = NULL
        WHERE m.state = 7
        RETURNING key
        """;

    /// <summary>Long texts go as parameters of their own: in a batch of JSON they would be escaped here and read twice there.</summary>
    /// <param name="rows">How many keys and contents come, by turns.</param>
    public string InsertContents(int rows) => rows == ContentsOfPortion ? _insertPortion ??= MakeInsertContents(rows) : MakeInsertContents(rows);

    private string MakeInsertContents(int rows) =>
        $"""
        INSERT INTO {_contents} (key, content)
        VALUES {string.Join(", ", Enumerable.Range(0, rows).Select(static row => string.Create(CultureInfo.InvariantCulture, $"({{{2 * row}}}, {{{(2 * row) + 1}}})")))}
        ON CONFLICT (key) DO UPDATE SET content = excluded.content
        """;

    private string MakeSupersede() =>
        MakeSupersede(
            _dialect.Rows(P0, "place_shop text", "place_order text", "place_plan text", "place_news text", "place_planned_at bigint"),
            $"{SaysTheSame("m", "j.place_news", "j.place_planned_at")} AND m.in_doubt");

    // The same news, queued twice, is spared whatever became of it.
    private string MakeSupersedeFollowing() =>
        MakeSupersede(
            $"""
            (
                SELECT t.shop AS place_shop, t.order_id AS place_order, t.plan AS place_plan, t.news AS place_news, t.planned_at AS place_planned_at
                FROM {_dialect.Rows(P0, "key text")} JOIN {_messages} t ON t.key = j.key) AS j
            """,
            SaysTheSame("m", "j.place_news", "j.place_planned_at"));

    // Sending stays: the first byte may have left.
    private string MakeSupersede(string places, string spared) =>
        $"""
        UPDATE {_messages} AS m SET
            state = 7, in_doubt = CASE WHEN m.state = 6 THEN TRUE ELSE m.in_doubt END, settled_at = {_dialect.Clock(P1)}, queue_position = NULL
        FROM {places}
        WHERE m.shop = j.place_shop AND m.order_id = j.place_order AND m.plan <> j.place_plan AND m.queue_position IS NOT NULL AND m.state <> 2
            AND NOT ({spared})
        RETURNING key, shop, order_id, sequence
        """;

    // Negated together, because PostgreSQL takes long to plan a NOT EXISTS that stands alone. SQLite knows no alias in RETURNING. {0} the app's time, {1} the machine's, {2} how many, {3} who, {4} the lease.
    private string MakeClaim() =>
        $"""
        WITH due AS MATERIALIZED (
            SELECT m.key FROM {_messages} m
            WHERE m.queue_position IS NOT NULL
                AND NOT {IsPutOff("m")}
                AND (m.state NOT IN {Held} OR {IsLapsed("m")})
                AND NOT ({IsPaused} OR (m.state IN {Held} AND {HasNewer("m")}) OR EXISTS (
                    SELECT 1 FROM {_messages} o
                    WHERE o.shop = m.shop AND o.order_id = m.order_id AND o.channel = m.channel AND o.key <> m.key AND o.queue_position IS NOT NULL
                        AND ((o.state IN {Held} AND NOT {IsLapsed("o")})
                            OR (o.state NOT IN {Held} AND o.queue_position < m.queue_position AND NOT {IsPutOff("o")}))))
            ORDER BY m.queue_position LIMIT {P2}{_dialect.LockFree("m")})
        UPDATE {_messages} SET
            in_doubt = CASE WHEN state = 2 THEN TRUE ELSE in_doubt END, state = 1, owner = {P3}, fence = fence + 1, lease_ends = {_dialect.Clock(P1)} + {P4}
        WHERE key IN (SELECT due.key FROM due)
        RETURNING {string.Join(", ", Columns)},
            (SELECT c.content FROM {_contents} c WHERE c.key = {_messages}.key) AS content,
            EXISTS (
                SELECT 1 FROM {_messages} o
                WHERE o.shop = {_messages}.shop AND o.order_id = {_messages}.order_id AND o.plan <> {_messages}.plan
                    AND o.queue_position < {_messages}.queue_position AND o.state IN {Held}) AS overtakes
        """;

    private string MakeSupersedeLapsed() =>
        $"""
        UPDATE {_messages} AS m SET
            state = 7, in_doubt = CASE WHEN m.state = 2 THEN TRUE ELSE m.in_doubt END, settled_at = {_dialect.Clock(P1)}, queue_position = NULL
        FROM {_dialect.Rows(P0, "place_shop text", "place_order text", "place_plan text", "place_sequence bigint", "place_news text", "place_planned_at bigint")}
        WHERE m.shop = j.place_shop AND m.order_id = j.place_order AND m.plan <> j.place_plan AND m.queue_position < j.place_sequence
            AND m.state IN {Held} AND {IsLapsed("m")} AND NOT {SaysTheSame("m", "j.place_news", "j.place_planned_at")}
        """;

    private string MakeGiveUpErased() =>
        $"""
        UPDATE {_messages} AS m SET
            state = CASE WHEN m.in_doubt THEN 9 ELSE 5 END, settled_at = {_dialect.Clock(P1)}, queue_position = NULL, reason = '{Erased}'
        WHERE m.key IN (SELECT j.key FROM {_dialect.Rows(P0, "key text")})
        """;

    private string MakeBegin()
    {
        var isMine = $"m.key = j.claim_key AND m.state = 1 AND m.owner = j.claim_owner AND m.fence = j.claim_fence AND NOT ({IsPaused} OR {HasNewer("m")})";
        var claims = _dialect.Rows(P0, "claim_key text", "claim_owner text", "claim_fence bigint");
        var begin = $"state = 2, attempts = m.attempts + 1, first_attempt_at = COALESCE(m.first_attempt_at, {P2}), lease_ends = {_dialect.Clock(P1)} + {P3}";

        // A row that somebody has locked is about to change: it begins nothing now, and nobody waits.
        return _dialect.LocksRows
            ? $"""
            WITH mine AS MATERIALIZED (SELECT m.key AS my_key FROM {claims} JOIN {_messages} m ON {isMine}{_dialect.LockFree("m")})
            UPDATE {_messages} AS m SET {begin} FROM mine WHERE m.key = mine.my_key RETURNING key
            """
            : $"UPDATE {_messages} AS m SET {begin} FROM {claims} WHERE {isMine} RETURNING key";
    }

    private string MakeSettle()
    {
        var overtaken = $"j.new_state IN {Open} AND {HasNewer(_messages)}";
        var settle = $"""
            UPDATE {_messages} SET
                state = CASE WHEN {overtaken} THEN 7 ELSE j.new_state END,
                settled_at = CASE WHEN j.new_state NOT IN {Open} OR ({overtaken}) THEN j.known_at END,
                queue_position = CASE WHEN j.new_state NOT IN {Open} OR ({overtaken}) THEN NULL ELSE queue_position END,
                in_doubt = CASE WHEN j.new_state IN (6, 9) THEN TRUE ELSE in_doubt END,
                not_before = j.put_off,
                provider_id = COALESCE(j.provider, provider_id),
                reason = j.why
            FROM {_dialect.Rows(P0, "claim_key text", "claim_owner text", "claim_fence bigint", "new_state int", "known_at bigint", "put_off bigint", "provider text", "why text")}
            WHERE key = j.claim_key AND state IN {Held} AND owner = j.claim_owner AND fence = j.claim_fence
            RETURNING key, shop, order_id, ordinal, told, state = 3 AND tells AS is_told,
                {IsThere($"{_messages} o", $"o.shop = {_messages}.shop AND o.order_id = {_messages}.order_id AND o.plan <> {_messages}.plan AND o.queue_position IS NOT NULL")} AS is_followed,
                {IsThere($"{_told} t", $"t.shop = {_messages}.shop AND t.order_id = {_messages}.order_id")}
                    OR {IsThere($"{_events} e", $"e.shop = {_messages}.shop AND e.order_id = {_messages}.order_id")} AS has_history
            """;
        return !_dialect.ChainsChanges ? settle : $"""
            WITH settled AS ({settle}, settled_at),
            telling AS (
                INSERT INTO {_told} (key, shop, order_id, ordinal, sent_at, told)
                SELECT key, shop, order_id, ordinal, settled_at, told FROM settled WHERE is_told
                ON CONFLICT (key) DO NOTHING)
            SELECT * FROM settled
            """;
    }

    // Where settling has not told already.
    private string MakeTell() =>
        $"""
        INSERT INTO {_told} (key, shop, order_id, ordinal, sent_at, told)
        SELECT m.key, m.shop, m.order_id, m.ordinal, j.at, m.told
        FROM {_dialect.Rows(P0, "key text", "at bigint")} JOIN {_messages} m ON m.key = j.key
        WHERE TRUE
        ON CONFLICT (key) DO NOTHING
        """;

    private string MakeReturn() =>
        $"""
        UPDATE {_messages} AS m SET state = 5, reason = 'The message came back after it was accepted.'
        WHERE m.key IN (SELECT j.key FROM {_dialect.Rows(P0, "key text")}) AND m.state = 3
        RETURNING key
        """;

    private string MakeInsertGrants() =>
        $"""
        INSERT INTO {_grants} (reference, shop, order_id, gives)
        SELECT j.reference, j.shop, j.order_id, j.gives FROM {_dialect.Rows(P0, "reference text", "shop text", "order_id text", "gives text")} WHERE TRUE
        ON CONFLICT (reference) DO NOTHING
        """;

    private string MakeList() =>
        $"""
        SELECT {string.Join(", ", Columns.Select(static column => "m." + column))}, c.content, FALSE AS overtakes,
            m.state, m.not_before, m.settled_at, m.provider_id, m.reason
        FROM {_messages} m JOIN {_contents} c ON c.key = m.key
        WHERE m.shop = {P0} AND m.order_id = {P1}
        ORDER BY m.sequence
        """;

    private string MakeLive() =>
        $"""
        SELECT
            MIN(CASE WHEN NOT {IsPutOff("m")} THEN CASE WHEN m.not_before > m.planned_at AND m.not_before <= {P0} THEN m.not_before ELSE m.planned_at END END) AS due_since,
            MIN(CASE WHEN {IsPutOff("m")} THEN m.not_before END) AS next_due,
            COUNT(CASE WHEN m.state IN {Held} THEN 1 END) AS lapsed
        FROM {_messages} m
        WHERE m.queue_position IS NOT NULL AND (m.state NOT IN {Held} OR {IsLapsed("m")})
        """;
}
