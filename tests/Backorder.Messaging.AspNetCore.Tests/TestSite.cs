using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Backorder.Messaging.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace Backorder.Messaging.AspNetCore.Tests;

/// <summary>A shop's website on loopback, with a real server, and a client that follows nothing by itself.</summary>
internal sealed partial class TestSite : IAsyncDisposable
{
    private readonly WebApplication _app;

    private TestSite(WebApplication app, TestShop shop, FakeClock clock, CollectingSender sender, ConcurrentDictionary<string, int> requests)
    {
        Requests = requests;
        (_app, Shop, Clock, Mails) = (app, shop, clock, sender);
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, MaxConnectionsPerServer = 64 }) { BaseAddress = Address };
    }

    public TestShop Shop { get; }

    public FakeClock Clock { get; }

    public CollectingSender Mails { get; }

    public Uri Address { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => _app.Services;

    /// <summary>How many requests came in, by method.</summary>
    public ConcurrentDictionary<string, int> Requests { get; }

    public static async Task<TestSite> StartAsync(
        Action<BackorderMessagingBuilder>? configure = null,
        Action<BackorderChoicePageOptions>? page = null,
        Action<BackorderShopOptions>? shopOptions = null,
        ILoggerProvider? logs = null,
        Action<WebApplication>? map = null)
    {
        var (shop, clock, sender) = (new TestShop(), new FakeClock(), new CollectingSender());
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        if (logs is not null)
        {
            builder.Logging.AddProvider(logs).SetMinimumLevel(LogLevel.Trace);
        }

        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.Services.AddSingleton(shop);
        builder.Services.AddScoped<IBackorderSource>(services => services.GetRequiredService<TestShop>());
        builder.Services.AddScoped<IBackorderEvents>(services => services.GetRequiredService<TestShop>());
        var messaging = builder.Services.AddBackorderMessaging(options =>
        {
            Some.ShopOptions(options);
            options.Links.Choices = "https://kettle.example/backorder";
            shopOptions?.Invoke(options);
        }).AddSender(sender);
        configure?.Invoke(messaging);
        var app = builder.Build();
        var requests = new ConcurrentDictionary<string, int>(StringComparer.Ordinal);
        app.Use((context, next) =>
        {
            requests.AddOrUpdate(context.Request.Method, 1, static (_, count) => count + 1);
            return next(context);
        });
        app.MapBackorderChoices("/backorder", options =>
        {
            (options.RequestsPerMinutePerAddress, options.RequestsPerMinutePerLink) = (1_000_000, 1_000_000);
            page?.Invoke(options);
        });
        map?.Invoke(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new TestSite(app, shop, clock, sender, requests);
    }

    /// <summary>Puts orders into the shop, tells their customers, and gives the links in the mails, in the orders' sequence.</summary>
    public async Task<IReadOnlyList<string>> TellAsync(params IReadOnlyList<OpenOrder> orders)
    {
        foreach (var order in orders)
        {
            Shop.Put(order);
        }

        await NotifyAsync();
        return [.. orders.Select(order => LinkOf(order.Id))];
    }

    public async Task<NotifyResult> NotifyAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<BackorderMessenger>().NotifyAsync(
            new BackorderFacts { Orders = [.. Shop.Orders.Values], Stock = Shop.Stock with { AsOf = Clock.Now } }, TestContext.Current.CancellationToken);
    }

    public async Task RecordAsync(OrderEvent happened)
    {
        await using var scope = Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<BackorderMessenger>().RecordAsync(happened, TestContext.Current.CancellationToken);
    }

    /// <summary>The path of the link in the newest mail about an order.</summary>
    public string LinkOf(string order) => LinkIn(Mails.Sent.OfType<OutgoingEmail>().Last(one => one.Order == order));

    public static string LinkIn(OutgoingEmail mail) => $"/backorder/{Link().Match(mail.Text).Groups["reference"].Value}";

    public async Task<LedgerView> LedgerOfAsync(string order = "1001")
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IBackorderLedger>().ReadAsync(
            new LedgerQuery.Orders { Items = [new OrderRef { Shop = ShopName.Main, Order = order }] }, TestContext.Current.CancellationToken);
    }

    public async Task<string> PageAsync(string link)
    {
        using var answer = await Client.GetAsync(new Uri(link, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Presses a button on a page, as a browser does, and gives the page that it leads to.</summary>
    public async Task<string> PressAsync(string link, string label)
    {
        using var answer = await PostAsync(link, ButtonOf(await PageAsync(link), label));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return await PageAsync($"/backorder/{answer.Headers.Location}");
    }

    public async Task<HttpResponseMessage> PostAsync(string link, string value, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(link, UriKind.Relative)) { Content = new FormUrlEncodedContent([new("choice", value)]) };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        request.Headers.Add("Sec-Fetch-Mode", "navigate");
        change?.Invoke(request);
        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>What the button with a label sends.</summary>
    public static string ButtonOf(string page, string label) =>
        ParsedPage.Read(page).QuerySelectorAll("button").Single(button => button.TextContent == label).GetAttribute("value")!;

    public static IEnumerable<string> Buttons(string page) => ParsedPage.Read(page).QuerySelectorAll("button").Select(button => button.TextContent);

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    [GeneratedRegex("https://kettle\\.example/backorder/(?<reference>[A-Za-z0-9_-]{22})", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
