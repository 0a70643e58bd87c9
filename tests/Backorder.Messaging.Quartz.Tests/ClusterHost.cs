using System.Collections.Concurrent;
using Backorder.Messaging.Testing;
using KettleShop;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Backorder.Messaging.Quartz.Tests;

/// <summary>A machine of the cluster, in the test's own process: what it says, what its source is asked, and what it sends.</summary>
internal sealed class ClusterHost : IAsyncDisposable
{
    private readonly IHost _host;

    public ClusterHost(string database, Action<QuartzDispatchOptions>? configure = null)
    {
        var app = new HostApplicationBuilder();
        app.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(Log);
        app.Services.AddDbContext<ShopContext>(options => options.UseNpgsql(database));
        app.Services.AddSingleton(this);
        app.Services.AddBackorderMessaging(Some.ShopOptions)
            .UseEntityFrameworkStore<ShopContext>()
            .UseSource<WatchedSource>()
            .AddSender(_ => new WatchedSender(this))
            .ConfigureDispatch(dispatch => dispatch.Concurrency = 4)
            .AddQuartzDispatch(database, quartz =>
            {
                quartz.DispatchEvery = TimeSpan.FromSeconds(1);
                quartz.FollowUpEvery = TimeSpan.FromHours(1);
                configure?.Invoke(quartz);
            });
        _host = app.Build();
    }

    public ListLog Log { get; } = new();

    public ConcurrentQueue<int> Asked { get; } = new();

    public CollectingSender Sender { get; } = new();

    /// <summary>Comes before the shop's own source answers.</summary>
    public Func<Task> BeforeAnswer { get; set; } = () => Task.CompletedTask;

    public Task StartAsync() => _host.StartAsync(TestContext.Current.CancellationToken);

    public Task StopAsync() => _host.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }

    private sealed class WatchedSource(ClusterHost host, ShopContext shop, TimeProvider clock, ILogger<ShopSource> log) : IBackorderSource
    {
        public async Task<BackorderFacts> GetAsync(BackorderQuery query, CancellationToken cancellationToken)
        {
            host.Asked.Enqueue(((BackorderQuery.Orders)query).Items.Count);
            await host.BeforeAnswer();
            return await new ShopSource(shop, clock, log).GetAsync(query, cancellationToken);
        }
    }

    private sealed class WatchedSender(ClusterHost host) : IMessageSender
    {
        public Channel Channel => Channel.Email;

        public Duration? KeyWindow => Duration.FromDays(1);

        public Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken) => host.Sender.SendAsync(message, cancellationToken);
    }
}
