namespace Backorder.Messaging.Reliability.Tests;

/// <summary>Two workers on one PostgreSQL, and everything that happens to processes.</summary>
internal sealed class CrashRig : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Random _dice;
    private readonly CrashPlan _plan;
    private readonly PostgresServer _postgres;
    private readonly StubProvider _provider;
    private readonly Feed[] _feeds;
    private readonly RigLog _log;
    private readonly WorkerOrder _order;

    private CrashRig(CrashPlan plan, PostgresServer postgres, JournalFolder folder)
    {
        (_plan, _postgres, _dice, _log) = (plan, postgres, new Random(plan.Seed), new RigLog(plan));
        _provider = new StubProvider(plan.Seed);
        _order = new WorkerOrder
        {
            Name = "",
            Folder = folder.Path,
            ProviderPort = _provider.Port,
            KeyedDatabase = postgres.ConnectionTo("keyed"),
            PlainDatabase = postgres.ConnectionTo("plain"),
            MaxAttempts = 100,
            Fault = plan.Fault,
        };
        _feeds = [new Feed(ProviderKind.Keyed, _order.KeyedDatabase, plan.Seed), new Feed(ProviderKind.Unkeyed, _order.PlainDatabase, plan.Seed)];
    }

    /// <summary>Lets it all go wrong, then waits until what is left has been sent.</summary>
    /// <returns>The broken promises, and the log.</returns>
    public static async Task<(IReadOnlyList<string> Broken, string Log)> RunAsync(CrashPlan plan)
    {
        await using var postgres = await PostgresServer.StartAsync(settings: "-c synchronous_commit=on");
        await postgres.CreateAsync("keyed");
        await postgres.CreateAsync("plain");
        using var folder = new JournalFolder();
        await using var rig = new CrashRig(plan, postgres, folder);
        return await rig.RunAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var feed in _feeds)
        {
            await feed.DisposeAsync();
        }

        await _provider.DisposeAsync();
    }

    private async Task<(IReadOnlyList<string> Broken, string Log)> RunAsync()
    {
        foreach (var feed in _feeds)
        {
            await feed.MakeTablesAsync();
        }

        await using var fleet = new Fleet(_order);
        using var enough = new CancellationTokenSource();
        var feeding = Task.WhenAll(_feeds.Select(feed => feed.TopUpAsync(enough.Token)));
        await fleet.GoAsync();
        while (Faults() is { Count: > 0 } faults)
        {
            await PauseAsync(TimeSpan.FromMilliseconds(50 + _dice.Next(400)));
            await faults[_dice.Next(faults.Count)](fleet);
        }

        await enough.CancelAsync();
        await feeding;
        await CalmAsync(fleet);
        var accounts = await AccountsAsync(fleet);
        var broken = RigLaws.Broken(accounts, WorkerShop.Lease);
        return (broken, _log.Text(accounts, broken));
    }

    // As often as there are of each, so that all kinds go on until the end.
    private List<Func<Fleet, Task>> Faults() =>
    [
        .. Enumerable.Repeat<Func<Fleet, Task>>(KillAsync, _plan.Kills - _log.Kills),
        .. Enumerable.Repeat<Func<Fleet, Task>>(StopAsync, _plan.Stops - _log.Stops),
        .. Enumerable.Repeat<Func<Fleet, Task>>(KillTheDatabaseAsync, _plan.DatabaseKills - _log.DatabaseKills),
    ];

    private async Task KillAsync(Fleet fleet)
    {
        var place = _dice.Next(2);
        _log.Killed(await fleet.KillAsync(fleet.Working[place].Stopped.IsCompleted ? place : 1 - place));
    }

    // One at a time: the other one takes over what it holds.
    private async Task StopAsync(Fleet fleet)
    {
        await Task.WhenAll(fleet.Working.Select(static worker => worker.Stopped)).WaitAsync(Patience);
        var worker = fleet.Working[_dice.Next(2)];
        worker.Stop(WorkerShop.Lease * (1.1 + (0.4 * _dice.NextDouble())));
        _log.Stopped([.. worker.Doing()]);
    }

    private async Task KillTheDatabaseAsync(Fleet fleet)
    {
        await (_dice.Next(3) == 0 ? _postgres.KillPostmasterAsync() : _postgres.KillAsync());
        _log.KilledTheDatabase();
        await PauseAsync(TimeSpan.FromMilliseconds(_dice.Next(1000)));
        await _postgres.StartAgainAsync();
    }

    private async Task CalmAsync(Fleet fleet)
    {
        var since = Journal.Moment;
        await Task.WhenAll(fleet.Working.Select(static worker => worker.Stopped)).WaitAsync(Patience);
        foreach (var feed in _feeds)
        {
            while (await feed.WaitingAsync() > 0 && TimeProvider.System.GetElapsedTime(since) < Patience)
            {
                await PauseAsync(TimeSpan.FromMilliseconds(100));
            }
        }
    }

    private async Task<IReadOnlyList<Account>> AccountsAsync(Fleet fleet)
    {
        var requests = _provider.Requests.ToLookup(static request => (request.Kind, request.Key));
        var attempts = (from worker in fleet.All
                        from email in new[] { ProviderKind.Keyed, ProviderKind.Unkeyed }
                        from attempt in Attempt.In(worker.Name, JournalFile.Read(worker.JournalOf(email)))
                        select (email, attempt)).ToLookup(static one => (one.email, one.attempt.Key), static one => one.attempt);
        var accounts = new List<Account>();
        foreach (var (feed, email, database) in new[] { (_feeds[0], ProviderKind.Keyed, _order.KeyedDatabase), (_feeds[1], ProviderKind.Unkeyed, _order.PlainDatabase) })
        {
            var rows = await LedgerRow.ReadAsync(database);
            accounts.AddRange(feed.Queued.Values.Select(fed => new Account(fed, rows.GetValueOrDefault(fed.Key), [.. requests[(fed.Kind, fed.Key)]], [.. attempts[(email, fed.Key)]])));
        }

        return accounts;
    }

    // The moments of faults are the point; nothing is waited for.
    private static Task PauseAsync(TimeSpan time) => Task.Delay(time, TimeProvider.System);
}
