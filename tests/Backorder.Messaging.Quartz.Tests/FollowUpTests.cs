using Backorder.Messaging.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace Backorder.Messaging.Quartz.Tests;

public sealed class FollowUpTests
{
    private static readonly string[] Orders = [.. Enumerable.Range(0, 2300).Select(order => $"{order:D4}")];

    [Fact]
    public async Task One_follow_up_plans_all_that_is_due_also_behind_orders_that_stay_due()
    {
        var clock = new FakeClock();
        var sender = new CollectingSender();
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(clock);
        services.AddBackorderMessaging(Some.ShopOptions).AddSender(sender).UseSource<Shelf>();
        await using var app = services.BuildServiceProvider();
        await using (var scope = app.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<BackorderMessenger>().NotifyAsync(Shelf.Of(clock.Now, Orders), TestContext.Current.CancellationToken);
        }

        Assert.Equal(Orders.Length, sender.Sent.Count);
        clock.Advance(Duration.FromDays(8));
        var job = new FollowUpJob(app.GetRequiredService<IServiceScopeFactory>(), NullLoggerFactory.Instance);

        await job.Execute(null!, TestContext.Current.CancellationToken);
        await job.Execute(null!, TestContext.Current.CancellationToken);

        var status = await app.GetRequiredService<IMessageOutbox>().StatusAsync(clock.Now, TestContext.Current.CancellationToken);
        Assert.Equal((Orders.Length, Orders.Length), (status.Counts[DeliveryState.Accepted], status.Counts[DeliveryState.Planned]));
    }

    /// <summary>Nothing comes, so each customer was promised an update in a week.</summary>
    private sealed class Shelf(TimeProvider clock) : IBackorderSource
    {
        public static BackorderFacts Of(Instant now, IEnumerable<string> orders) => Some.Facts([.. orders.Select(Elsewhere)]) with
        {
            Stock = new StockForecast { AsOf = now, Items = [Some.StockItem() with { Inbound = [] }] },
        };

        public Task<BackorderFacts> GetAsync(BackorderQuery query, CancellationToken cancellationToken) =>
            Task.FromResult(Of(Instant.FromDateTimeOffset(clock.GetUtcNow()), ((BackorderQuery.Orders)query).Items.Select(order => order.Order)));

        private static OpenOrder Elsewhere(string id) => Some.OpenOrder(id) with { ShipTo = new ShipTo { Country = "JP" } };
    }
}
