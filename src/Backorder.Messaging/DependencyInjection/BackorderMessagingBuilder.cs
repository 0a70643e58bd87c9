using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Backorder.Messaging;

/// <summary>Goes on with a registration. <c>Add…</c> appends, and the same type twice is one; <c>Use…</c> replaces.</summary>
public sealed class BackorderMessagingBuilder
{
    private readonly BackorderRegistration _registration;

    internal BackorderMessagingBuilder(IServiceCollection services, BackorderRegistration registration)
    {
        Services = services;
        _registration = registration;
    }

    /// <summary>The services, for packages that add to this builder.</summary>
    public IServiceCollection Services { get; }

    /// <summary>The policies that fill message plans, in their order.</summary>
    public MessagePolicyList Policies => _registration.Policies;

    /// <summary>Adds a shop (brand), or goes on configuring it.</summary>
    /// <param name="id">Its id, as orders name it; also the name of its options.</param>
    /// <param name="configure">Sets its options; null: they are configured elsewhere under this name.</param>
    /// <returns>This builder.</returns>
    public BackorderMessagingBuilder AddShop(string id, Action<BackorderShopOptions>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        _registration.Shops.Add(id);
        Services.AddOptions<BackorderCheckOptions>(id).ValidateOnStart();
        var options = Services.AddOptions<BackorderShopOptions>(id).ValidateOnStart();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        return this;
    }

    /// <summary>Adds a sender. It is made once for each dispatch scope and used by several threads at once.</summary>
    /// <typeparam name="TSender">The sender; one for each channel.</typeparam>
    /// <returns>This builder.</returns>
    public BackorderMessagingBuilder AddSender<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TSender>()
        where TSender : class, IMessageSender
    {
        Services.TryAddEnumerable(ServiceDescriptor.Scoped<IMessageSender, TSender>());
        return this;
    }

    /// <summary>Adds a sender that a function makes.</summary>
    /// <typeparam name="TSender">The sender; one for each channel.</typeparam>
    /// <param name="make">Makes it, once for each scope.</param>
    /// <returns>This builder.</returns>
    public BackorderMessagingBuilder AddSender<TSender>(Func<IServiceProvider, TSender> make)
        where TSender : class, IMessageSender
    {
        ArgumentNullException.ThrowIfNull(make);
        Services.TryAddEnumerable(ServiceDescriptor.Scoped<IMessageSender, TSender>(make));
        return this;
    }

    /// <summary>Adds a sender that is there already.</summary>
    /// <param name="sender">The sender; one for each channel.</param>
    /// <returns>This builder.</returns>
    public BackorderMessagingBuilder AddSender(IMessageSender sender)
    {
        ArgumentNullException.ThrowIfNull(sender);
        Services.TryAddEnumerable(ServiceDescriptor.Singleton(sender));
        return this;
    }

    /// <summary>Writes e-mails as <c>.eml</c> files into a folder. Called again, the later folder stands.</summary>
    /// <param name="folder">The folder; made when the first message comes.</param>
    /// <returns>This builder.</returns>
    public BackorderMessagingBuilder AddPickupFolderSender(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        Services.RemoveAll<PickupFolderSender>();
        Services.AddSingleton(services => new PickupFolderSender(folder, services.GetRequiredService<TimeProvider>()));
        return AddSender(static services => services.GetRequiredService<PickupFolderSender>());
    }

    /// <summary>Writes text messages as <c>.sms.txt</c> files into a folder. Called again, the later folder stands.</summary>
    /// <param name="folder">The folder; made when the first message comes.</param>
    /// <returns>This builder.</returns>
    public BackorderMessagingBuilder AddPickupFolderSmsSender(string folder)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        Services.RemoveAll<PickupFolderSmsSender>();
        Services.AddSingleton(_ => new PickupFolderSmsSender(folder));
        return AddSender(static services => services.GetRequiredService<PickupFolderSmsSender>());
    }

    /// <summary>Posts the messages of one channel, signed, to an address of yours or of a provider. Called again for the same channel, it goes on configuring the same one. Wrong options fail at start.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="configure">Sets the address and the secret.</param>
    /// <returns>This builder.</returns>
    public BackorderMessagingBuilder AddWebhookSender(Channel channel, Action<WebhookSenderOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        var name = channel.ToString();
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<WebhookSenderOptions>, WebhookSenderOptionsCheck>());
        Services.AddOptions<WebhookSenderOptions>(name).Configure(configure).ValidateOnStart();
        Services.TryAddKeyedSingleton(channel, (services, _) =>
            new WebhookClient(services.GetRequiredService<IOptionsMonitor<WebhookSenderOptions>>().Get(name), services.GetRequiredService<TimeProvider>()));
        return channel switch
        {
            Channel.Email => AddSender(static services => new WebhookEmailSender(services.GetRequiredKeyedService<WebhookClient>(Channel.Email))),
            Channel.Sms => AddSender(static services => new WebhookSmsSender(services.GetRequiredKeyedService<WebhookClient>(Channel.Sms))),
            _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, "Unknown channel."),
        };
    }

    /// <summary>Sets how queued messages are sent.</summary>
    /// <param name="configure">Sets the options.</param>
    /// <returns>This builder.</returns>
    public BackorderMessagingBuilder ConfigureDispatch(Action<BackorderDispatchOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        Services.Configure(configure);
        return this;
    }

    /// <summary>Sets how much each finding of the claim checker weighs, for every shop.</summary>
    /// <param name="configure">Sets the levels.</param>
    /// <returns>This builder.</returns>
    public BackorderMessagingBuilder ConfigureChecks(Action<BackorderCheckOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        Services.ConfigureAll(configure);
        return this;
    }

    /// <summary>Sets how much each finding of the claim checker weighs, for one shop.</summary>
    /// <param name="shop">The shop's id.</param>
    /// <param name="configure">Sets the levels.</param>
    /// <returns>This builder.</returns>
    public BackorderMessagingBuilder ConfigureChecks(string shop, Action<BackorderCheckOptions> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(shop);
        ArgumentNullException.ThrowIfNull(configure);
        Services.Configure(shop, configure);
        return this;
    }

    /// <summary>Uses another ledger and outbox, kept by one class so that both change together.</summary>
    /// <typeparam name="TStore">The store.</typeparam>
    /// <param name="lifetime">How long an instance lives; scoped for one that stands on a database context.</param>
    /// <returns>This builder.</returns>
    public BackorderMessagingBuilder UseStore<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TStore>(ServiceLifetime lifetime = ServiceLifetime.Scoped)
        where TStore : class, IBackorderLedger, IMessageOutbox
    {
        Services.TryAdd(new ServiceDescriptor(typeof(TStore), typeof(TStore), lifetime));
        Services.Replace(new ServiceDescriptor(typeof(IBackorderLedger), static services => services.GetRequiredService<TStore>(), lifetime));
        Services.Replace(new ServiceDescriptor(typeof(IMessageOutbox), static services => services.GetRequiredService<TStore>(), lifetime));
        return this;
    }

    /// <summary>Uses another renderer.</summary>
    /// <typeparam name="TRenderer">The renderer; made once.</typeparam>
    /// <returns>This builder.</returns>
    public BackorderMessagingBuilder UseRenderer<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TRenderer>()
        where TRenderer : class, IMessageRenderer
    {
        Services.Replace(ServiceDescriptor.Singleton<IMessageRenderer, TRenderer>());
        return this;
    }

    /// <summary>Uses other phrasebooks instead of those of this package.</summary>
    /// <param name="phrasebooks">The phrasebooks.</param>
    /// <returns>This builder.</returns>
    public BackorderMessagingBuilder UsePhrasebooks(Phrasebooks phrasebooks)
    {
        ArgumentNullException.ThrowIfNull(phrasebooks);
        _registration.Phrasebooks = phrasebooks;
        return this;
    }

    /// <summary>Adds a phrasebook, or puts it in the place of the one with the same language tag.</summary>
    /// <param name="phrasebook">The phrasebook.</param>
    /// <returns>This builder.</returns>
    public BackorderMessagingBuilder AddPhrasebook(Phrasebook phrasebook)
    {
        ArgumentNullException.ThrowIfNull(phrasebook);
        _registration.Phrasebooks = _registration.Phrasebooks.With([phrasebook]);
        return this;
    }

    /// <summary>Adds a set of delay rules, or puts it in the place of the one with the same id.</summary>
    /// <param name="rules">The set.</param>
    /// <returns>This builder.</returns>
    public BackorderMessagingBuilder AddDelayRules(DelayRuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        _registration.DelayRules.Add(rules);
        return this;
    }

    /// <summary>Uses the app's orders and stock, so that it can plan by query.</summary>
    /// <typeparam name="TSource">The source; made once for each scope.</typeparam>
    /// <returns>This builder.</returns>
    public BackorderMessagingBuilder UseSource<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TSource>()
        where TSource : class, IBackorderSource
    {
        Services.Replace(ServiceDescriptor.Scoped<IBackorderSource, TSource>());
        return this;
    }

    /// <summary>Adds a listener.</summary>
    /// <typeparam name="TEvents">The listener; made once for each scope.</typeparam>
    /// <returns>This builder.</returns>
    public BackorderMessagingBuilder AddEvents<[DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TEvents>()
        where TEvents : class, IBackorderEvents
    {
        Services.TryAddEnumerable(ServiceDescriptor.Scoped<IBackorderEvents, TEvents>());
        return this;
    }
}
