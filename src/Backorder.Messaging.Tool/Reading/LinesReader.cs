using NodaTime;

namespace Backorder.Messaging.Tool;

/// <summary>The lines of an order in <c>orders.json</c>.</summary>
internal static class LinesReader
{
    public static readonly FieldSet Line = new(
        Field.Required("id", Form.Text),
        Field.Required("sku", Form.Text),
        Field.Required("name", Form.Text),
        Field.Required("quantity", Form.Whole),
        Field.Optional("cancelledQuantity", Form.Whole),
        Field.Optional("shipments", Form.List),
        Field.Optional("unitPrice", Form.Amount),
        Field.Optional("currency", Form.Text),
        Field.Optional("promisedShipBy", Form.Date),
        Field.Optional("promisedDeliverBy", Form.Date),
        Field.Optional("bundle", Form.Text),
        Field.Optional("commercialUnit", Form.Text));

    public static readonly FieldSet Shipment = new(
        Field.Required("quantity", Form.Whole),
        Field.Required("shippedAt", Form.Instant),
        Field.Optional("carrier", Form.Text),
        Field.Optional("trackingUrl", Form.Text),
        Field.Optional("deliveredAt", Form.Instant));

    public static OpenOrderLine Read(FactReader reader)
    {
        string id = "", sku = "", product = "";
        int quantity = 0, cancelled = 0;
        IReadOnlyList<LineShipment> shipments = [];
        decimal? unitPrice = null;
        string? currency = null, bundle = null, commercialUnit = null;
        LocalDate? shipBy = null, deliverBy = null;
        var fields = reader.Object(Line);
        while (fields.Next(out var name))
        {
            switch (name)
            {
                case "id": id = reader.Text(); break;
                case "sku": sku = reader.Text(); break;
                case "name": product = reader.Text(); break;
                case "quantity": quantity = reader.Whole(); break;
                case "cancelledQuantity": cancelled = reader.Whole(); break;
                case "shipments": shipments = reader.List(ReadShipment); break;
                case "unitPrice": unitPrice = reader.Amount(); break;
                case "currency": currency = reader.Text(); break;
                case "promisedShipBy": shipBy = reader.Date(); break;
                case "promisedDeliverBy": deliverBy = reader.Date(); break;
                case "bundle": bundle = reader.Text(); break;
                case "commercialUnit": commercialUnit = reader.Text(); break;
                default: throw FieldSet.NotRead(name);
            }
        }

        return new OpenOrderLine
        {
            Id = id,
            Sku = sku,
            Name = product,
            Quantity = quantity,
            CancelledQuantity = cancelled,
            Shipments = shipments,
            UnitPrice = unitPrice,
            Currency = currency,
            PromisedShipBy = shipBy,
            PromisedDeliverBy = deliverBy,
            Bundle = bundle,
            CommercialUnit = commercialUnit,
        };
    }

    private static LineShipment ReadShipment(FactReader reader)
    {
        var quantity = 0;
        Instant shippedAt = default;
        string? carrier = null, trackingUrl = null;
        Instant? deliveredAt = null;
        var fields = reader.Object(Shipment);
        while (fields.Next(out var name))
        {
            switch (name)
            {
                case "quantity": quantity = reader.Whole(); break;
                case "shippedAt": shippedAt = reader.Instant(); break;
                case "carrier": carrier = reader.Text(); break;
                case "trackingUrl": trackingUrl = reader.Text(); break;
                case "deliveredAt": deliveredAt = reader.Instant(); break;
                default: throw FieldSet.NotRead(name);
            }
        }

        return new LineShipment { Quantity = quantity, ShippedAt = shippedAt, Carrier = carrier, TrackingUrl = trackingUrl, DeliveredAt = deliveredAt };
    }
}
