using Backorder.Messaging;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace KettleCo;

/// <summary>Says in the library's terms what this shop knows. A small shop hands over its whole book, whatever is asked for: then no unit can be promised twice.</summary>
public sealed class ShopSource(ShopDb shop, TimeProvider clock) : IBackorderSource
{
    public async Task<BackorderFacts> GetAsync(BackorderQuery query, CancellationToken cancellationToken)
    {
        var orders = await shop.Orders.AsNoTracking().ToListAsync(cancellationToken);
        var products = await shop.Products.AsNoTracking().ToListAsync(cancellationToken);
        var arrivals = (await shop.PurchaseOrders.AsNoTracking().ToListAsync(cancellationToken)).ToLookup(static one => one.Sku, StringComparer.Ordinal);
        return new BackorderFacts
        {
            Orders = [.. orders.Select(order => ToOpenOrder(order, products.Single(product => product.Sku == order.Sku)))],
            Stock = new StockForecast
            {
                AsOf = Instant.FromDateTimeOffset(clock.GetUtcNow()),
                Items = [.. products.Select(product => ToItem(product, arrivals[product.Sku]))],
                Substitutes = [.. products.Where(static product => product.StandsInFor is not null).Select(ToSubstitute)],
            },
        };
    }

    private static OpenOrder ToOpenOrder(ShopOrder order, Product product) => new()
    {
        Id = order.Id,
        PlacedAt = Instant.FromDateTimeOffset(order.PlacedAt),
        ShipTo = new ShipTo { Country = "US", Region = order.State },
        AmountPaid = order.Total,
        Recipient = new Recipient { Id = order.Id, Name = order.Customer, Email = order.Email, TimeZone = order.TimeZone },
        Shipping = order.InParts ? Shipping.AsAvailable : Shipping.Together,
        Cancellation = order.CancelledAt is { } at
            ? new Cancellation { At = Instant.FromDateTimeOffset(at), Amount = order.Total, Method = "the card you paid with" }
            : null,

        // What was ordered: that another product takes its place, the ledger knows.
        Lines = [new OpenOrderLine { Id = "1", Sku = order.Sku, Name = product.Name, Quantity = order.Quantity, UnitPrice = order.Price, Currency = "USD", PromisedShipBy = LocalDate.FromDateOnly(order.ShipBy) }],
    };

    private static StockItem ToItem(Product product, IEnumerable<PurchaseOrder> arrivals) => new()
    {
        Sku = product.Sku,
        OnHand = product.OnHand,
        Owed = product.Owed,
        Reason = BackorderReason.SupplierDelay,
        Inbound = [.. arrivals.Select(static one => new InboundShipment { Id = one.Id, Quantity = one.Quantity, Supplier = one.Supplier, Arrives = On(one.Arrives) })],
    };

    private static Substitute ToSubstitute(Product product) =>
        new() { For = product.StandsInFor!, Sku = product.Sku, Name = product.Name, UnitPrice = product.Price };

    private static DateWindow On(DateOnly day) => new() { Earliest = LocalDate.FromDateOnly(day), Latest = LocalDate.FromDateOnly(day) };
}
