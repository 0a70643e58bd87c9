using Backorder.Messaging;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace KettleShop;

/// <summary>The shop's orders and stock, as the library asks for them.</summary>
public sealed partial class ShopSource(ShopContext shop, TimeProvider clock, ILogger<ShopSource> log) : IBackorderSource
{
    public async Task<BackorderFacts> GetAsync(BackorderQuery query, CancellationToken cancellationToken)
    {
        // An order has one item here, so one step finds all orders of the items touched. See docs/getting-started.md for orders of many lines.
        var asked = query is BackorderQuery.Orders orders ? orders.Items.Select(order => order.Order).ToList() : [];
        Asked(log, asked.Count);
        var skus = query is BackorderQuery.Skus items
            ? [.. items.Items]
            : await shop.Orders.Where(order => asked.Contains(order.Id)).Select(order => order.Sku).Distinct().ToListAsync(cancellationToken);
        var touched = await shop.Orders.Where(order => skus.Contains(order.Sku)).AsNoTracking().ToListAsync(cancellationToken);
        var stock = await shop.Items.Where(item => skus.Contains(item.Sku)).AsNoTracking().ToListAsync(cancellationToken);
        var names = stock.ToDictionary(item => item.Sku, item => item.Name, StringComparer.Ordinal);
        var now = Instant.FromDateTimeOffset(clock.GetUtcNow());
        return new BackorderFacts
        {
            Orders = [.. touched.Select(order => ToOrder(order, names[order.Sku]))],
            Stock = new StockForecast { AsOf = now, Items = [.. stock.Select(ToItem)] },
        };
    }

    private static OpenOrder ToOrder(ShopOrder order, string name) => new()
    {
        Id = order.Id,
        PlacedAt = Instant.FromDateTimeOffset(order.PlacedAt),
        ShipTo = new ShipTo { Country = order.Country },
        Recipient = new Recipient { Id = order.Email, Name = order.Customer, Email = order.Email },
        Lines = [new OpenOrderLine { Id = "1", Sku = order.Sku, Name = name, Quantity = order.Quantity, PromisedShipBy = LocalDate.FromDateOnly(order.ShipBy) }],
    };

    private static StockItem ToItem(ShopItem item) => new()
    {
        Sku = item.Sku,
        OnHand = item.OnHand,
        Reason = BackorderReason.SupplierDelay,
        Inbound = item.ArrivesOn is { } day
            ? [new InboundShipment { Id = $"{item.Sku}-next", Quantity = item.Inbound, Arrives = new DateWindow { Earliest = LocalDate.FromDateOnly(day), Latest = LocalDate.FromDateOnly(day) } }]
            : [],
    };

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Asked for {Orders} orders.")]
    private static partial void Asked(ILogger log, int orders);
}
