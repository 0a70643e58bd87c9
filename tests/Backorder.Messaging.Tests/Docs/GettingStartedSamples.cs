using System.Net;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using static Backorder.Messaging.Tests.Plans;

namespace Backorder.Messaging.Tests;

/// <summary>The code of docs/getting-started.md.</summary>
public sealed class GettingStartedSamples : IDisposable
{
    private readonly string mail = Directory.CreateTempSubdirectory("backorder-docs-").FullName;
    private readonly SetClock clock = new("2026-06-08T12:00:00Z");
    private readonly DocsPage page = new("getting-started.md");
    private readonly KettleShop database = new();

    // What the samples print is kept and compared with the page.
    private readonly SaidLines Console = new();

    public void Dispose() => Directory.Delete(mail, recursive: true);

    [Fact]
    public async Task A_plain_service_collection_is_enough()
    {
        var facts = database.Facts with { Now = At("2026-06-08T12:00:00Z") };

        #region services
        var services = new ServiceCollection();
        services
            .AddBackorderMessaging(shop =>
            {
                shop.Name = "Kettle & Co";
                shop.From = "orders@kettle.example";
                shop.Contact = "help@kettle.example";
                shop.Calendars["main"] = new BackorderCalendarOptions { TimeZone = "America/New_York", DockDays = 1 };
            })
            .AddPickupFolderSender(mail);
        await using var app = services.BuildServiceProvider(validateScopes: true);

        await using var scope = app.CreateAsyncScope();
        var messenger = scope.ServiceProvider.GetRequiredService<BackorderMessenger>();
        #endregion

        #region notify
        var run = await messenger.PlanAsync(facts);
        var commit = await messenger.CommitAsync(run);
        var dispatch = await messenger.DispatchAsync();

        foreach (var plan in run.Plans)
        {
            Console.WriteLine($"{plan.Order}: {plan.Kind}, ships {plan.Eta.Latest:uuuu-MM-dd}, next update {plan.NextUpdate:uuuu-MM-dd}");
        }

        foreach (var held in run.Held)
        {
            Console.WriteLine($"{held.Order}: held, {held.Reason}. {held.Detail}");
        }

        Console.WriteLine($"{commit.Queued.Count} queued, {dispatch.Accepted} sent");
        #endregion

        page.Shows("notify", Console.ToString());
        Assert.Equal(2, Directory.GetFiles(mail, "*.eml").Length);
    }

    [Fact]
    public void What_is_missing_is_named_with_its_remedy()
    {
        var services = new ServiceCollection();
        services.AddBackorderMessaging(shop => shop.Name = "Kettle & Co");
        using var app = services.BuildServiceProvider();
        using var scope = app.CreateScope();

        var problem = Assert.Throws<OptionsValidationException>(scope.ServiceProvider.GetRequiredService<BackorderMessenger>);

        page.Shows("missing", string.Join('\n', problem.Failures) + "\n");
    }

    [Fact]
    public void Facts_that_cannot_be_true_are_refused_whole()
    {
        var facts = database.Facts with { Now = clock.Now, Orders = [database.OpenOrders[0] with { Lines = [Line("KETTLE-GN", 0), Line("TEAPOT", 1)] }] };
        var planner = new BackorderPlanner(Shops());

        #region refused
        try
        {
            planner.Plan(facts);
        }
        catch (BackorderInputException problem)
        {
            foreach (var fault in problem.Faults)
            {
                Console.WriteLine($"{fault.Path}: {fault.Problem}");
            }
        }
        #endregion

        page.Shows("refused", Console.ToString());
    }

    [Fact]
    public async Task A_host_binds_its_configuration_and_runs_a_worker()
    {
        var builder = Host.CreateApplicationBuilder();
        builder.Logging.ClearProviders();
        builder.Configuration.AddJsonStream(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(page.Block("settings"))));
        builder.Services.AddSingleton(database);

        #region host
        builder.Services
            .AddBackorderMessaging(shop => builder.Configuration.GetSection("Backorder").Bind(shop, binding => binding.ErrorOnUnknownConfiguration = true))
            .AddPickupFolderSender(mail)
            .UseSource<ShopSource>();
        builder.Services.AddHostedService<BackorderWorker>();
        #endregion

        builder.Services.AddSingleton<TimeProvider>(clock);
        var sent = new SignalSender();
        builder.Services.AddSingleton<IMessageSender>(sent);
        builder.Services.Remove(builder.Services.Single(service => service.ServiceType == typeof(IMessageSender) && service.ImplementationFactory is not null));
        using var host = builder.Build();
        var shop = host.Services.GetRequiredService<ShopDirectory>().All.Single();
        Assert.Equal((3, 1, "America/New_York"), (shop.Updates.ToleranceDays, shop.MainCalendar.HandlingDays, shop.MainCalendar.Zone.Id));
        Assert.False(shop.MainCalendar.IsWorkingDay(Day("2026-07-03")));
        await using (var scope = host.Services.CreateAsyncScope())
        {
            var messenger = scope.ServiceProvider.GetRequiredService<BackorderMessenger>();

            #region query
            var run = await messenger.PlanAsync(new BackorderQuery.Skus { Items = ["KETTLE-GN"] });
            await messenger.CommitAsync(run);
            #endregion

            Assert.Equal(["K4", "K5"], run.Plans.Select(plan => plan.Order));
        }

        await host.StartAsync(TestContext.Current.CancellationToken);
        await sent.Two.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_run_is_looked_at_kept_and_approved()
    {
        await using var app = App();
        string id;
        await using (var scope = app.CreateAsyncScope())
        {
            var messenger = scope.ServiceProvider.GetRequiredService<BackorderMessenger>();

            #region dry
            var run = await messenger.PlanAsync(database.Facts);
            foreach (var headline in run.Summary.Headlines)
            {
                Console.WriteLine(headline);
            }

            foreach (var trace in run.Plans[0].Trace)
            {
                Console.WriteLine($"  {trace.Statement}  <-  {trace.Fact} ({trace.Policy})");
            }
            #endregion

            page.Shows("dry", Console.ToString());

            #region keep
            await messenger.KeepAsync(run);
            id = run.Id;
            #endregion

            Assert.Equal(0, (await messenger.DispatchAsync(TestContext.Current.CancellationToken)).Accepted);
        }

        await using (var scope = app.CreateAsyncScope())
        {
            var messenger = scope.ServiceProvider.GetRequiredService<BackorderMessenger>();

            #region approve
            await messenger.ApproveAsync(id);
            var dispatch = await messenger.DispatchAsync();
            #endregion

            Assert.Equal(2, dispatch.Accepted);
        }
    }

    [Fact]
    public async Task A_pause_keeps_everything_back()
    {
        await using var app = App();
        await using var scope = app.CreateAsyncScope();
        var messenger = scope.ServiceProvider.GetRequiredService<BackorderMessenger>();

        #region pause
        await messenger.PauseAsync();
        var paused = await messenger.NotifyAsync(database.Facts);
        Console.WriteLine($"{paused.Run.Plans.Count} planned, {paused.Commit.Paused.Count} kept back, {paused.Dispatch.Accepted} sent");

        await messenger.ResumeAsync();
        var resumed = await messenger.NotifyAsync(database.Facts);
        Console.WriteLine($"{resumed.Run.Plans.Count} planned, {resumed.Commit.Paused.Count} kept back, {resumed.Dispatch.Accepted} sent");
        #endregion

        page.Shows("pause", Console.ToString());
    }

    [Fact]
    public async Task What_happens_is_recorded_once_and_told_to_the_app()
    {
        var tickets = new List<string>();
        await using var app = App(services => services.AddSingleton(tickets), builder => builder.AddEvents<TicketDesk>());
        await using var scope = app.CreateAsyncScope();
        var messenger = scope.ServiceProvider.GetRequiredService<BackorderMessenger>();
        await messenger.NotifyAsync(database.Facts, TestContext.Current.CancellationToken);

        #region record
        var answer = new OrderEvent.ChoiceMade { Order = "K5", At = At("2026-06-09T10:00:00Z"), Choice = ChoiceKind.Cancel };
        Console.WriteLine($"new: {await messenger.RecordAsync(answer)}");
        Console.WriteLine($"new: {await messenger.RecordAsync(answer)}");
        #endregion

        clock.Now = At("2026-06-09T11:00:00Z");

        #region cancel
        var asked = await messenger.NotifyAsync(database.Facts);
        Console.WriteLine($"{asked.Run.Held[1].Order}: held, {asked.Run.Held[1].Reason}");

        // The app has cancelled the order and sent the money back.
        await messenger.RecordAsync(new OrderEvent.Cancelled
        {
            Order = "K5",
            At = At("2026-06-09T11:30:00Z"),
            Amount = 49.00m,
            Method = "the card you paid with",
        });
        clock.Now = At("2026-06-09T12:00:00Z");
        var done = await messenger.NotifyAsync(database.Facts);
        Console.WriteLine($"{done.Run.Plans[0].Order}: {done.Run.Plans[0].Kind}");
        #endregion

        page.Shows("record", Console.ToString());
        page.Shows("tickets", string.Concat(tickets.Select(ticket => ticket + "\n")));
    }

    [Fact]
    public async Task A_promised_update_is_kept()
    {
        await using var app = App(builder: builder => builder.UseSource<ShopSource>());
        await using var scope = app.CreateAsyncScope();
        var messenger = scope.ServiceProvider.GetRequiredService<BackorderMessenger>();

        #region due
        var first = await messenger.NotifyAsync(new BackorderQuery.Skus { Items = ["KETTLE-GN"] });
        Console.WriteLine($"{clock.Now:uuuu-MM-dd}: {first.Run.Plans[0].Kind}, next update {first.Run.Plans[0].NextUpdate:uuuu-MM-dd}");

        clock.Now = At("2026-06-17T12:00:00Z");
        var second = await messenger.NotifyAsync(new BackorderQuery.Due());
        Console.WriteLine($"{clock.Now:uuuu-MM-dd}: {second.Run.Plans[0].Kind}, next update {second.Run.Plans[0].NextUpdate:uuuu-MM-dd}");
        #endregion

        page.Shows("due", Console.ToString());
    }

    [Fact]
    public async Task A_sender_hands_over_the_key_and_answers_with_what_it_knows()
    {
        using var provider = new FakeProvider();
        await using var app = App(
            services => services.AddSingleton(new HttpClient(provider) { BaseAddress = new Uri("https://mail.example/") }),
            builder =>
            {
                builder.Services.Remove(builder.Services.Single(service => service.ServiceType == typeof(IMessageSender)));

                #region add sender
                builder.AddSender<ProviderSender>();
                #endregion
            });
        await using var scope = app.CreateAsyncScope();
        var messenger = scope.ServiceProvider.GetRequiredService<BackorderMessenger>();

        provider.Answer = HttpStatusCode.BadGateway;
        var first = await messenger.NotifyAsync(database.Facts, TestContext.Current.CancellationToken);
        Assert.Equal(2, first.Dispatch.Ambiguous);

        provider.Answer = HttpStatusCode.Accepted;
        clock.Now = At("2026-06-08T13:00:00Z");
        var second = await messenger.DispatchAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, second.Accepted);
        Assert.Equal(4, provider.Keys.Count);
        Assert.Equal(2, provider.Keys.Distinct().Count());
    }

    [Fact]
    public async Task Two_shops_speak_in_their_own_names()
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(clock);

        #region shops
        services.AddBackorderMessaging()
            .AddShop("main", shop =>
            {
                shop.Name = "Kettle & Co";
                shop.From = "orders@kettle.example";
                shop.Contact = "help@kettle.example";
            })
            .AddShop("outlet", shop =>
            {
                shop.Name = "Kettle Outlet";
                shop.From = "orders@outlet.example";
                shop.Contact = "https://outlet.example/help";
                shop.Language = "en-GB";
                shop.Updates.CadenceDays = 7;
            })
            .AddPickupFolderSender(mail);
        #endregion

        await using var app = services.BuildServiceProvider(validateScopes: true);
        await using var scope = app.CreateAsyncScope();
        var messenger = scope.ServiceProvider.GetRequiredService<BackorderMessenger>();
        database.OpenOrders = [database.OpenOrders[0], database.OpenOrders[1] with { Shop = "outlet" }];

        var result = await messenger.NotifyAsync(database.Facts, TestContext.Current.CancellationToken);

        Assert.Equal(2, result.Dispatch.Accepted);
        Assert.Equal(["main", "outlet"], result.Run.Plans.Select(plan => plan.Shop));
        Assert.Contains(Directory.GetFiles(mail), file => File.ReadAllText(file).Contains("From: \"Kettle Outlet\" <orders@outlet.example>", StringComparison.Ordinal));
    }

    private ServiceProvider App(Action<IServiceCollection>? more = null, Action<BackorderMessagingBuilder>? builder = null)
    {
        var services = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddSingleton(database);
        more?.Invoke(services);
        var messaging = services
            .AddBackorderMessaging(shop =>
            {
                shop.Name = "Kettle & Co";
                shop.From = "orders@kettle.example";
                shop.Contact = "help@kettle.example";
            })
            .AddPickupFolderSender(mail);
        builder?.Invoke(messaging);
        return services.BuildServiceProvider(validateScopes: true);
    }

    private sealed class SignalSender : IMessageSender
    {
        private int _sent;

        public TaskCompletionSource Two { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Channel Channel => Channel.Email;

        public NodaTime.Duration? KeyWindow => null;

        public Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
        {
            if (Interlocked.Increment(ref _sent) == 2)
            {
                Two.SetResult();
            }

            return Task.FromResult<SendOutcome>(new SendOutcome.Accepted());
        }
    }

    private sealed class FakeProvider : HttpMessageHandler
    {
        public HttpStatusCode Answer { get; set; }

        public System.Collections.Concurrent.ConcurrentBag<string> Keys { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Keys.Add(request.Headers.GetValues("Idempotency-Key").Single());
            return Task.FromResult(new HttpResponseMessage(Answer));
        }
    }
}
