using System.Data.Common;
using System.Globalization;
using Backorder.Messaging.Testing;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NodaTime;

namespace Backorder.Messaging.EntityFrameworkCore.Tests;

public sealed class SqliteStatementCountTests(SqliteDatabase database) : StatementCountTests(database), IClassFixture<SqliteDatabase>
{
    protected override int Settling => 3;
}

public sealed class PostgresStatementCountTests(PostgresDatabase database) : StatementCountTests(database), IClassFixture<PostgresDatabase>
{
    // Locks travel with what needs them, and what is told with what is settled.
    protected override int Settling => 2;
}

/// <summary>A batch costs as many statements as one message.</summary>
public abstract class StatementCountTests(TestDatabase database) : StoreTests(database)
{
    private static readonly Duration Lease = Duration.FromMinutes(1);

    protected abstract int Settling { get; }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task A_batch_of_any_size_takes_the_same_few_statements(int size)
    {
        var counter = new StatementCounter();
        var store = Database.Store(counter);
        await store.StatusAsync(Some.Now, Stop);
        var messages = Enumerable.Range(0, size).Select(static order => SomeMessages.Queued(SomeMessages.Plan(order.ToString(CultureInfo.InvariantCulture)))).ToList();

        counter.Take();
        await store.EnqueueAsync(messages, Stop);
        var enqueue = counter.Take();
        var claimed = await store.ClaimAsync(new ClaimRequest { Owner = "one", Max = size, Now = Some.Now, Lease = Lease }, Stop);
        var claim = counter.Take();
        var begun = await store.BeginAsync([.. claimed.Select(static one => one.Claim)], new AttemptStart { Now = Some.Now, Lease = Lease }, Stop);
        var begin = counter.Take();
        var settled = await store.SettleAsync([.. begun.Select(static one => new Settlement { Claim = one, State = DeliveryState.Accepted, At = Some.Now })], Stop);
        var settle = counter.Take();

        Assert.Equal((size, size, size), (claimed.Count, begun.Count, settled.Count));
        Assert.Equal($"enqueue 7, claim 1, begin 1, settle {Settling}", string.Create(CultureInfo.InvariantCulture, $"enqueue {enqueue}, claim {claim}, begin {begin}, settle {settle}"));
    }

    [Theory]
    [InlineData(500, 7)]
    [InlineData(501, 8)]
    public async Task A_portion_of_a_run_takes_one_statement_for_its_contents(int size, int statements)
    {
        var counter = new StatementCounter();
        var store = Database.Store(counter);
        await store.StatusAsync(Some.Now, Stop);
        var messages = Enumerable.Range(0, size).Select(static order => SomeMessages.Queued(SomeMessages.Plan(order.ToString(CultureInfo.InvariantCulture)))).ToList();

        counter.Take();
        var queued = await store.EnqueueAsync(messages, Stop);

        Assert.Equal((size, statements), (queued.Count(static one => one.Outcome == EnqueueOutcome.Queued), counter.Take()));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task Orders_that_were_told_before_take_one_statement_more_to_settle(int size)
    {
        var counter = new StatementCounter();
        var store = Database.Store(counter);
        await store.StatusAsync(Some.Now, Stop);
        foreach (var (ordinal, statements) in new[] { (1, Settling), (2, Settling + 1) })
        {
            var messages = Enumerable.Range(0, size).Select(order => SomeMessages.Queued(SomeMessages.Plan(order.ToString(CultureInfo.InvariantCulture)) with { Ordinal = ordinal })).ToList();
            await store.EnqueueAsync(messages, Stop);
            var claimed = await store.ClaimAsync(new ClaimRequest { Owner = "one", Max = size, Now = Some.Now, Lease = Lease }, Stop);
            var begun = await store.BeginAsync([.. claimed.Select(static one => one.Claim)], new AttemptStart { Now = Some.Now, Lease = Lease }, Stop);

            counter.Take();
            var settled = await store.SettleAsync([.. begun.Select(static one => new Settlement { Claim = one, State = DeliveryState.Accepted, At = Some.Now })], Stop);

            Assert.Equal((size, statements), (settled.Count, counter.Take()));
        }
    }

    [Fact]
    public async Task What_is_put_back_takes_one_statement()
    {
        var counter = new StatementCounter();
        var store = Database.Store(counter);
        await store.EnqueueAsync([.. Enumerable.Range(0, 100).Select(static order => SomeMessages.Queued(SomeMessages.Plan(order.ToString(CultureInfo.InvariantCulture))))], Stop);
        var claimed = await store.ClaimAsync(new ClaimRequest { Owner = "one", Max = 100, Now = Some.Now, Lease = Lease }, Stop);

        counter.Take();
        await store.SettleAsync([.. claimed.Select(static one => new Settlement { Claim = one.Claim, State = DeliveryState.Planned, At = Some.Now })], Stop);

        Assert.Equal(1, counter.Take());
    }

    private sealed class StatementCounter : DbCommandInterceptor
    {
        private int _count;

        public int Take() => Interlocked.Exchange(ref _count, 0);

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _count);
            return ValueTask.FromResult(result);
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _count);
            return ValueTask.FromResult(result);
        }
    }
}
