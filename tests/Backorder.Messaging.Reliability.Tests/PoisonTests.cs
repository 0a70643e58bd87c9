using Backorder.Messaging.Testing;

namespace Backorder.Messaging.Reliability.Tests;

/// <summary>A message that kills whoever sends it, as memory that runs out does.</summary>
public sealed class PoisonTests
{
    private const int MaxAttempts = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task A_message_that_kills_each_process_is_quarantined_after_its_attempts_and_the_others_arrive()
    {
        await using var postgres = await PostgresServer.StartAsync();
        await postgres.CreateAsync("keyed");
        await postgres.CreateAsync("plain");
        await using var provider = new StubProvider(seed: 1);
        using var folder = new JournalFolder();
        await using var feed = new Feed(ProviderKind.Keyed, postgres.ConnectionTo("keyed"), seed: 1);
        await using var other = new Feed(ProviderKind.Unkeyed, postgres.ConnectionTo("plain"), seed: 1);
        await feed.MakeTablesAsync();
        await other.MakeTablesAsync();
        await feed.QueueAsync([SomeMessages.Queued(Feed.PlanFor("poison")), .. Enumerable.Range(1, 5).Select(static order => SomeMessages.Queued(Feed.PlanFor($"{order}")))]);
        var order = new WorkerOrder
        {
            Name = "w0",
            Folder = folder.Path,
            ProviderPort = provider.Port,
            KeyedDatabase = postgres.ConnectionTo("keyed"),
            PlainDatabase = postgres.ConnectionTo("plain"),
            MaxAttempts = MaxAttempts,
            Fault = PlantedFault.None,
        };

        var deaths = 0;
        for (var isAlive = false; !isAlive;)
        {
            using var worker = await WorkerProcess.StartAsync(order with { Name = $"w{deaths + 1}" });
            await worker.GoAsync();
            var settled = WaitAsync(feed);
            isAlive = await Task.WhenAny(worker.Ended, settled) == settled;
            deaths += isAlive ? 0 : 1;
            Assert.True(deaths <= MaxAttempts, "It kills more processes than it has attempts.");
            await worker.KillAsync();
        }

        var rows = await LedgerRow.ReadAsync(postgres.ConnectionTo("keyed"));
        var poison = rows[feed.Queued.Values.Single(static fed => fed.Order == "poison").Key];
        Assert.Equal((MaxAttempts, DeliveryState.Quarantined, MaxAttempts, true), (deaths, poison.State, poison.Attempts, poison.InDoubt));
        Assert.Equal(5, rows.Values.Count(static row => row.State == DeliveryState.Accepted));
        Assert.Equal(5, provider.Requests.Select(static request => request.Key).Distinct().Count());
    }

    private static async Task WaitAsync(Feed feed)
    {
        var since = Journal.Moment;
        while (await feed.WaitingAsync() > 0 && TimeProvider.System.GetElapsedTime(since) < Patience)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System);
        }
    }
}
