using Backorder.Messaging.EntityFrameworkCore;
using Backorder.Messaging.Testing;
using KettleShop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Backorder.Messaging.Quartz.Tests;

/// <summary>The sample shop's database: orders that wait, messages that are queued, updates that were promised.</summary>
internal sealed class KettleBook : IAsyncDisposable
{
    public const string Sku = "KETTLE-GN";

    private readonly ServiceProvider _services;

    private KettleBook(ServiceProvider services, string connection) => (_services, Connection) = (services, connection);

    public string Connection { get; }

    public FakeClock Clock { get; } = new(SystemClock.Instance.GetCurrentInstant());

    public CollectingSender Sender { get; } = new();

    public static async Task<KettleBook> MakeAsync(Postgres postgres)
    {
        var connection = await postgres.NewDatabaseAsync();
        var services = new ServiceCollection();
        var provider = default(ServiceProvider);
        services.AddLogging();
        services.AddDbContext<ShopContext>(options => options.UseNpgsql(connection));
        services.AddSingleton<TimeProvider>(_ => provider!.GetRequiredService<KettleBook>().Clock);
        services.AddBackorderMessaging(Some.ShopOptions)
            .UseEntityFrameworkStore<ShopContext>()
            .UseSource<ShopSource>()
            .AddSender(all => new Forward(all.GetRequiredService<KettleBook>().Sender));
        services.AddSingleton(_ => new KettleBook(provider!, connection));
        provider = services.BuildServiceProvider();
        var book = provider.GetRequiredService<KettleBook>();
        await book.With(async shop =>
        {
            await shop.Database.EnsureCreatedAsync();
            await BackorderSchema.CreateAsync(shop);
        });
        return book;
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    /// <summary>Orders whose customers were told three weeks ago, and promised an update that is due by now.</summary>
    public async Task PromiseUpdatesAsync(params string[] orders)
    {
        var now = Clock.Now;
        Clock.MoveTo(now - Duration.FromDays(21));
        await AddOrdersAsync("KETTLE-RD", late: now + Duration.FromDays(14), orders);
        await Messenger(messenger => messenger.NotifyAsync(new BackorderQuery.Skus { Items = ["KETTLE-RD"] }));
        Assert.Equal(orders.Length, Sender.Sent.Count);
        Clock.MoveTo(now);
    }

    /// <summary>Late orders, each with a message that is planned and not queued yet.</summary>
    public async Task<BackorderRun> PlanAsync(int count)
    {
        await AddOrdersAsync(Sku, late: Clock.Now + Duration.FromDays(21), [.. Enumerable.Range(0, count).Select(order => $"Q{order:D4}")]);
        var run = await Messenger(messenger => messenger.PlanAsync(new BackorderQuery.Skus { Items = [Sku] }));
        Assert.Equal(count, run.Plans.Count);
        return run;
    }

    public Task<CommitResult> CommitAsync(BackorderRun run) => Messenger(messenger => messenger.CommitAsync(run));

    public async Task With(Func<ShopContext, Task> work)
    {
        await using var scope = _services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<ShopContext>());
    }

    public async Task<OutboxStatus> StatusAsync()
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMessageOutbox>().StatusAsync(SystemClock.Instance.GetCurrentInstant());
    }

    public async Task<IReadOnlyList<string>> Texts(string sql)
    {
        var texts = new List<string>();
        await With(async shop => texts = await shop.Database.SqlQueryRaw<string>(sql).ToListAsync());
        return texts;
    }

    private async Task<TResult> Messenger<TResult>(Func<BackorderMessenger, Task<TResult>> work)
    {
        await using var scope = _services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<BackorderMessenger>());
    }

    private Task AddOrdersAsync(string sku, Instant late, string[] orders) => With(async shop =>
    {
        shop.Items.Add(new ShopItem { Sku = sku, Name = "Kettle", OnHand = 0, Inbound = orders.Length, ArrivesOn = late.InUtc().Date.ToDateOnly() });
        shop.Orders.AddRange(orders.Select(order => new ShopOrder
        {
            Id = order,
            PlacedAt = (Clock.Now - Duration.FromDays(5)).ToDateTimeOffset(),
            Customer = "Ana Pérez",
            Email = $"{order}@customers.example",
            Country = "JP",
            Sku = sku,
            Quantity = 1,
            ShipBy = Clock.Now.InUtc().Date.PlusDays(4).ToDateOnly(),
        }));
        await shop.SaveChangesAsync();
    });

    private sealed class Forward(CollectingSender inner) : IMessageSender
    {
        public Channel Channel => inner.Channel;

        public Duration? KeyWindow => inner.KeyWindow;

        public Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken) => inner.SendAsync(message, cancellationToken);
    }
}
