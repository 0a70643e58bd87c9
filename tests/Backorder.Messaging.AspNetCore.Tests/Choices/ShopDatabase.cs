using Backorder.Messaging.EntityFrameworkCore;
using Backorder.Messaging.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Backorder.Messaging.AspNetCore.Tests;

/// <summary>A shop whose orders lie in the same database as the ledger.</summary>
public sealed class ShopContext(DbContextOptions<ShopContext> options) : DbContext(options)
{
    public DbSet<ShopOrder> Orders => Set<ShopOrder>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.AddBackorderMessaging();
}

/// <summary>An order as the shop keeps it.</summary>
public sealed class ShopOrder
{
    public required string Id { get; init; }

    /// <summary><c>open</c>, <c>shipped</c> or <c>cancelled</c>.</summary>
    public required string State { get; set; }
}

/// <summary>The shop's source and ears, on the context that the ledger writes with. It loads entities, as apps do.</summary>
public sealed class DatabaseShop(ShopContext context) : IBackorderSource, IBackorderEvents
{
    public static async Task<TestSiteOnDatabase> StartAsync(Postgres postgres) => await TestSiteOnDatabase.StartAsync(await postgres.NewDatabaseAsync());

    // These tests are about single orders, each of an item of its own.
    public async Task<BackorderFacts> GetAsync(BackorderQuery query, CancellationToken cancellationToken)
    {
        var ids = ((BackorderQuery.Orders)query).Items.Select(order => order.Order).ToList();
        var rows = await context.Orders.Where(order => ids.Contains(order.Id)).ToListAsync(cancellationToken);
        return new BackorderFacts { Orders = rows.ConvertAll(ToOrder), Stock = Some.StockForecast() };
    }

    public Task ObligationRaisedAsync(Obligation obligation, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task BreachedAsync(Breach breach, CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task ChoiceMadeAsync(OrderEvent.ChoiceMade choice, CancellationToken cancellationToken)
    {
        if (choice.Choice == ChoiceKind.Cancel
            && await context.Orders.Where(order => order.Id == choice.Order && order.State == "open").ExecuteUpdateAsync(set => set.SetProperty(order => order.State, "cancelled"), cancellationToken) == 0)
        {
            throw new InvalidOperationException("This order is not open.");
        }
    }

    internal static OpenOrder ToOrder(ShopOrder row)
    {
        var order = Some.OpenOrder(row.Id);
        return row.State switch
        {
            "shipped" => order with { Lines = [Some.OpenOrderLine() with { Shipments = [new LineShipment { Quantity = 2, ShippedAt = Some.Now }] }] },
            "cancelled" => order with { Cancellation = new Cancellation { At = Some.Now, Amount = 98m, Method = "the card you paid with" } },
            _ => order,
        };
    }
}
