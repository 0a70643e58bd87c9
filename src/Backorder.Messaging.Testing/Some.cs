using NodaTime;

namespace Backorder.Messaging.Testing;

/// <summary>Ready-made facts that fit together: one order for two green kettles, promised for 12 June, and a container of forty that comes on 22 June. Change what a test is about with <c>with</c>.</summary>
public static class Some
{
    /// <summary>The moment of all that is made here: 2026-06-08, eight o'clock UTC.</summary>
    public static Instant Now { get; } = Instant.FromUtc(2026, 6, 8, 8, 0);

    /// <summary>The item's SKU.</summary>
    public const string Sku = "KETTLE-GN";

    /// <summary>A recipient in New York with an e-mail address and no phone.</summary>
    /// <returns>The recipient.</returns>
    public static Recipient Recipient() =>
        new() { Id = "C-104", Name = "Ana Pérez", Email = "ana@example.com", Language = "en-US", TimeZone = "America/New_York" };

    /// <summary>An order of one line.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The order.</returns>
    public static OpenOrder OpenOrder(string id = "1001") => new()
    {
        Id = id,
        PlacedAt = Now - Duration.FromDays(19),
        ShipTo = new ShipTo { Country = "US", Region = "NY" },
        Recipient = Recipient(),
        Lines = [OpenOrderLine()],
    };

    /// <summary>Two green kettles, promised for 12 June.</summary>
    /// <returns>The line.</returns>
    public static OpenOrderLine OpenOrderLine() => new()
    {
        Id = "1",
        Sku = Sku,
        Name = "Green kettle",
        Quantity = 2,
        UnitPrice = 49m,
        Currency = "USD",
        PromisedShipBy = new LocalDate(2026, 6, 12),
    };

    /// <summary>No kettle in stock, and one shipment on its way.</summary>
    /// <returns>The forecast.</returns>
    public static StockForecast StockForecast() => new() { AsOf = Now, Items = [StockItem()] };

    /// <summary>The item, out of stock because the supplier is late.</summary>
    /// <returns>The item.</returns>
    public static StockItem StockItem() =>
        new() { Sku = Sku, OnHand = 0, Reason = BackorderReason.SupplierDelay, Inbound = [InboundShipment()] };

    /// <summary>Forty kettles on 22 June.</summary>
    /// <returns>The shipment.</returns>
    public static InboundShipment InboundShipment() => new()
    {
        Id = "PO-1007",
        Quantity = 40,
        Arrives = new DateWindow { Earliest = new LocalDate(2026, 6, 22), Latest = new LocalDate(2026, 6, 22) },
    };

    /// <summary>Facts of which one <see cref="MessageKind.FirstDelay"/> comes.</summary>
    /// <param name="orders">The orders; none: the one of <see cref="OpenOrder"/>.</param>
    /// <returns>The facts, without a time of their own.</returns>
    public static BackorderFacts Facts(params OpenOrder[] orders) =>
        new() { Orders = orders is { Length: > 0 } ? orders : [OpenOrder()], Stock = StockForecast() };

    /// <summary>Options of a shop that lack nothing.</summary>
    /// <param name="shop">The options to fill.</param>
    public static void ShopOptions(BackorderShopOptions shop)
    {
        ArgumentNullException.ThrowIfNull(shop);
        shop.Name = "Kettle & Co";
        shop.From = "orders@kettle.example";
        shop.Contact = "help@kettle.example";
    }

    /// <summary>A shop.</summary>
    /// <param name="id">Its id.</param>
    /// <returns>The shop.</returns>
    public static Shop Shop(string id = ShopName.Main)
    {
        var options = new BackorderShopOptions();
        ShopOptions(options);
        return Messaging.Shop.Create(id, options);
    }
}
