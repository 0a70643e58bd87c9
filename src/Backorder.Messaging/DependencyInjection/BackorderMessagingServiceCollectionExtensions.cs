using System.Diagnostics.Metrics;
using System.Security.Cryptography;
using Backorder.Messaging;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers Backorder.Messaging.</summary>
public static class BackorderMessagingServiceCollectionExtensions
{
    /// <summary>Registers the messenger and all that it needs: in-memory ledger and outbox, built-in words and policies, the machine's clock. A sender is still to be added.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the options of the shop <c>main</c>; null: shops are added with <see cref="BackorderMessagingBuilder.AddShop"/>.</param>
    /// <returns>A builder for the rest. Called again, it goes on where the first call ended.</returns>
    public static BackorderMessagingBuilder AddBackorderMessaging(this IServiceCollection services, Action<BackorderShopOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var registration = BackorderRegistration.Of(services);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BackorderShopOptions>, ShopOptionsValidation>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BackorderDispatchOptions>, DispatchOptionsCheck>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BackorderSetup>, BackorderSetupCheck>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BackorderHealthOptions>, HealthOptionsCheck>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<BackorderCheckOptions>, CheckOptionsCheck>());
        services.AddOptions<BackorderDispatchOptions>().ValidateOnStart();
        services.AddOptions<BackorderHealthOptions>().ValidateOnStart();
        services.AddOptions<BackorderSetup>().ValidateOnStart();
        AddCore(services);
        AddMessenger(services);
        var builder = new BackorderMessagingBuilder(services, registration);
        return configure is null ? builder : builder.AddShop(ShopName.Main, configure);
    }

    private static void AddCore(IServiceCollection services)
    {
        services.TryAddSingleton(static all => all.GetRequiredService<BackorderRegistration>().Phrasebooks);
        services.TryAddSingleton<IMessageRenderer>(static all => new PhrasebookRenderer(all.GetRequiredService<Phrasebooks>()));
        services.TryAddSingleton(static all => new DelayRuleCatalog(all.GetRequiredService<BackorderRegistration>().DelayRules));
        services.TryAddSingleton(static all => new ShopDirectory(all.GetRequiredService<BackorderRegistration>().Shops
            .Select(id => Shop.Create(id, all.GetRequiredService<IOptionsMonitor<BackorderShopOptions>>().Get(id)))));
        services.TryAddSingleton(static all => new BackorderPlanner(
            all.GetRequiredService<ShopDirectory>(),
            all.GetRequiredService<BackorderRegistration>().Policies.Make(all),
            all.GetRequiredService<Phrasebooks>(),
            all.GetRequiredService<DelayRuleCatalog>()));
        services.TryAddSingleton(static all => new MessageChecks(
            all.GetRequiredService<Phrasebooks>(),
            all.GetRequiredService<BackorderRegistration>().Shops,
            all.GetRequiredService<IOptionsMonitor<BackorderCheckOptions>>().Get));
        services.TryAddSingleton<InMemoryBackorderStore>();
        services.TryAddSingleton<IBackorderLedger>(static all => all.GetRequiredService<InMemoryBackorderStore>());
        services.TryAddSingleton<IMessageOutbox>(static all => all.GetRequiredService<InMemoryBackorderStore>());
    }

    private static void AddMessenger(IServiceCollection services)
    {
        services.TryAddSingleton(static all => new BackorderSignals(all.GetService<IMeterFactory>(), all.GetService<ILoggerFactory>()));
        services.TryAddSingleton(static all => new SendingPace(all.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton<DueTurns>();
        services.TryAddSingleton(static all => new SupportMacros(all.GetRequiredService<Phrasebooks>()));
        services.TryAddScoped(static all => new EvidenceReader(all.GetRequiredService<IBackorderLedger>(), all.GetRequiredService<IMessageOutbox>()));
        services.TryAddScoped(static all => new SenderDirectory(all.GetServices<IMessageSender>()));
        services.TryAddScoped(static all => new Herald(all.GetRequiredService<IBackorderLedger>(), all.GetServices<IBackorderEvents>(), all.GetRequiredService<BackorderSignals>()));
        services.TryAddScoped(static all => new MessageDispatcher(
            all.GetRequiredService<IMessageOutbox>(),
            all.GetRequiredService<SenderDirectory>(),
            all.GetRequiredService<Herald>(),
            all.GetRequiredService<IOptions<BackorderDispatchOptions>>().Value,
            all.GetRequiredService<TimeProvider>(),
            all.GetRequiredService<SendingPace>(),
            all.GetRequiredService<BackorderSignals>(),
            all.GetService<SenderStart>()));
        services.TryAddScoped(static all => new RunCommitter(
            new MessageComposer(
                all.GetRequiredService<ShopDirectory>(),
                all.GetRequiredService<IMessageRenderer>(),
                all.GetRequiredService<SenderDirectory>(),
                all.GetRequiredService<ChoiceGrants>(),
                all.GetRequiredService<MessageChecks>()),
            all.GetRequiredService<IBackorderLedger>(),
            all.GetRequiredService<IMessageOutbox>(),
            all.GetRequiredService<Herald>()));
        AddChoices(services);
        services.TryAddScoped(static all =>
        {
            // Throws where something is missing, with the remedy; a host has asked before.
            _ = all.GetRequiredService<IOptions<BackorderSetup>>().Value;
            _ = all.GetRequiredService<MessageChecks>();
            return new BackorderMessenger(
                all.GetRequiredService<BackorderPlanner>(),
                all.GetRequiredService<RunCommitter>(),
                all.GetRequiredService<MessageDispatcher>(),
                all.GetRequiredService<Herald>(),
                all.GetRequiredService<IBackorderLedger>(),
                all.GetRequiredService<IMessageOutbox>(),
                all.GetRequiredService<ShopDirectory>(),
                all.GetService<IBackorderSource>(),
                all.GetRequiredService<TimeProvider>(),
                all.GetRequiredService<BackorderSignals>(),
                all.GetRequiredService<DueTurns>());
        });
    }

    private static void AddChoices(IServiceCollection services)
    {
        services.TryAddSingleton(static all => new ChoiceGrants(all.GetService<RandomNumberGenerator>() ?? RandomNumberGenerator.Create()));
        services.TryAddScoped(static all => new ChoiceDesk(
            all.GetRequiredService<IBackorderLedger>(),
            all.GetRequiredService<Herald>(),
            all.GetService<IBackorderSource>(),
            all.GetRequiredService<ShopDirectory>(),
            all.GetRequiredService<DelayRuleCatalog>(),
            all.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(static all => new CustomerChoices(
            all.GetRequiredService<IServiceScopeFactory>(),
            all.GetRequiredService<ShopDirectory>(),
            all.GetRequiredService<Phrasebooks>(),
            all.GetRequiredService<TimeProvider>()));
    }
}
