namespace Backorder.Messaging.EntityFrameworkCore;

/// <content>Orders.</content>
internal sealed partial class StoreSql
{
    // As OrderRow reads them.
    private const string OrderColumns = "o.shop, o.id, o.due_at, o.plan_again_at, o.promise_on, o.promise_due_at, o.promise_missed_at, o.seen_fingerprint, o.seen_since";

    public string CreateOrders => field ??= MakeCreateOrders();

    public string LockOrders => field ??= MakeLockOrders();

    public string SaveOrders => field ??= MakeSaveOrders();

    /// <summary>Saves the same without what was seen.</summary>
    public string SavePromises => field ??= MakeSavePromises();

    public string ReadOrders => field ??= MakeReadOrders();

    public string Due => field ??= MakeDue();

    public string PageOrders => field ??= MakePageOrders();

    public string UnraisedOrders => field ??= MakeUnraisedOrders();

    public string OrderOfReference => field ??= MakeOrderOfReference();

    public string GrantsOfOrders => field ??= MakeGrantsOfOrders();

    public string History => field ??= MakeHistory();

    private string MakeCreateOrders() =>
        $"""
        INSERT INTO {_orders} (shop, id)
        SELECT j.shop, j.id FROM {Orders()} WHERE TRUE ORDER BY j.shop, j.id
        ON CONFLICT (shop, id) DO NOTHING
        """;

    private string MakeDue() => $"SELECT {OrderColumns} FROM {_orders} o WHERE o.due_at <= {P0} ORDER BY o.due_at, o.shop, o.id LIMIT {P1}";

    private string MakeReadOrders() => $"SELECT {OrderColumns} FROM {Orders()} JOIN {_orders} o ON o.shop = j.shop AND o.id = j.id";

    private string MakePageOrders() => $"SELECT {OrderColumns} FROM {_orders} o WHERE (o.shop, o.id) > ({P0}, {P1}) ORDER BY o.shop, o.id LIMIT {P2}";

    // The states and kinds are those of Obligations, the subjects those of RaisedForm. State by state, so that each database goes by the index.
    private string MakeUnraisedOrders() =>
        $"""
        SELECT {OrderColumns} FROM (
            {MakeUnraised(DeliveryState.NeedsReview, ObligationKind.Review)}
            UNION
            {MakeUnraised(DeliveryState.Failed, ObligationKind.NotifyOtherwise)} AND m.tells
            UNION
            {MakeUnraised(DeliveryState.Quarantined, ObligationKind.NotifyOtherwise)} AND m.tells) u
        JOIN {_orders} o ON o.shop = u.shop AND o.id = u.order_id
        ORDER BY o.shop, o.id LIMIT {P0}
        """;

    private string MakeUnraised(DeliveryState state, ObligationKind kind) =>
        $"""
        SELECT m.shop, m.order_id FROM {_messages} m WHERE m.state = {state:D}
            AND NOT EXISTS (SELECT 1 FROM {_raised} r WHERE r.shop = m.shop AND r.order_id = m.order_id AND r.subject = '{kind} ' || m.key)
            AND NOT EXISTS (SELECT 1 FROM {_told} t WHERE t.key = m.key)
            AND EXISTS (SELECT 1 FROM {_contents} c WHERE c.key = m.key)
        """;

    private string MakeOrderOfReference() =>
        $"SELECT {OrderColumns} FROM {_grants} g JOIN {_orders} o ON o.shop = g.shop AND o.id = g.order_id WHERE g.reference = {P0}";

    private string MakeGrantsOfOrders() =>
        $"SELECT g.reference, g.shop, g.order_id, g.gives FROM {Orders()} JOIN {_grants} g ON g.shop = j.shop AND g.order_id = j.id";

    // Everybody locks in the same sequence, so nobody waits in a circle.
    private string MakeLockOrders() =>
        $"""
        SELECT {OrderColumns} FROM {Orders()} JOIN {_orders} o ON o.shop = j.shop AND o.id = j.id
        ORDER BY o.shop, o.id{_dialect.Lock("o")}
        """;

    // Answers no row: whoever asks wants the locks.
    private string MakeLockOrdersOfClaims() =>
        $"""
        SELECT 1 FROM (
            SELECT 1 FROM {_orders} o
            WHERE (o.shop, o.id) IN (
                SELECT m.shop, m.order_id FROM {_dialect.Rows(P0, "claim_key text")} JOIN {_messages} m ON m.key = j.claim_key)
            ORDER BY o.shop, o.id{_dialect.Lock("o")}) locked
        HAVING COUNT(*) < 0
        """;

    private string MakeSaveOrders() =>
        $"""
        UPDATE {_orders} AS o SET
            due_at = j.due_at, plan_again_at = j.plan_again_at,
            promise_on = j.promise_on, promise_due_at = j.promise_due_at, promise_missed_at = j.promise_missed_at,
            seen_fingerprint = j.seen_fingerprint, seen_since = j.seen_since
        FROM {_dialect.Rows(P0, "shop text", "id text", "due_at bigint", "plan_again_at bigint", "promise_on text", "promise_due_at bigint", "promise_missed_at bigint", "seen_fingerprint text", "seen_since bigint")}
        WHERE o.shop = j.shop AND o.id = j.id
        """;

    private string MakeSavePromises() =>
        $"""
        UPDATE {_orders} AS o SET
            due_at = j.due_at, plan_again_at = j.plan_again_at, promise_on = j.promise_on, promise_due_at = j.promise_due_at, promise_missed_at = j.promise_missed_at
        FROM {_dialect.Rows(P0, "shop text", "id text", "due_at bigint", "plan_again_at bigint", "promise_on text", "promise_due_at bigint", "promise_missed_at bigint")}
        WHERE o.shop = j.shop AND o.id = j.id
        """;

    private string MakeHistory() =>
        $"""
        SELECT '{HistoryAnswer.Told}' AS what, t.shop, t.order_id, t.key, t.ordinal, t.sent_at, t.told AS form FROM {Orders()} JOIN {_told} t ON t.shop = j.shop AND t.order_id = j.id
        UNION ALL
        SELECT '{HistoryAnswer.Event}', e.shop, e.order_id, e.identity, 0, 0, e.event FROM {Orders()} JOIN {_events} e ON e.shop = j.shop AND e.order_id = j.id
        """;
}
