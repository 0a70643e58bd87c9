using Backorder.Messaging.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Backorder.Messaging.EntityFrameworkCore.Tests.Docs;

/// <summary>The durable store as docs/sending.md shows it.</summary>
public sealed class DurableStoreSample : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("backorder-sample-");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_orders_change_and_its_message_live_or_die_together(bool commit)
    {
        await using var app = Registered($"Data Source={Path.Combine(_folder.FullName, "shop.db")};Pooling=False");
        await using (var scope = app.CreateAsyncScope())
        {
            var context = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
            await BackorderSchema.CreateAsync(context, TestContext.Current.CancellationToken);
            await context.Database.ExecuteSqlRawAsync("CREATE TABLE Orders (Id TEXT PRIMARY KEY, State TEXT)", TestContext.Current.CancellationToken);
            context.Orders.Add(new ShopOrder { Id = "1001", State = "open" });
            await context.SaveChangesAsync(TestContext.Current.CancellationToken);
            await MarkLateAsync(context, scope.ServiceProvider.GetRequiredService<BackorderMessenger>(), commit ? static () => { } : static () => throw new TimeoutException());
        }

        await using var later = app.CreateAsyncScope();
        Assert.Equal(commit ? "late" : "open", (await later.ServiceProvider.GetRequiredService<ShopDbContext>().Orders.SingleAsync(TestContext.Current.CancellationToken)).State);
        var sent = await later.ServiceProvider.GetRequiredService<BackorderMessenger>().DispatchAsync(TestContext.Current.CancellationToken);
        Assert.Equal(commit ? 1 : 0, sent.Accepted);
        var again = await later.ServiceProvider.GetRequiredService<BackorderMessenger>().PlanAsync(Some.Facts(), TestContext.Current.CancellationToken);
        Assert.Equal(commit ? 0 : 1, again.Plans.Count);
    }

    [Fact]
    public async Task A_person_is_erased_and_old_messages_end()
    {
        await using var app = Registered($"Data Source={Path.Combine(_folder.FullName, "shop.db")};Pooling=False");
        await using var scope = app.CreateAsyncScope();
        await BackorderSchema.CreateAsync(scope.ServiceProvider.GetRequiredService<ShopDbContext>(), TestContext.Current.CancellationToken);
        var store = scope.ServiceProvider.GetRequiredService<EntityFrameworkStore<ShopDbContext>>();
        await store.EnqueueAsync([SomeMessages.Queued()], TestContext.Current.CancellationToken);

        Assert.Equal((1, 0), await ForgetAsync(store, [new OrderRef { Shop = ShopName.Main, Order = "1001" }], Some.Now));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private static ServiceProvider Registered(string connectionString)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(new FakeClock());

        services.AddDbContext<ShopDbContext>(options => options.UseSqlite(connectionString));
        services.AddBackorderMessaging(shop => { shop.Name = "Kettle & Co"; shop.From = "orders@kettle.example"; shop.Contact = "help@kettle.example"; })
            .UseEntityFrameworkStore<ShopDbContext>()
            .AddSender<CollectingSender>();
        return services.BuildServiceProvider();
    }

    private static async Task MarkLateAsync(ShopDbContext context, BackorderMessenger messenger, Action beforeCommit)
    {
        var facts = Some.Facts();
        var order = await context.Orders.SingleAsync();
        try
        {
            var run = await messenger.PlanAsync(facts);
            await using var transaction = await context.Database.BeginTransactionAsync();
            order.State = "late";
            await context.SaveChangesAsync();
            await messenger.CommitAsync(run);
            beforeCommit();
            await transaction.CommitAsync();
        }
        catch (TimeoutException)
        {
            // Rolled back.
        }
    }

    private static async Task<(int Erased, int Ended)> ForgetAsync(EntityFrameworkStore<ShopDbContext> store, IReadOnlyCollection<OrderRef> herOrders, Instant now)
    {
        var erased = await store.EraseAsync(herOrders);                         // a person asks to be forgotten
        var ended = await store.EraseSettledAsync(now - Duration.FromDays(90)); // once a day
        return (erased, ended);
    }

    private sealed class ShopDbContext(DbContextOptions<ShopDbContext> options) : DbContext(options)
    {
        public DbSet<ShopOrder> Orders => Set<ShopOrder>();

        protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddBackorderMessaging();
    }
}
