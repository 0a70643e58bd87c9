using Backorder.Messaging.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace Backorder.Messaging.Tests;

#region service
public sealed class BackorderService(IServiceScopeFactory scopes, TimeProvider clock) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(1), clock);
        do
        {
            await using var scope = scopes.CreateAsyncScope();
            var messenger = scope.ServiceProvider.GetRequiredService<BackorderMessenger>();

            // Keeps promised updates, reports missed ones, and sends whatever is queued and due.
            await messenger.NotifyAsync(new BackorderQuery.Due(), stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}
#endregion

/// <summary>The code of docs/sending.md.</summary>
public sealed class HostedServiceSample
{
    [Fact]
    public async Task The_service_of_the_docs_dispatches_and_keeps_its_promises()
    {
        var clock = new FakeClock();
        var sender = new CollectingSender();
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddBackorderMessaging(Some.ShopOptions).AddSender(sender).UseSource<Shelf>();
        builder.Services.AddHostedService<BackorderService>();
        using var host = builder.Build();
        MessagePlan plan;
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var messenger = scope.ServiceProvider.GetRequiredService<BackorderMessenger>();
            var run = await messenger.PlanAsync(new BackorderQuery.Skus { Items = [Some.Sku] }, TestContext.Current.CancellationToken);
            await messenger.CommitAsync(run, TestContext.Current.CancellationToken);
            plan = Assert.Single(run.Plans);
        }

        await host.StartAsync(TestContext.Current.CancellationToken);

        // The clock stands while the service sends and records: to it a moving one looks like a sender that gives no answer.
        await Time.Until(() => IsAccepted(host, plan));
        var due = PromisedUpdate.For(plan.NextUpdate!.Value, DateTimeZoneProviders.Tzdb["America/New_York"]).DueAt;
        clock.MoveTo(due - Duration.FromMinutes(1));
        Assert.Single(sender.Sent);
        clock.MoveTo(due);
        await Time.Until(() => sender.Sent.Count == 2);
        await host.StopAsync(TestContext.Current.CancellationToken);

        Assert.Equal([MessageKind.FirstDelay, MessageKind.StillWaiting], sender.Sent.Select(message => message.Kind));
    }

    private static async Task<bool> IsAccepted(IHost host, MessagePlan plan)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var outbox = scope.ServiceProvider.GetRequiredService<IMessageOutbox>();
        return (await outbox.ListAsync(new OrderRef { Shop = plan.Shop, Order = plan.Order })).Any(static entry => entry.State == DeliveryState.Accepted);
    }

    #region source
    private sealed class Shelf(TimeProvider clock) : IBackorderSource
    {
        // A real one reads its database: the orders asked for, and all open orders of every SKU that they touch.
        public Task<BackorderFacts> GetAsync(BackorderQuery query, CancellationToken cancellationToken) =>
            Task.FromResult(Some.Facts() with { Stock = Some.StockForecast() with { AsOf = Instant.FromDateTimeOffset(clock.GetUtcNow()) } });
    }
    #endregion
}
