using Backorder.Messaging.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Backorder.Messaging.AspNetCore.Tests;

/// <summary>What docs/choices.md shows.</summary>
public sealed class ChoicesSample
{
    [Fact]
    public async Task The_page_is_switched_on_as_the_docs_say()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders(); // the test runner reads this program's standard output
        builder.Services.AddSingleton<TestShop>();
        builder.Services.AddBackorderMessaging(shop =>
            {
                shop.Name = "Kettle & Co";
                shop.From = "orders@kettle.example";
                shop.Contact = "help@kettle.example";
                shop.Links.Choices = "https://kettle.example/backorder"; // where customers reach the page
            })
            .AddPickupFolderSender("out/mail")
            .UseSource<MyOrders>()   // present facts, asked at each look and each press
            .AddEvents<MyDecisions>(); // hears each choice, inside the ledger's transaction

        var app = builder.Build();
        app.MapBackorderChoices("/backorder");
        await app.StartAsync(TestContext.Current.CancellationToken);
        await app.DisposeAsync();
    }

    [Theory]
    [InlineData(false, "https://kettle.example/backorder", null, "No IBackorderSource is registered")]
    [InlineData(true, null, null, "No shop that MapBackorderChoices serves has Links.Choices")]
    [InlineData(true, "https://kettle.example/backorder", "tea", "MapBackorderChoices has Shop tea, which is not registered.")]
    public async Task What_is_missing_is_said_at_start(bool source, string? address, string? shop, string problem)
    {
        var builder = WebApplication.CreateSlimBuilder();
        var messaging = builder.Services.AddBackorderMessaging(options =>
        {
            Some.ShopOptions(options);
            options.Links.Choices = address;
        }).AddSender(new CollectingSender());
        if (source)
        {
            builder.Services.AddSingleton<TestShop>();
            messaging.UseSource<MyOrders>();
        }

        await using var app = builder.Build();

        var fault = Assert.Throws<InvalidOperationException>(() => app.MapBackorderChoices("/backorder", options => options.Shop = shop));
        Assert.StartsWith(problem, fault.Message, StringComparison.Ordinal);
    }

    private sealed class MyOrders(TestShop shop) : IBackorderSource
    {
        public Task<BackorderFacts> GetAsync(BackorderQuery query, CancellationToken cancellationToken) => shop.GetAsync(query, cancellationToken);
    }

    private sealed class MyDecisions : IBackorderEvents
    {
        public Task ObligationRaisedAsync(Obligation obligation, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task BreachedAsync(Breach breach, CancellationToken cancellationToken) => Task.CompletedTask;

        public Task ChoiceMadeAsync(OrderEvent.ChoiceMade choice, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
