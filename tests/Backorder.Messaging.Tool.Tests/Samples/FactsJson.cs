using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace Backorder.Messaging.Tool.Tests;

/// <summary>Facts as the files of an input folder; what has its default is left out.</summary>
internal static class FactsJson
{
    private const int LineLength = 150;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Orders(IEnumerable<OpenOrder> orders) => Text(new JsonObject { ["orders"] = List(orders, Order) });

    public static string Stock(StockForecast stock) => Text(Object(
        ("asOf", At(stock.AsOf)),
        ("items", List(stock.Items, Item)),
        ("substitutes", stock.Substitutes.Count == 0 ? null : List(stock.Substitutes, substitute => Object(
            ("for", substitute.For), ("sku", substitute.Sku), ("name", substitute.Name), ("unitPrice", substitute.UnitPrice))))));

    public static string History(IEnumerable<ToldLine> told) => Text(new JsonObject { ["told"] = List(told, Told) });

    private static JsonObject Order(OpenOrder order) => Object(
        ("id", order.Id),
        ("shop", order.Shop == ShopName.Main ? null : order.Shop),
        ("placedAt", At(order.PlacedAt)),
        ("orderComplete", At(order.OrderComplete)),
        ("priority", order.Priority == 0 ? null : order.Priority),
        ("shipTo", Object(("country", order.ShipTo.Country), ("region", order.ShipTo.Region))),
        ("transitDays", order.TransitDays is { } transit ? Object(("min", transit.Min), ("max", transit.Max)) : null),
        ("amountPaid", order.AmountPaid),
        ("shipping", order.Shipping == default ? null : Names<Shipping>.Of(order.Shipping)),
        ("payment", order.Payment == default ? null : Names<Payment>.Of(order.Payment)),
        ("sellerCredit", order.SellerCredit ? true : null),
        ("buyer", order.Buyer == default ? null : Names<BuyerKind>.Of(order.Buyer)),
        ("essentialDate", On(order.EssentialDate)),
        ("doNotContact", order.DoNotContact ? true : null),
        ("cancellation", order.Cancellation is { } cancellation ? Object(
            ("at", At(cancellation.At)), ("amount", cancellation.Amount), ("method", cancellation.Method), ("refundBy", On(cancellation.RefundBy))) : null),
        ("recipient", Object(
            ("id", order.Recipient.Id), ("name", order.Recipient.Name), ("email", order.Recipient.Email),
            ("phone", order.Recipient.Phone), ("language", order.Recipient.Language), ("timeZone", order.Recipient.TimeZone))),
        ("lines", List(order.Lines, Line)));

    private static JsonObject Line(OpenOrderLine line) => Object(
        ("id", line.Id),
        ("sku", line.Sku),
        ("name", line.Name),
        ("quantity", line.Quantity),
        ("cancelledQuantity", line.CancelledQuantity == 0 ? null : line.CancelledQuantity),
        ("unitPrice", line.UnitPrice),
        ("currency", line.Currency),
        ("promisedShipBy", On(line.PromisedShipBy)),
        ("promisedDeliverBy", On(line.PromisedDeliverBy)),
        ("bundle", line.Bundle),
        ("commercialUnit", line.CommercialUnit),
        ("shipments", line.Shipments.Count == 0 ? null : List(line.Shipments, shipment => Object(
            ("quantity", shipment.Quantity), ("shippedAt", At(shipment.ShippedAt)), ("carrier", shipment.Carrier),
            ("trackingUrl", shipment.TrackingUrl), ("deliveredAt", At(shipment.DeliveredAt))))));

    private static JsonObject Item(StockItem item) => Object(
        ("sku", item.Sku),
        ("onHand", item.OnHand),
        ("owed", item.Owed == 0 ? null : item.Owed),
        ("warehouse", item.Warehouse == WarehouseName.Main ? null : item.Warehouse),
        ("reason", item.Reason == BackorderReason.Unknown ? null : Names<BackorderReason>.Of(item.Reason)),
        ("inbound", item.Inbound.Count == 0 ? null : List(item.Inbound, inbound => Object(
            ("id", inbound.Id), ("quantity", inbound.Quantity), ("earliest", On(inbound.Arrives.Earliest)), ("latest", On(inbound.Arrives.Latest)),
            ("confirmed", inbound.Confirmed ? null : false), ("warehouse", inbound.Warehouse == WarehouseName.Main ? null : inbound.Warehouse),
            ("supplier", inbound.Supplier)))));

    private static JsonObject Told(ToldLine told) => Object(
        ("shop", told.Shop == ShopName.Main ? null : told.Shop),
        ("order", told.Order),
        ("line", told.Line),
        ("kind", Names<MessageKind>.Of(told.Kind)),
        ("sentAt", At(told.SentAt)),
        ("portions", told.Portions.Count == 0 ? null : List(told.Portions, portion => Object(
            ("quantity", portion.Quantity), ("earliest", On(portion.Earliest)), ("latest", On(portion.Latest))))),
        ("nextUpdate", On(told.NextUpdate)),
        ("offer", told.Offer is { } offer ? Object(("sku", offer.Sku), ("quantity", offer.Quantity)) : null),
        ("reply", told.Reply is { } reply ? Names<ChoiceKind>.Of(reply) : null),
        ("repliedAt", At(told.RepliedAt)));

    private static JsonObject Object(params ReadOnlySpan<(string Name, JsonNode? Value)> fields)
    {
        var result = new JsonObject();
        foreach (var (name, value) in fields)
        {
            if (value is not null)
            {
                result.Add(name, value);
            }
        }

        return result;
    }

    private static JsonArray List<T>(IEnumerable<T> items, Func<T, JsonObject> item) => [.. items.Select(item)];

    private static string? At(Instant? instant) => instant is { } at ? InstantText.Of(at) : null;

    private static string? On(LocalDate? date) => date is { } on ? LocalDatePattern.Iso.Format(on) : null;

    private static string Text(JsonNode document)
    {
        var text = new StringBuilder();
        Write(text, document, indent: "");
        return text.Append('\n').ToString();
    }

    // What fits into a line stands in one, and the fields of what does not fill their lines, so that a person can read along.
    private static void Write(StringBuilder text, JsonNode? node, string indent)
    {
        if (node is not (JsonObject or JsonArray) || Inline(node).Length + indent.Length <= LineLength)
        {
            text.Append(Inline(node));
            return;
        }

        var inner = indent + "  ";
        var (open, close) = node is JsonObject ? ('{', '}') : ('[', ']');
        text.Append(open);
        var left = 0;
        foreach (var (place, (name, value)) in Children(node).Index())
        {
            var length = name.Length + Inline(value).Length + 2;
            text.Append(place == 0 ? "" : ",");
            text.Append(node is JsonObject && length <= left ? " " : "\n" + inner).Append(name);
            left = (length <= left ? left : LineLength - inner.Length) - length;
            Write(text, value, inner);
        }

        text.Append('\n').Append(indent).Append(close);
    }

    private static string Inline(JsonNode? node)
    {
        var text = new StringBuilder();
        WriteInline(text, node);
        return text.ToString();
    }

    private static void WriteInline(StringBuilder text, JsonNode? node)
    {
        if (node is not (JsonObject or JsonArray))
        {
            text.Append(node?.ToJsonString(Plain) ?? "null");
            return;
        }

        text.Append(node is JsonObject ? "{ " : "[ ");
        var separator = "";
        foreach (var (name, value) in Children(node))
        {
            text.Append(separator).Append(name);
            WriteInline(text, value);
            separator = ", ";
        }

        text.Append(node is JsonObject ? " }" : " ]");
    }

    private static IEnumerable<(string Name, JsonNode? Value)> Children(JsonNode node) => node is JsonObject fields
        ? fields.Select(field => ($"{JsonSerializer.Serialize(field.Key, Plain)}: ", field.Value))
        : node.AsArray().Select(item => ("", item));
}
