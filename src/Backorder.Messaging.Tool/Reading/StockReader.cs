using NodaTime;

namespace Backorder.Messaging.Tool;

/// <summary><c>stock.json</c>.</summary>
internal static class StockReader
{
    public static readonly FieldSet File = new(
        Field.Required("asOf", Form.Instant),
        Field.Required("items", Form.List),
        Field.Optional("substitutes", Form.List));

    public static readonly FieldSet Item = new(
        Field.Required("sku", Form.Text),
        Field.Required("onHand", Form.Whole),
        Field.Optional("owed", Form.Whole),
        Field.Optional("warehouse", Form.Text),
        Field.Optional("reason", Names<BackorderReason>.Form),
        Field.Optional("inbound", Form.List));

    public static readonly FieldSet Inbound = new(
        Field.Required("id", Form.Text),
        Field.Required("quantity", Form.Whole),
        Field.Required("earliest", Form.Date),
        Field.Required("latest", Form.Date),
        Field.Optional("confirmed", Form.Flag),
        Field.Optional("warehouse", Form.Text),
        Field.Optional("supplier", Form.Text));

    public static readonly FieldSet Substitute = new(
        Field.Required("for", Form.Text),
        Field.Required("sku", Form.Text),
        Field.Required("name", Form.Text),
        Field.Optional("unitPrice", Form.Amount));

    public static StockForecast Read(FactReader reader)
    {
        Instant asOf = default;
        List<StockItem> items = [];
        List<Substitute> substitutes = [];
        var fields = reader.Object(File);
        while (fields.Next(out var name))
        {
            switch (name)
            {
                case "asOf": asOf = reader.Instant(); break;
                case "items": items = reader.List(ReadItem); break;
                case "substitutes": substitutes = reader.List(ReadSubstitute); break;
                default: throw FieldSet.NotRead(name);
            }
        }

        return new StockForecast { AsOf = asOf, Items = items, Substitutes = substitutes };
    }

    private static StockItem ReadItem(FactReader reader)
    {
        var sku = "";
        int onHand = 0, owed = 0;
        var warehouse = WarehouseName.Main;
        var reason = BackorderReason.Unknown;
        IReadOnlyList<InboundShipment> inbound = [];
        var fields = reader.Object(Item);
        while (fields.Next(out var name))
        {
            switch (name)
            {
                case "sku": sku = reader.Text(); break;
                case "onHand": onHand = reader.Whole(); break;
                case "owed": owed = reader.Whole(); break;
                case "warehouse": warehouse = reader.Text(); break;
                case "reason": reason = reader.Name<BackorderReason>(); break;
                case "inbound": inbound = reader.List(ReadInbound); break;
                default: throw FieldSet.NotRead(name);
            }
        }

        return new StockItem { Sku = sku, OnHand = onHand, Owed = owed, Warehouse = warehouse, Reason = reason, Inbound = inbound };
    }

    private static InboundShipment ReadInbound(FactReader reader)
    {
        var id = "";
        var quantity = 0;
        LocalDate earliest = default, latest = default;
        var confirmed = true;
        var warehouse = WarehouseName.Main;
        string? supplier = null;
        var fields = reader.Object(Inbound);
        while (fields.Next(out var name))
        {
            switch (name)
            {
                case "id": id = reader.Text(); break;
                case "quantity": quantity = reader.Whole(); break;
                case "earliest": earliest = reader.Date(); break;
                case "latest": latest = reader.Date(); break;
                case "confirmed": confirmed = reader.Flag(); break;
                case "warehouse": warehouse = reader.Text(); break;
                case "supplier": supplier = reader.Text(); break;
                default: throw FieldSet.NotRead(name);
            }
        }

        return new InboundShipment
        {
            Id = id,
            Quantity = quantity,
            Arrives = new DateWindow { Earliest = earliest, Latest = latest },
            Confirmed = confirmed,
            Warehouse = warehouse,
            Supplier = supplier,
        };
    }

    private static Substitute ReadSubstitute(FactReader reader)
    {
        string replaces = "", sku = "", product = "";
        decimal? unitPrice = null;
        var fields = reader.Object(Substitute);
        while (fields.Next(out var name))
        {
            switch (name)
            {
                case "for": replaces = reader.Text(); break;
                case "sku": sku = reader.Text(); break;
                case "name": product = reader.Text(); break;
                case "unitPrice": unitPrice = reader.Amount(); break;
                default: throw FieldSet.NotRead(name);
            }
        }

        return new Substitute { For = replaces, Sku = sku, Name = product, UnitPrice = unitPrice };
    }
}
