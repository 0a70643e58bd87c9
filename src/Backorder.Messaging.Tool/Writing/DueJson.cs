using System.Text.Json;
using NodaTime;

namespace Backorder.Messaging.Tool;

/// <summary>The orders to be planned again, as JSON: <c>{ "at": …, "due": …, "next": … }</c></summary>
internal static class DueJson
{
    public static void Write(Stream stream, Instant at, IReadOnlyList<DueUpdate> due, DueUpdate? next) => JsonFields.WriteDocument(stream, json =>
    {
        json.WriteString("at", InstantText.Of(at));
        json.Array("due", due, (json, order) => Fields(json, order, at));
        json.Object("next", next, (json, order) => Fields(json, order, at));
    });

    private static void Fields(Utf8JsonWriter json, DueUpdate order, Instant at)
    {
        json.WriteString("order", order.Order);
        json.WriteString("shop", order.Shop);
        json.WriteString("since", InstantText.Of(order.Since));
        json.Date("promised", order.Promise?.On);
        json.WriteBoolean("missed", order.Promise?.MissedAt <= at);
    }
}
