using Npgsql;

namespace Backorder.Messaging.Quartz.Tests;

/// <summary>Real processes, a real database, a real kill.</summary>
public sealed class TwoProcessesTests(Postgres postgres)
{
    private const int Queued = 200;
    private const int InFlight = 4;

    private static readonly string[] Promised = ["P1", "P2", "P3", "P4", "P5"];

    [Fact]
    public async Task Two_processes_share_the_work_and_one_goes_on_alone_when_the_other_is_killed()
    {
        await using var book = await KettleBook.MakeAsync(postgres);
        await book.PromiseUpdatesAsync(Promised);
        var run = await book.PlanAsync(Queued);
        await using var provider = new KeyedProvider();
        await using var orders = await LockedOrders.TakeAsync(book.Connection);

        // The first one begins the follow-up, which waits for the shop's orders; the second one leaves it alone.
        await using var first = new WorkerProcess("first", book.Connection, provider.Port);
        await first.Says("Asked for 5 orders.");
        await using var second = new WorkerProcess("second", book.Connection, provider.Port);
        await second.Says("Scheduler Backorder.Messaging");
        await book.CommitAsync(run);

        // Both send. Then the first one is killed: two messages have no answer, two an answer that it did not record, and 88 are claimed.
        await provider.Until(all => all.ArrivedFrom("first") == InFlight && all.ArrivedFrom("second") == InFlight);
        provider.Answer("second", int.MaxValue);
        provider.Answer("first", 10);
        await provider.Until(all => all.ArrivedFrom("first") == 12);
        Assert.Equal(0, second.Count("Asked for"));
        await first.KillAsync();
        await orders.DisposeAsync();

        // The second one takes over the rest, and the follow-up.
        await second.Says("Asked for 5 orders.");
        await provider.Until(all => all.Keys == Queued + Promised.Length && all.Repeated.Count == InFlight);
        Assert.Equal(0, await second.StopAsync());

        Assert.Equal(Enumerable.Repeat("first second", InFlight), provider.Repeated);
        Assert.Equal(10, provider.AnsweredTo("first"));
        Assert.Equal((1, 1), (first.Count("Asked for"), second.Count("Asked for")));
        var counts = (await book.StatusAsync()).Counts;
        Assert.Equal((Queued + (2 * Promised.Length), Queued + (2 * Promised.Length)), (counts[DeliveryState.Accepted], counts.Values.Sum()));
        Assert.Equal(["4"], await book.Texts("""SELECT CAST(COUNT(*) AS text) AS "Value" FROM backorder_messages WHERE in_doubt"""));
        Assert.DoesNotContain(first.Lines.Concat(second.Lines), line => line.Contains("customers.example", StringComparison.Ordinal) || line.Contains("Pérez", StringComparison.Ordinal));
    }

    /// <summary>The shop's orders, which nobody else may read.</summary>
    private sealed class LockedOrders : IAsyncDisposable
    {
        private readonly NpgsqlConnection _connection;

        private LockedOrders(NpgsqlConnection connection) => _connection = connection;

        public static async Task<LockedOrders> TakeAsync(string database)
        {
            var connection = new NpgsqlConnection(database);
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand("""BEGIN; LOCK TABLE "Orders" IN ACCESS EXCLUSIVE MODE""", connection);
            await command.ExecuteNonQueryAsync();
            return new LockedOrders(connection);
        }

        public ValueTask DisposeAsync() => _connection.DisposeAsync();
    }
}
