using Backorder.Messaging.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>A container as an app would set it up, with a clock to move, senders to look into, and a listener.</summary>
internal sealed class Rig : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly List<IServiceScope> _scopes = [];

    public Rig(Action<BackorderMessagingBuilder>? more = null, bool withSms = true)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(Events);
        var builder = services.AddBackorderMessaging(Some.ShopOptions).AddSender(Email).AddEvents<ForwardingEvents>();
        if (withSms)
        {
            builder.AddSender<ForwardingSmsSender>();
            services.AddSingleton(Sms);
        }

        more?.Invoke(builder);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
    }

    public FakeClock Clock { get; } = new();

    public CollectingSender Email { get; init; } = new();

    public CollectingSender Sms { get; } = new(Channel.Sms);

    public HeardEvents Events { get; } = new();

    public InMemoryBackorderStore Store => _services.GetRequiredService<InMemoryBackorderStore>();

    /// <summary>A service of the whole container.</summary>
    public T Service<T>()
        where T : notnull => _services.GetRequiredService<T>();

    /// <summary>The messenger of a scope of its own.</summary>
    public BackorderMessenger Messenger()
    {
        var scope = _services.CreateScope();
        _scopes.Add(scope);
        return scope.ServiceProvider.GetRequiredService<BackorderMessenger>();
    }

    public Task<CommitResult> Commit(params MessagePlan[] plans) => Messenger().CommitAsync(Runs.Of(plans), TestContext.Current.CancellationToken);

    public Task<DispatchResult> Dispatch() => Messenger().DispatchAsync(TestContext.Current.CancellationToken);

    public Task<NotifyResult> Notify(BackorderFacts facts) => Messenger().NotifyAsync(facts, TestContext.Current.CancellationToken);

    public Task<bool> Record(OrderEvent happened) => Messenger().RecordAsync(happened, TestContext.Current.CancellationToken);

    public Task<IReadOnlyList<OutboxEntry>> Entries(string order = "1001") =>
        Store.ListAsync(new OrderRef { Shop = ShopName.Main, Order = order }, TestContext.Current.CancellationToken);

    public Task<LedgerView> Ledger(string order = "1001") =>
        Store.ReadAsync(new LedgerQuery.Orders { Items = [new OrderRef { Shop = ShopName.Main, Order = order }] }, TestContext.Current.CancellationToken);

    public async Task<IReadOnlyList<ToldLine>> Told(string order = "1001") => History.Told(await Ledger(order));

    public void Dispose()
    {
        _scopes.ForEach(scope => scope.Dispose());
        _services.Dispose();
    }

    private sealed class ForwardingSmsSender(CollectingSender inner) : IMessageSender
    {
        public Channel Channel => Channel.Sms;

        public Duration? KeyWindow => inner.KeyWindow;

        public Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken) => inner.SendAsync(message, cancellationToken);
    }

    private sealed class ForwardingEvents(HeardEvents heard) : IBackorderEvents
    {
        public Task ObligationRaisedAsync(Obligation obligation, CancellationToken cancellationToken) => heard.Hear(heard.Obligations, obligation);

        public Task BreachedAsync(Breach breach, CancellationToken cancellationToken) => heard.Hear(heard.Breaches, breach);

        public Task ChoiceMadeAsync(OrderEvent.ChoiceMade choice, CancellationToken cancellationToken) => heard.Hear(heard.Choices, choice);
    }
}

/// <summary>What an app has heard.</summary>
internal sealed class HeardEvents
{
    public List<Obligation> Obligations { get; } = [];

    public List<Breach> Breaches { get; } = [];

    public List<OrderEvent.ChoiceMade> Choices { get; } = [];

    /// <summary>Makes the app's handler throw.</summary>
    public Exception? Problem { get; set; }

    public Task Hear<T>(List<T> list, T one)
    {
        if (Problem is not null)
        {
            throw Problem;
        }

        list.Add(one);
        return Task.CompletedTask;
    }
}
