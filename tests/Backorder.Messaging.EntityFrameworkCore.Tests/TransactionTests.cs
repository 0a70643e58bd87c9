using Backorder.Messaging.Testing;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Backorder.Messaging.EntityFrameworkCore.Tests;

public sealed class SqliteTransactionTests(SqliteDatabase database) : TransactionTests(database), IClassFixture<SqliteDatabase>;

public sealed class PostgresTransactionTests(PostgresDatabase database) : TransactionTests(database), IClassFixture<PostgresDatabase>;

/// <summary>An order's change and its message live or die together.</summary>
public abstract class TransactionTests(TestDatabase database) : StoreTests(database)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly OutboxMessage Message = SomeMessages.Queued();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_message_and_the_orders_own_change_are_committed_or_rolled_back_together(bool commit)
    {
        await using var context = Database.Context();
        await using (var transaction = await context.Database.BeginTransactionAsync(Stop))
        {
            context.Orders.Add(new ShopOrder { Id = "1001", State = "late" });
            await context.SaveChangesAsync(Stop);
            Assert.Equal(EnqueueOutcome.Queued, Assert.Single(await Database.Store(context).EnqueueAsync([Message], Stop)).Outcome);
            if (commit)
            {
                await transaction.CommitAsync(Stop);
            }
        }

        Assert.Equal(commit ? 1 : 0, await Database.Context().Orders.CountAsync(Stop));
        Assert.Equal(commit ? 1 : 0, (await Database.Store().ListAsync(Order(), Stop)).Count);
        Assert.Equal(commit ? 1 : 0, (await Database.Store().ReadAsync(new LedgerQuery.Orders { Items = [Order()] }, Stop)).Orders.Count);
    }

    [Fact]
    public async Task A_lost_race_inside_an_open_transaction_is_a_result_and_the_transaction_lives()
    {
        await using var first = Database.Context();
        await using var winning = await first.Database.BeginTransactionAsync(Stop);
        await Database.Store(first).EnqueueAsync([Message], Stop);

        var began = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var losing = Task.Run(async () =>
        {
            await using var second = Database.Context();
            began.SetResult();
            await using var transaction = await second.Database.BeginTransactionAsync(Stop);
            var result = Assert.Single(await Database.Store(second).EnqueueAsync([Message], Stop));
            second.Orders.Add(new ShopOrder { Id = "1002", State = "the loser's own change" });
            await second.SaveChangesAsync(Stop);
            await transaction.CommitAsync(Stop);
            return result;
        }, Stop);
        await began.Task.WaitAsync(Patience, Stop);
        await winning.CommitAsync(Stop);

        var lost = await losing.WaitAsync(Patience, Stop);
        Assert.Equal((EnqueueOutcome.AlreadyQueued, DeliveryState.Planned), (lost.Outcome, lost.State));
        Assert.Equal("1002", (await Database.Context().Orders.SingleAsync(Stop)).Id);
        Assert.Single(await Database.Store().ListAsync(Order(), Stop));
    }

    [Fact]
    public async Task Many_at_once_queue_a_message_once()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Task.Run(async () => Assert.Single(await Database.Store().EnqueueAsync([Message], Stop)), Stop)));

        Assert.Equal(1, results.Count(static result => result.Outcome == EnqueueOutcome.Queued));
        Assert.Equal(11, results.Count(static result => result.Outcome == EnqueueOutcome.AlreadyQueued));
    }

    [Fact]
    public async Task Of_two_plans_queued_at_once_the_newer_one_stands()
    {
        for (var round = 0; round < 10; round++)
        {
            var older = SomeMessages.Plan(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"order {round}"));
            var messages = new[] { SomeMessages.Queued(older), SomeMessages.Queued(SomeMessages.Newer(older)) };
            await Task.WhenAll(messages.Select(message => Task.Run(() => Database.Store().EnqueueAsync([message], Stop), Stop)));

            var waiting = (await Database.Store().ListAsync(Order(older.Order), Stop)).Where(static entry => entry.State == DeliveryState.Planned);
            Assert.Equal(messages[1].Key, Assert.Single(waiting).Message.Key);
        }
    }

    [Fact]
    public async Task Many_orders_queued_at_once_in_opposite_sequences_wait_in_no_circle()
    {
        var messages = Enumerable.Range(0, 40).Select(static order => SomeMessages.Queued(SomeMessages.Plan(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"order {order}")))).ToList();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(turn => Task.Run(() =>
            Database.Store().EnqueueAsync(turn % 2 == 0 ? messages : [.. messages.AsEnumerable().Reverse()], Stop), Stop))).WaitAsync(Patience, Stop);

        Assert.Equal(40, (await Database.Store().StatusAsync(Some.Now, Stop)).Counts[DeliveryState.Planned]);
    }

    [Fact]
    public async Task The_apps_change_tracker_is_left_alone()
    {
        await using var context = Database.Context();
        context.Orders.Add(new ShopOrder { Id = "1001", State = "not saved" });
        var store = Database.Store(context);

        await store.EnqueueAsync([Message], Stop);
        await store.ClaimAsync(new ClaimRequest { Owner = "one", Max = 10, Now = Some.Now, Lease = Duration.FromMinutes(1) }, Stop);

        Assert.Equal(EntityState.Added, Assert.Single(context.ChangeTracker.Entries()).State);
        Assert.Equal(0, await Database.Context().Orders.CountAsync(Stop));
    }

    [Fact]
    public async Task Dispatching_inside_an_open_transaction_is_refused()
    {
        await using var context = Database.Context();
        await using var transaction = await context.Database.BeginTransactionAsync(Stop);

        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            Database.Store(context).ClaimAsync(new ClaimRequest { Owner = "one", Max = 10, Now = Some.Now, Lease = Duration.FromMinutes(1) }, Stop));

        Assert.Equal(
            "A transaction is open on ShopContext, and messages cannot be dispatched inside it: what is recorded before the first byte must be durable. Commit first, or dispatch in a scope of its own.",
            problem.Message);
    }

    [Fact]
    public async Task A_handlers_own_change_is_part_of_the_transaction()
    {
        await using var context = Database.Context();
        var entries = new LedgerEntries { Events = [new OrderEvent.Shipped { Order = "1001", At = Some.Now }] };

        await Assert.ThrowsAsync<TimeoutException>(() => Database.Store(context).WriteAsync(
            entries,
            async (_, token) =>
            {
                context.Orders.Add(new ShopOrder { Id = "1001", State = "shipped" });
                await context.SaveChangesAsync(token);
                throw new TimeoutException();
            },
            Stop));

        Assert.Equal(0, await Database.Context().Orders.CountAsync(Stop));
    }

    [Fact]
    public async Task A_handler_that_writes_again_is_told_instead_of_waiting_for_itself()
    {
        var entries = new LedgerEntries { Events = [new OrderEvent.Shipped { Order = "1001", At = Some.Now }] };

        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => Database.Store().WriteAsync(
            entries, (news, token) => Database.Store().WriteAsync(news, static (_, _) => Task.CompletedTask, token), Stop));

        Assert.StartsWith("An IBackorderEvents handler has recorded or committed through the messenger", problem.Message, StringComparison.Ordinal);
    }
}
