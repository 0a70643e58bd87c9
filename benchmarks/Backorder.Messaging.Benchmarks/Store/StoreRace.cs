using System.Diagnostics;
using System.Globalization;
using Backorder.Messaging.EntityFrameworkCore;
using Backorder.Messaging.Testing;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Npgsql;

namespace Backorder.Messaging.Benchmarks;

/// <summary>The store and the bare loop on one database, turn by turn.</summary>
internal sealed class StoreRace
{
    public const int Batch = 100;
    public const int Messages = 1000;

    // Turns until the code is compiled for good.
    private const int Warming = 14;

    private static readonly Duration Lease = Duration.FromMinutes(2);

    private readonly IServiceProvider _services;
    private readonly BareLoop _bare;

    private StoreRace(string name, IServiceProvider services, BareLoop bare) => (Name, _services, _bare) = (name, services, bare);

    public string Name { get; }

    /// <summary>Milliseconds for a batch, one number for each turn.</summary>
    public List<double> Store { get; } = [];

    public List<double> Bare { get; } = [];

    public static async Task<StoreRace> OnSqliteAsync(string file, int rounds)
    {
        var connection = $"Data Source={file}";
        await using var services = Services(options => options.UseSqlite(connection));
        var race = new StoreRace("SQLite", services, new BareLoop(() => new SqliteConnection(connection), BareSql.Sqlite));
        await race.RunAsync(rounds);
        SqliteConnection.ClearAllPools();
        return race;
    }

    public static async Task<StoreRace> OnPostgresAsync(string connection, int rounds)
    {
        await using var services = Services(options => options.UseNpgsql(connection));
        var race = new StoreRace("PostgreSQL", services, new BareLoop(() => new NpgsqlConnection(connection), BareSql.Postgres));
        await race.RunAsync(rounds);
        return race;
    }

    private static ServiceProvider Services(Action<DbContextOptionsBuilder> use)
    {
        var services = new ServiceCollection();
        services.AddDbContext<BenchContext>(use);
        services.AddBackorderMessaging(Some.ShopOptions).UseEntityFrameworkStore<BenchContext>();
        return services.BuildServiceProvider();
    }

    private async Task RunAsync(int rounds)
    {
        await using (var scope = _services.CreateAsyncScope())
        {
            var context = scope.ServiceProvider.GetRequiredService<BenchContext>();
            await context.Database.EnsureCreatedAsync();
        }

        for (var round = -Warming; round < rounds; round++)
        {
            // Whoever came second comes first next time.
            var first = await TurnAsync(string.Create(CultureInfo.InvariantCulture, $"{round}a"), round % 2 == 0 ? StoreAsync : _bare.RunAsync);
            var second = await TurnAsync(string.Create(CultureInfo.InvariantCulture, $"{round}b"), round % 2 == 0 ? _bare.RunAsync : StoreAsync);
            if (round >= 0)
            {
                Store.Add(round % 2 == 0 ? first : second);
                Bare.Add(round % 2 == 0 ? second : first);
            }
        }
    }

    private async Task<double> TurnAsync(string name, Func<Task<int>> turn)
    {
        await QueueAsync(name);
        GC.Collect();
        var watch = Stopwatch.StartNew();
        var messages = await turn();
        return messages == Messages
            ? watch.Elapsed.TotalMilliseconds * Batch / messages
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{messages} messages of {Messages} were completed."));
    }

    private async Task QueueAsync(string turn)
    {
        await using var scope = _services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<IMessageOutbox>();
        foreach (var portion in Enumerable.Range(0, Messages).Chunk(500))
        {
            await outbox.EnqueueAsync([.. portion.Select(order => SomeMessages.Queued(SomeMessages.Plan(string.Create(CultureInfo.InvariantCulture, $"{turn}-{order}"))))]);
        }

        await scope.ServiceProvider.GetRequiredService<BenchContext>().Database.ExecuteSqlRawAsync("ANALYZE");
    }

    private async Task<int> StoreAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<IMessageOutbox>();
        for (var done = 0; ;)
        {
            var now = Some.Now;
            var claimed = await outbox.ClaimAsync(new ClaimRequest { Owner = "store", Max = Batch, Now = now, Lease = Lease });
            if (claimed.Count == 0)
            {
                return done;
            }

            var begun = await outbox.BeginAsync([.. claimed.Select(static one => one.Claim)], new AttemptStart { Now = now, Lease = Lease });
            var settled = await outbox.SettleAsync([.. begun.Select(claim => new Settlement { Claim = claim, State = DeliveryState.Accepted, At = now })]);
            done += settled.Count;
        }
    }

    private sealed class BenchContext(DbContextOptions<BenchContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddBackorderMessaging();
    }
}
