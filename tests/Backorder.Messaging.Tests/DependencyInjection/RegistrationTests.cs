using Backorder.Messaging.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Backorder.Messaging.Tests;

public sealed class RegistrationTests
{
    private const string NoSender =
        "No sender is registered, so no message could leave. Add one with AddBackorderMessaging(…).AddPickupFolderSender(\"out/mail\"), or your own with AddSender<YourSender>().";

    private const string NoShop =
        "No shop is registered, so nobody could speak. Configure one with AddBackorderMessaging(shop => …), or several with AddShop(id, shop => …).";

    [Fact]
    public async Task The_few_lines_of_the_docs_are_all_that_an_app_needs()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var services = new ServiceCollection();
            services.AddBackorderMessaging(shop => (shop.Name, shop.From, shop.Contact) = ("Kettle & Co", "orders@kettle.example", "help@kettle.example"))
                .AddPickupFolderSender(folder.FullName);
            await using var provider = services.BuildServiceProvider(Strict);
            await using var scope = provider.CreateAsyncScope();
            var messenger = scope.ServiceProvider.GetRequiredService<BackorderMessenger>();

            var run = await messenger.PlanAsync(Some.Facts() with { Now = Some.Now }, TestContext.Current.CancellationToken);
            await messenger.CommitAsync(run, TestContext.Current.CancellationToken);
            await messenger.DispatchAsync(TestContext.Current.CancellationToken);

            Assert.Matches("^1001-firstdelay-[a-z2-7]{16}[.]eml$", Assert.Single(folder.GetFiles()).Name);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_host_starts_with_it()
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = "Development" });
        builder.Services.AddBackorderMessaging(Some.ShopOptions).AddSender(new CollectingSender());
        using var host = builder.Build();

        await host.StartAsync(TestContext.Current.CancellationToken);
        await using (var scope = host.Services.CreateAsyncScope())
        {
            Assert.NotNull(scope.ServiceProvider.GetService<BackorderMessenger>());
        }

        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_host_with_nothing_but_the_call_does_not_start_and_says_why()
    {
        var problem = await StartProblem(services => services.AddBackorderMessaging());

        Assert.Equal($"{NoShop}; {NoSender}", problem.Message);
    }

    [Fact]
    public async Task A_host_with_broken_shop_options_does_not_start_and_names_each()
    {
        var problem = await StartProblem(services => services
            .AddBackorderMessaging(shop => shop.Updates.CadenceDays = 0)
            .AddSender(new CollectingSender()));

        Assert.Equal(
            "Shop \"main\": name is missing or unfit to print; expected the shop's name in 1 to 100 characters.; "
            + "Shop \"main\": from is missing or not an e-mail address; expected the address that messages come from.; "
            + "Shop \"main\": contact is missing or neither an e-mail address nor an absolute https address; expected where a person answers.; "
            + "Shop \"main\": cadenceDays is 0; expected 1 to 365.",
            problem.Message);
    }

    [Fact]
    public async Task A_host_with_broken_dispatch_options_does_not_start_and_names_each()
    {
        var problem = await StartProblem(services => services
            .AddBackorderMessaging(Some.ShopOptions)
            .AddSender(new CollectingSender())
            .ConfigureDispatch(options => (options.BatchSize, options.SendTimeout, options.Lease) = (0, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(2))));

        Assert.Equal(
            "BackorderDispatchOptions.BatchSize is 0; expected 1 to 1000.; BackorderDispatchOptions.Lease is 00:02:00; expected 00:10:00 to 1.00:00:00.",
            problem.Message);
    }

    [Fact]
    public void Without_a_host_the_first_messenger_says_what_is_missing()
    {
        using var provider = new ServiceCollection().AddBackorderMessaging().Services.BuildServiceProvider(Strict);
        using var scope = provider.CreateScope();

        var problem = Assert.Throws<OptionsValidationException>(scope.ServiceProvider.GetRequiredService<BackorderMessenger>);

        Assert.Equal($"{NoShop}; {NoSender}", problem.Message);
    }

    [Fact]
    public void Without_a_host_the_first_messenger_says_what_is_wrong_with_a_shop()
    {
        using var provider = new ServiceCollection().AddBackorderMessaging(shop => shop.Name = "Kettle & Co").AddSender(new CollectingSender())
            .Services.BuildServiceProvider(Strict);
        using var scope = provider.CreateScope();

        var problem = Assert.Throws<OptionsValidationException>(scope.ServiceProvider.GetRequiredService<BackorderMessenger>);

        Assert.StartsWith("Shop \"main\": from is missing", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_senders_of_one_channel_are_refused_by_name()
    {
        using var provider = new ServiceCollection().AddBackorderMessaging(Some.ShopOptions).AddSender(new CollectingSender()).AddPickupFolderSender("mail")
            .Services.BuildServiceProvider(Strict);

        var problem = Assert.Throws<OptionsValidationException>(() => provider.CreateScope().ServiceProvider.GetRequiredService<BackorderMessenger>());

        Assert.Equal(
            "Several senders serve the channel Email: CollectingSender, PickupFolderSender. Keep one; where it depends on the message, write one sender that chooses.",
            problem.Message);
    }

    [Fact]
    public void A_shop_that_pins_unknown_delay_rules_is_refused()
    {
        using var provider = new ServiceCollection().AddBackorderMessaging(shop =>
            {
                Some.ShopOptions(shop);
                shop.DelayRules = "us-ftc-436";
            }).AddSender(new CollectingSender()).Services.BuildServiceProvider(Strict);

        var problem = Assert.Throws<OptionsValidationException>(() => provider.CreateScope().ServiceProvider.GetRequiredService<BackorderMessenger>());

        Assert.Contains("\"us-ftc-436\"", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Adding_appends_and_the_same_type_twice_is_one()
    {
        var builder = new ServiceCollection().AddBackorderMessaging(Some.ShopOptions);
        builder.AddSender<FirstSender>().AddSender<FirstSender>().AddSender(_ => new FirstSender());
        builder.AddEvents<SomeEvents>().AddEvents<SomeEvents>();
        using var provider = builder.Services.BuildServiceProvider(Strict);
        using var scope = provider.CreateScope();

        Assert.Single(scope.ServiceProvider.GetServices<IMessageSender>());
        Assert.Single(scope.ServiceProvider.GetServices<IBackorderEvents>());
        Assert.NotNull(scope.ServiceProvider.GetRequiredService<BackorderMessenger>());
    }

    [Fact]
    public async Task A_pickup_folder_given_again_replaces_the_first()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var (first, second) = (Path.Combine(folder.FullName, "first"), Path.Combine(folder.FullName, "second"));
            var builder = new ServiceCollection().AddBackorderMessaging(Some.ShopOptions)
                .AddPickupFolderSender(first).AddPickupFolderSender(second).AddPickupFolderSmsSender(first).AddPickupFolderSmsSender(second);
            await using var provider = builder.Services.BuildServiceProvider(Strict);
            await using var scope = provider.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<BackorderMessenger>().NotifyAsync(Some.Facts() with { Now = Some.Now }, TestContext.Current.CancellationToken);

            Assert.False(Directory.Exists(first));
            Assert.Single(Directory.GetFiles(second));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void Using_replaces()
    {
        var builder = new ServiceCollection().AddBackorderMessaging(Some.ShopOptions).AddSender(new CollectingSender());
        builder.UseRenderer<FirstRenderer>().UseRenderer<SecondRenderer>().UseSource<FirstSource>().UseSource<SecondSource>();
        builder.UseStore<OtherStore>();
        using var provider = builder.Services.BuildServiceProvider(Strict);
        using var scope = provider.CreateScope();

        Assert.IsType<SecondRenderer>(scope.ServiceProvider.GetRequiredService<IMessageRenderer>());
        Assert.IsType<SecondSource>(scope.ServiceProvider.GetRequiredService<IBackorderSource>());
        Assert.IsType<OtherStore>(scope.ServiceProvider.GetRequiredService<IMessageOutbox>());
        Assert.Same(scope.ServiceProvider.GetRequiredService<IMessageOutbox>(), scope.ServiceProvider.GetRequiredService<IBackorderLedger>());
    }

    [Fact]
    public void Registering_again_goes_on_where_the_first_call_ended()
    {
        var services = new ServiceCollection();
        services.AddBackorderMessaging(Some.ShopOptions).Policies.Remove<ApologyPolicy>();
        services.AddBackorderMessaging(shop => shop.Name = "Kettle & Daughters").AddShop("outlet", Some.ShopOptions).AddSender(new CollectingSender());
        using var provider = services.BuildServiceProvider(Strict);

        var shops = provider.GetRequiredService<ShopDirectory>().All.Select(shop => (shop.Id, shop.Name));
        Assert.Equal([("main", "Kettle & Daughters"), ("outlet", "Kettle & Co")], shops);
        var run = provider.GetRequiredService<BackorderPlanner>().Plan(Some.Facts() with { Now = Some.Now });
        Assert.Null(Assert.Single(run.Plans).Apology);
    }

    [Fact]
    public void Words_and_rules_that_an_app_adds_are_used()
    {
        var services = new ServiceCollection();
        services.AddBackorderMessaging(Some.ShopOptions).AddSender(new CollectingSender())
            .AddPhrasebook(new TerseEnglish())
            .AddDelayRules(DelayRuleSets.UsFtc435 with { Id = "us-mine" });
        using var provider = services.BuildServiceProvider(Strict);

        var run = provider.GetRequiredService<BackorderPlanner>().Plan(Some.Facts() with { Now = Some.Now });

        Assert.Equal("Later. Sorry.", Assert.Single(run.Plans).Reason!.Text);
        Assert.NotNull(provider.GetRequiredService<DelayRuleCatalog>().Find("us-mine"));
    }

    [Fact]
    public void The_planner_and_the_renderer_are_one_and_a_messenger_is_one_for_each_scope()
    {
        using var provider = new ServiceCollection().AddBackorderMessaging(Some.ShopOptions).AddSender(new CollectingSender()).Services.BuildServiceProvider(Strict);
        using var one = provider.CreateScope();
        using var other = provider.CreateScope();

        Assert.Same(one.ServiceProvider.GetRequiredService<BackorderPlanner>(), other.ServiceProvider.GetRequiredService<BackorderPlanner>());
        Assert.Same(one.ServiceProvider.GetRequiredService<IMessageRenderer>(), other.ServiceProvider.GetRequiredService<IMessageRenderer>());
        Assert.Same(one.ServiceProvider.GetRequiredService<BackorderMessenger>(), one.ServiceProvider.GetRequiredService<BackorderMessenger>());
        Assert.NotSame(one.ServiceProvider.GetRequiredService<BackorderMessenger>(), other.ServiceProvider.GetRequiredService<BackorderMessenger>());
    }

    [Fact]
    public void An_apps_own_clock_stands()
    {
        var clock = new FakeClock();
        var services = new ServiceCollection().AddSingleton<TimeProvider>(clock);
        services.AddBackorderMessaging(Some.ShopOptions);
        using var provider = services.BuildServiceProvider();

        Assert.Same(clock, provider.GetRequiredService<TimeProvider>());
    }

    private static ServiceProviderOptions Strict => new() { ValidateScopes = true, ValidateOnBuild = true };

    private static async Task<OptionsValidationException> StartProblem(Action<IServiceCollection> configure)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        configure(builder.Services);
        using var host = builder.Build();
        return await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
    }

    private sealed class FirstSender : IMessageSender
    {
        public Channel Channel => Channel.Email;

        public Duration? KeyWindow => null;

        public Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken) => Task.FromResult<SendOutcome>(new SendOutcome.Accepted());
    }

    private sealed class SomeEvents : IBackorderEvents
    {
        public Task ObligationRaisedAsync(Obligation obligation, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task BreachedAsync(Breach breach, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task ChoiceMadeAsync(OrderEvent.ChoiceMade choice, CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private class FirstRenderer : IMessageRenderer
    {
        public RenderedMessage Render(MessagePlan plan, Shop shop) => throw new NotSupportedException();
    }

    private sealed class SecondRenderer : FirstRenderer;

    private class FirstSource : IBackorderSource
    {
        public Task<BackorderFacts> GetAsync(BackorderQuery query, CancellationToken cancellationToken) => Task.FromResult(Some.Facts());
    }

    private sealed class SecondSource : FirstSource;

    private sealed class OtherStore(TimeProvider clock) : DelegatingStore(new InMemoryBackorderStore(clock));

    private sealed class TerseEnglish() : EnglishPhrasebook("en-US")
    {
        public override string Reason(BackorderReason reason) => "Later. Sorry.";
    }
}
