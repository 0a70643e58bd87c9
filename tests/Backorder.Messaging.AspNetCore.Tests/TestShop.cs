using System.Collections.Concurrent;
using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.AspNetCore.Tests;

/// <summary>A shop's own orders, stock and ears, in memory.</summary>
internal sealed class TestShop : IBackorderSource, IBackorderEvents
{
    public ConcurrentDictionary<OrderRef, OpenOrder> Orders { get; } = new();

    public StockForecast Stock { get; set; } = Some.StockForecast() with
    {
        Items = [Some.StockItem(), new StockItem { Sku = "KETTLE-BK", OnHand = 5 }, new StockItem { Sku = "MUG", OnHand = 50 }],
        Substitutes = [new Substitute { For = Some.Sku, Sku = "KETTLE-BK", Name = "Black kettle", UnitPrice = 49m }],
    };

    /// <summary>What the shop has heard, in sequence.</summary>
    public ConcurrentQueue<OrderEvent.ChoiceMade> Heard { get; } = new();

    public int Reads;

    public void Put(OpenOrder order) => Orders[new OrderRef { Shop = order.Shop, Order = order.Id }] = order;

    public void Change(string order, Func<OpenOrder, OpenOrder> change, string shop = ShopName.Main)
    {
        var key = new OrderRef { Shop = shop, Order = order };
        Orders[key] = change(Orders[key]);
    }

    public void Ship(string order, Instant at) => Change(order, one => one with
    {
        Lines = [.. one.Lines.Select(line => line with { Shipments = [new LineShipment { Quantity = line.Quantity, ShippedAt = at }] })],
    });

    public Task<BackorderFacts> GetAsync(BackorderQuery query, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref Reads);
        return Task.FromResult(new BackorderFacts { Orders = [.. Orders.Values], Stock = Stock });
    }

    public Task ObligationRaisedAsync(Obligation obligation, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task BreachedAsync(Breach breach, CancellationToken cancellationToken) => Task.CompletedTask;

    public Task ChoiceMadeAsync(OrderEvent.ChoiceMade choice, CancellationToken cancellationToken)
    {
        Heard.Enqueue(choice);
        return Task.CompletedTask;
    }
}
