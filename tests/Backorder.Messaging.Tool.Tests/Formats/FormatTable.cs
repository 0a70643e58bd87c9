namespace Backorder.Messaging.Tool.Tests;

/// <summary>Each object of the input files: what the reader knows of it, where its schema is, and an object that has nothing but defaults.</summary>
internal sealed record FormatTable(string Schema, string? Definition, FieldSet Fields, params object[] Defaults)
{
    private static readonly OpenOrder Order = new() { Id = "", PlacedAt = default, ShipTo = new ShipTo { Country = "" }, Recipient = new Recipient { Id = "" }, Lines = [] };
    private static readonly OpenOrderLine Line = new() { Id = "", Sku = "", Name = "", Quantity = 1 };
    private static readonly BackorderShopOptions Shop = new();
    private static readonly StockItem Item = new() { Sku = "", OnHand = 0 };

    public static IReadOnlyList<FormatTable> All { get; } =
    [
        new("orders", null, OrdersReader.File),
        new("orders", "order", OrdersReader.Order, Order),
        new("orders", "shipTo", OrdersReader.ShipTo, Order.ShipTo),
        new("orders", "transitDays", OrdersReader.TransitDays),
        new("orders", "recipient", OrdersReader.Recipient, Order.Recipient),
        new("orders", "cancellation", OrdersReader.Cancellation, new Cancellation { At = default }),
        new("orders", "line", LinesReader.Line, Line),
        new("orders", "shipment", LinesReader.Shipment, new LineShipment { Quantity = 1, ShippedAt = default }),
        new("orders", "event", EventsReader.Event, new DelayEvent.NoticeSent { At = default }, new RecordedEvent { Event = new DelayEvent.Cancel { At = default } }),
        new("stock", null, StockReader.File, new StockForecast { AsOf = default, Items = [] }),
        new("stock", "item", StockReader.Item, Item),
        new("stock", "inbound", StockReader.Inbound, new InboundShipment { Id = "", Quantity = 1, Arrives = default }),
        new("stock", "substitute", StockReader.Substitute, new Substitute { For = "", Sku = "", Name = "" }),
        new("shop", null, ShopReader.File, Shop.Updates, Shop),
        new("shop", "links", ShopReader.Links, Shop.Links),
        new("shop", "calendar", ShopReader.Calendar, new BackorderCalendarOptions()),
        new("history", null, HistoryReader.File),
        new("history", "told", HistoryReader.Told, new ToldLine { Order = "", Kind = default, SentAt = default }),
        new("history", "portion", HistoryReader.Portion, new Portion { Quantity = 1 }),
        new("history", "offer", HistoryReader.Offer),
    ];

    public override string ToString() => Definition ?? Schema;
}
