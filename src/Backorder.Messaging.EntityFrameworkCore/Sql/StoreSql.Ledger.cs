namespace Backorder.Messaging.EntityFrameworkCore;

/// <content>The ledger, and erasing.</content>
internal sealed partial class StoreSql
{
    private const string Erased = "Its content was erased.";

    public string InsertEvents => field ??= MakeInsertEvents();

    public string InsertRaised => field ??= MakeInsertRaised();

    public string RaisedOfOrders => field ??= $"SELECT r.shop, r.order_id, r.subject FROM {Orders()} JOIN {_raised} r ON r.shop = j.shop AND r.order_id = j.id";

    public string InsertRun => field ??= MakeInsertRun();

    public string InsertRunMessages => field ??= MakeInsertRunMessages();

    public string Pause => field ??= $"INSERT INTO {_pauses} (shop) VALUES ({P0}) ON CONFLICT (shop) DO NOTHING";

    public string Resume => field ??= $"DELETE FROM {_pauses} WHERE shop = {P0}";

    public string ResumeAll => field ??= $"DELETE FROM {_pauses}";

    public string EraseContents => field ??= MakeEraseContents();

    public string EraseGrants => field ??= MakeEraseGrants();

    public string EraseRunMessages => field ??= MakeEraseRunMessages();

    public string StopErased => field ??= MakeStopErased();

    public string EraseSettled => field ??= MakeEraseSettled();

    public string EraseRuns => field ??= MakeEraseRuns();

    private string MakeInsertEvents() =>
        $"""
        INSERT INTO {_events} (shop, order_id, identity, event)
        SELECT j.shop, j.order_id, j.identity, j.event FROM {_dialect.Rows(P0, "shop text", "order_id text", "identity text", "event text")} WHERE TRUE
        ON CONFLICT (shop, order_id, identity) DO NOTHING
        RETURNING shop, order_id, identity, event
        """;

    private string MakeInsertRaised() =>
        $"""
        INSERT INTO {_raised} (shop, order_id, subject)
        SELECT j.shop, j.order_id, j.subject FROM {_dialect.Rows(P0, "shop text", "order_id text", "subject text")} WHERE TRUE ORDER BY j.shop, j.order_id, j.subject
        ON CONFLICT (shop, order_id, subject) DO NOTHING
        RETURNING shop, order_id, subject
        """;

    private string MakeInsertRun() =>
        $"INSERT INTO {_runs} (id, planned_at, run) VALUES ({P0}, {P1}, {P2}) ON CONFLICT (id) DO NOTHING";

    private string MakeInsertRunMessages() =>
        $"""
        INSERT INTO {_runMessages} (run_id, position, shop, order_id, message)
        SELECT j.run_id, j.position, j.shop, j.order_id, j.message FROM {_dialect.Rows(P0, "run_id text", "position int", "shop text", "order_id text", "message text")}
        """;

    private string MakeEraseContents() =>
        $"""
        DELETE FROM {_contents} WHERE key IN (
            SELECT m.key FROM {Orders()} JOIN {_messages} m ON m.shop = j.shop AND m.order_id = j.id)
        """;

    private string MakeEraseGrants() =>
        $"""
        DELETE FROM {_grants} WHERE reference IN (
            SELECT g.reference FROM {Orders()} JOIN {_grants} g ON g.shop = j.shop AND g.order_id = j.id)
        """;

    private string MakeEraseRunMessages() =>
        $"""
        DELETE FROM {_runMessages} WHERE (run_id, position) IN (
            SELECT m.run_id, m.position FROM {Orders()} JOIN {_runMessages} m ON m.shop = j.shop AND m.order_id = j.id)
        """;

    // What is being sent is settled by its dispatcher, which has the words in memory.
    private string MakeStopErased() =>
        $"""
        UPDATE {_messages} AS m SET
            state = CASE WHEN m.in_doubt THEN 9 ELSE 5 END, settled_at = {_dialect.Clock(P1)}, queue_position = NULL, reason = '{Erased}'
        FROM {_dialect.Rows(P0, "place_shop text", "place_order text")}
        WHERE m.shop = j.place_shop AND m.order_id = j.place_order AND m.queue_position IS NOT NULL AND m.state <> 2
        """;

    private string MakeEraseSettled() =>
        $"""
        DELETE FROM {_contents} WHERE key IN (
            SELECT m.key FROM {_messages} m JOIN {_contents} c ON c.key = m.key WHERE m.settled_at < {P0} ORDER BY m.settled_at LIMIT {P1})
        """;

    private string MakeEraseRuns() =>
        $"DELETE FROM {_runMessages} WHERE run_id IN (SELECT r.id FROM {_runs} r WHERE r.planned_at < {P0})";
}
