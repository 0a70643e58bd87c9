using Backorder.Messaging.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Backorder.Messaging.Tool;

/// <summary>The library's own services over one ledger.</summary>
internal sealed class LedgerSession : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly AsyncServiceScope _scope;
    private Task _warming = Task.CompletedTask;

    /// <summary>Registers; opens nothing yet.</summary>
    /// <param name="ledger">Where the ledger lies.</param>
    /// <param name="delivery">How messages leave.</param>
    /// <param name="time">The moment it works at, which may be that of its input.</param>
    /// <param name="machine">The clock of this machine, which ends leases whatever the moment.</param>
    /// <param name="shops">Who speaks.</param>
    public LedgerSession(LedgerConnection ledger, Delivery delivery, TimeProvider time, TimeProvider machine, ShopDirectory shops)
    {
        var services = new ServiceCollection().AddSingleton(time).AddSingleton(shops)
            .AddDbContext<LedgerContext>(ledger.Use)
            .AddScoped(all => new EntityFrameworkStore<LedgerContext>(all.GetRequiredService<LedgerContext>(), machine, all.GetRequiredService<SchemaGuard>()));
        var builder = services.AddBackorderMessaging().UseEntityFrameworkStore<LedgerContext>();
        delivery.AddTo(builder, time, () => Counted());
        foreach (var shop in shops.All)
        {
            builder.AddShop(shop.Id);
        }

        _services = services.BuildServiceProvider();
        _scope = _services.CreateAsyncScope();
        Database = new LedgerDatabase(_scope.ServiceProvider.GetRequiredService<LedgerContext>(), ledger);
    }

    /// <summary>For a command in which no shop speaks.</summary>
    public static LedgerSession WithoutShops(LedgerConnection ledger, Delivery delivery, TimeProvider time, TimeProvider machine) =>
        new(ledger, delivery, time, machine, new ShopDirectory([Shop.Create(ShopName.Main, PlanInput.Nameless)]));

    public LedgerDatabase Database { get; }

    /// <summary>Called after each message that was handed to a sender, on whatever thread.</summary>
    public Action Counted { get; set; } = static () => { };

    public BackorderMessenger Messenger => Get<BackorderMessenger>();

    public IBackorderLedger Ledger => Get<IBackorderLedger>();

    public IMessageOutbox Outbox => Get<IMessageOutbox>();

    public T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    /// <summary>Makes ready, on another thread, what a first statement needs and what takes a second: the model of the tables.</summary>
    public void WarmUp() => _warming = Task.Run(async () =>
    {
        await using var scope = _services.CreateAsyncScope();
        _ = scope.ServiceProvider.GetRequiredService<LedgerContext>().GetService<IDesignTimeModel>().Model;
    });

    public async ValueTask DisposeAsync()
    {
        await _warming.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
    }
}
