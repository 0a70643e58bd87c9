using System.Globalization;
using Backorder.Messaging.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Backorder.Messaging.Reliability.Tests;

/// <summary>A process of a shop that does nothing but dispatch, from two databases at a time, until it is killed.</summary>
internal static class Worker
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    public static async Task<int> RunAsync(string[] args)
    {
        var order = WorkerOrder.Of(args);
        await using var keyed = WorkerShop.Open(order, ProviderKind.Keyed);
        await using var plain = WorkerShop.Open(order, ProviderKind.Unkeyed);
        await Task.WhenAll(WarmAsync(keyed), WarmAsync(plain));
        Console.WriteLine("ready");
        if (await Console.In.ReadLineAsync() is null)
        {
            return 0;
        }

        // Whoever started this process is gone when its input ends.
        _ = Task.Run(static async () =>
        {
            await Console.In.ReadToEndAsync();
            Environment.Exit(0);
        });
        await Task.WhenAll(WorkAsync(keyed), WorkAsync(plain));
        return 1;
    }

    // Claims, begins and settles nothing, so that the code is there when the first message comes.
    private static Task WarmAsync(ServiceProvider shop) => TryAsync(shop, static async services =>
    {
        _ = services.GetRequiredService<BackorderMessenger>();
        var outbox = services.GetRequiredService<EntityFrameworkStore<ShopContext>>();
        var now = SystemClock.Instance.GetCurrentInstant();
        await outbox.ClaimAsync(new ClaimRequest { Owner = "nobody", Max = 0, Now = now, Lease = Duration.FromSeconds(1) });
        await outbox.BeginAsync([], new AttemptStart { Now = now, Lease = Duration.FromSeconds(1) });
        await outbox.SettleAsync([]);
    });

    private static async Task WorkAsync(ServiceProvider shop)
    {
        while (true)
        {
            await TryAsync(shop, static services => services.GetRequiredService<BackorderMessenger>().DispatchAsync());
            await Task.Delay(Pause, TimeProvider.System);
        }
    }

    private static async Task TryAsync(ServiceProvider shop, Func<IServiceProvider, Task> work)
    {
        try
        {
            await using var scope = shop.CreateAsyncScope();
            await work(scope.ServiceProvider);
        }
        catch (Exception problem)
        {
            // The database is away; the next look may find it.
            shop.GetRequiredService<Journal>().Write(string.Create(CultureInfo.InvariantCulture, $"fault {problem.GetType().Name}"));
        }
    }
}
