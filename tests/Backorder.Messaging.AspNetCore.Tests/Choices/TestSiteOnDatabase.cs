using Backorder.Messaging.EntityFrameworkCore;
using Backorder.Messaging.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Backorder.Messaging.AspNetCore.Tests;

/// <summary>A website on a database of its own, whose customers have all been told that they have to wait.</summary>
public sealed class TestSiteOnDatabase : IAsyncDisposable
{
    private TestSiteOnDatabase(TestSite site) => Site = site;

    internal TestSite Site { get; }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<TestSiteOnDatabase> StartAsync(string connection)
    {
        // A host starts only on tables that are there.
        var options = new DbContextOptionsBuilder<ShopContext>().UseNpgsql(connection).Options;
        await using (var context = new ShopContext(options))
        {
            await context.Database.EnsureCreatedAsync(Stop);
        }

        return new TestSiteOnDatabase(await TestSite.StartAsync(messaging =>
        {
            messaging.Services.AddDbContext<ShopContext>(options => options.UseNpgsql(connection));
            messaging.UseEntityFrameworkStore<ShopContext>().UseSource<DatabaseShop>().AddEvents<DatabaseShop>();
        }));
    }

    /// <summary>Places orders, tells their customers, and gives their links.</summary>
    public async Task<IReadOnlyList<string>> TellAsync(int count)
    {
        var ids = Enumerable.Range(0, count).Select(number => number.ToString("D5", System.Globalization.CultureInfo.InvariantCulture)).ToList();
        await using (var scope = Site.Services.CreateAsyncScope())
        {
            var context = scope.ServiceProvider.GetRequiredService<ShopContext>();
            context.Orders.AddRange(ids.Select(id => new ShopOrder { Id = id, State = "open" }));
            await context.SaveChangesAsync(Stop);
        }

        await using (var scope = Site.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<BackorderMessenger>().NotifyAsync(new BackorderFacts
            {
                Orders = [.. ids.Select(Some.OpenOrder)],
                Stock = Some.StockForecast() with { Items = [Some.StockItem() with { Inbound = [Some.InboundShipment() with { Quantity = 2 * count }] }] },
            }, Stop);
        }

        var links = Site.Mails.Sent.OfType<OutgoingEmail>().ToDictionary(mail => mail.Order, TestSite.LinkIn, StringComparer.Ordinal);
        return [.. ids.Select(id => links[id])];
    }

    /// <summary>Ships an order as a shop does: the record first, whose lock it waits for, then its own row, in one transaction.</summary>
    /// <returns>Whether it shipped.</returns>
    public async Task<bool> ShipAsync(string id)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<ShopContext>();
        await using var transaction = await context.Database.BeginTransactionAsync(Stop);
        await scope.ServiceProvider.GetRequiredService<BackorderMessenger>().RecordAsync(new OrderEvent.Shipped { Order = id, At = Some.Now }, Stop);
        if (await context.Orders.Where(order => order.Id == id && order.State == "open").ExecuteUpdateAsync(set => set.SetProperty(order => order.State, "shipped"), Stop) == 0)
        {
            return false;
        }

        await transaction.CommitAsync(Stop);
        return true;
    }

    public async Task<string> StateOfAsync(string id)
    {
        await using var scope = Site.Services.CreateAsyncScope();
        return (await scope.ServiceProvider.GetRequiredService<ShopContext>().Orders.AsNoTracking().SingleAsync(order => order.Id == id, Stop)).State;
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
