using System.Globalization;
using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.EntityFrameworkCore.Tests;

public sealed class SqlitePlanTests(SqliteDatabase database) : PlanTests(database), IClassFixture<SqliteDatabase>;

public sealed class PostgresPlanTests(PostgresDatabase database) : PlanTests(database), IClassFixture<PostgresDatabase>;

/// <summary>What is claimed and what is due is found by index, among 10,000 messages.</summary>
public abstract class PlanTests(TestDatabase database) : StoreTests(database)
{
    // As PostgreSQL and SQLite say it.
    private const string WholeTable = @"Seq Scan on backorder_(messages|orders|contents)|SCAN [mo](\n|$)";

    private static readonly long Now = Some.Now.ToUnixTimeTicks();

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var portion in Enumerable.Range(0, 10_000).Chunk(1_000))
        {
            await Database.Store().EnqueueAsync([.. portion.Select(static order => SomeMessages.Queued(SomeMessages.Plan(order.ToString("D5", CultureInfo.InvariantCulture))))], Stop);
        }

        // Most are settled, and a few hundred promise something.
        await Run("UPDATE backorder_messages SET state = 3, settled_at = {0}, queue_position = NULL WHERE order_id > '00500'");
        await Run("UPDATE backorder_orders SET due_at = {0} + CAST(id AS int), promise_due_at = {0} WHERE id < '00700'");
        await Database.AnalyzeAsync();
    }

    [Fact]
    public async Task The_claim_query_and_the_due_query_go_by_their_indexes()
    {
        await using var context = Database.Context();
        var sql = StoreSql.Of(context);

        var claim = await Database.PlanOf(sql.Claim, Now, Now, 100, "one", 600_000_000L);
        var due = await Database.PlanOf(sql.Due, Now, 100);

        Assert.Contains("backorder_messages_queue", claim, StringComparison.Ordinal);
        Assert.Contains("backorder_messages_order", claim, StringComparison.Ordinal);
        Assert.Contains("backorder_orders_due", due, StringComparison.Ordinal);
        Assert.DoesNotMatch(WholeTable, due);
    }

    [Fact]
    public async Task What_was_not_raised_is_found_among_the_messages_in_its_states_alone()
    {
        await using var context = Database.Context();

        var unraised = await Database.PlanOf(StoreSql.Of(context).UnraisedOrders, 100);

        Assert.Contains("backorder_messages_state", unraised, StringComparison.Ordinal);
        Assert.DoesNotMatch(WholeTable, unraised);
    }

    [Fact]
    public async Task Beginning_and_settling_a_batch_read_no_whole_table()
    {
        await using var context = Database.Context();
        var sql = StoreSql.Of(context);
        var key = SomeMessages.Queued(SomeMessages.Plan("00001")).Key;
        var batch = ClaimBatch.Of(Enumerable.Repeat(new MessageClaim { Key = key, Owner = "one", Fence = 1 }, 100));

        var begin = await Database.PlanOf(sql.Begin, batch, Now, Now, 600_000_000L);
        var settle = await Database.PlanOf(sql.Settle, batch);

        Assert.DoesNotMatch(WholeTable, begin + "\n" + settle);
    }

    private Task<int> Run(string sql) => Database.Run(sql.Replace("{0}", Now.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
}
