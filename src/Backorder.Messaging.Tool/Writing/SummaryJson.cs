using System.Text.Json;

namespace Backorder.Messaging.Tool;

/// <summary>A run in figures, as JSON.</summary>
internal static class SummaryJson
{
    public static void Fields(Utf8JsonWriter json, RunSummary summary)
    {
        json.WriteNumber("orders", summary.Orders);
        json.WriteNumber("messages", summary.Messages);
        json.WriteNumber("choices", summary.Choices);
        json.Array("byKind", summary.ByKind, static (json, count) =>
        {
            json.WriteString("kind", Names<MessageKind>.Of(count.Kind));
            json.WriteNumber("messages", count.Messages);
        });
        json.Array("byHold", summary.ByHold, static (json, count) =>
        {
            json.WriteString("reason", Names<HoldReason>.Of(count.Reason));
            json.WriteNumber("orders", count.Orders);
        });
        json.Array("bySku", summary.BySku, static (json, late) =>
        {
            json.WriteString("sku", late.Sku);
            json.Texts("inbound", late.Inbound);
            json.WriteNumber("orders", late.Orders);
            json.WriteNumber("messages", late.Messages);
            json.WriteNumber("choices", late.Choices);
            json.Whole("daysLate", late.DaysLate);
        });
        json.Array("byDaysLate", summary.ByDaysLate, static (json, count) =>
        {
            json.Whole("from", count.From);
            json.Whole("to", count.To);
            json.WriteNumber("messages", count.Messages);
        });
        json.Array("value", summary.Value, static (json, value) =>
        {
            json.WriteString("currency", value.Currency);
            json.WriteNumber("amount", value.Amount);
        });
        json.Array("reservedWithoutDate", summary.ReservedWithoutDate, static (json, reserved) =>
        {
            json.WriteString("sku", reserved.Sku);
            json.WriteNumber("units", reserved.Units);
            json.WriteNumber("orders", reserved.Orders);
        });
        json.Array("missedUpdates", summary.MissedUpdates, static (json, missed) =>
        {
            json.WriteString("order", missed.Order);
            json.WriteString("shop", missed.Shop);
            json.Date("promised", missed.Promised);
        });
        json.Array("unrecordedCancellations", summary.UnrecordedCancellations, static (json, open) =>
        {
            json.WriteString("order", open.Order);
            json.WriteString("shop", open.Shop);
            json.WriteString("line", open.Line);
            json.Date("since", open.Since);
        });
        json.Texts("headlines", summary.Headlines);
    }
}
