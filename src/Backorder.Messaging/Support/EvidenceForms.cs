using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Backorder.Messaging;

/// <summary>Evidence as text and as JSON.</summary>
internal static class EvidenceForms
{
    public static string Text(EvidenceRecord record)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Order: {record.Order}\nShop: {record.Shop}\n");
        foreach (var message in record.Messages)
        {
            text.Append(CultureInfo.InvariantCulture, $"\nMessage {message.Ordinal}: {message.Kind}, {message.Channel?.ToString() ?? "channel not known"}, {message.State}");
            text.Append(RecordJson.Iso(message.AcceptedAt) is { } at ? $" at {at}" : "").Append(message.InDoubt ? ", in doubt" : "").Append('\n');
            text.Append(CultureInfo.InvariantCulture, $"  Key: {message.Key}\n");
            foreach (var told in message.Told)
            {
                text.Append(CultureInfo.InvariantCulture, $"  Told: line {told.Line ?? "all"}: {Portions(told)}\n");
            }

            if (message.NextUpdate is { } update)
            {
                text.Append(CultureInfo.InvariantCulture, $"  Next update promised: {RecordJson.Iso(update)}\n");
            }
        }

        if (record.Events.Count > 0)
        {
            text.Append("\nRecorded:\n");
            foreach (var one in record.Events)
            {
                text.Append(CultureInfo.InvariantCulture, $"  {RecordJson.Iso(one.At)} {Event(one)}\n");
            }
        }

        return text.ToString();
    }

    public static byte[] Json(EvidenceRecord record) => RecordJson.Document(json =>
    {
        json.WriteString("order", record.Order);
        json.WriteString("shop", record.Shop);
        json.Array("messages", record.Messages, Message);
        json.Array("events", record.Events, static (json, one) =>
        {
            json.WriteString("at", RecordJson.Iso(one.At));
            json.WriteString("event", RecordJson.Name(KindOf(one)));
            json.WriteString("what", Event(one));
        });
    });

    private static void Message(Utf8JsonWriter json, EvidenceMessage message)
    {
        json.WriteString("key", message.Key.ToString());
        json.WriteString("channel", message.Channel is { } channel ? RecordJson.Name(channel) : null);
        json.WriteString("kind", RecordJson.Name(message.Kind));
        json.WriteNumber("ordinal", message.Ordinal);
        json.WriteString("state", RecordJson.Name(message.State));
        json.WriteString("acceptedAt", RecordJson.Iso(message.AcceptedAt));
        json.WriteBoolean("inDoubt", message.InDoubt);
        json.Array("told", message.Told, static (json, told) =>
        {
            json.WriteString("line", told.Line);
            json.Array("portions", told.Portions, static (json, portion) =>
            {
                json.WriteNumber("quantity", portion.Quantity);
                json.WriteString("earliest", RecordJson.Iso(portion.Earliest));
                json.WriteString("latest", RecordJson.Iso(portion.Latest));
            });
        });
        json.WriteString("nextUpdate", RecordJson.Iso(message.NextUpdate));
    }

    private static string Portions(ToldLine told) => told.Portions.Count == 0
        ? "no date named"
        : string.Join("; ", told.Portions.Select(static portion => string.Create(
            CultureInfo.InvariantCulture,
            $"{portion.Quantity} × {RecordJson.Iso(portion.Earliest) ?? "?"} to {RecordJson.Iso(portion.Latest) ?? "no date"}")));

    private static RecordedKind KindOf(OrderEvent one) => one switch
    {
        OrderEvent.Shipped => RecordedKind.Shipped,
        OrderEvent.Delivered => RecordedKind.Delivered,
        OrderEvent.Cancelled => RecordedKind.Cancelled,
        OrderEvent.Bounced => RecordedKind.Bounced,
        _ => RecordedKind.Answered,
    };

    private static string Event(OrderEvent one) => one switch
    {
        OrderEvent.Shipped shipped => $"shipped, line {shipped.Line ?? "all"}",
        OrderEvent.Delivered delivered => $"delivered, line {delivered.Line ?? "all"}",
        OrderEvent.Cancelled cancelled => string.Create(CultureInfo.InvariantCulture, $"cancelled, {cancelled.Amount} goes back by {RecordJson.Iso(cancelled.RefundBy) ?? "no day named"}"),
        OrderEvent.Bounced bounced => $"came back: {bounced.Message}",
        OrderEvent.ChoiceMade choice => string.Create(CultureInfo.InvariantCulture, $"answered {RecordJson.Name(choice.Choice)}, line {choice.Line ?? "all"}{(choice.Quantity is { } units ? $", {units} × {choice.Sku}" : "")}"),
        _ => one.GetType().Name,
    };

    private enum RecordedKind
    {
        Shipped,
        Delivered,
        Cancelled,
        Bounced,
        Answered,
    }
}
