namespace Backorder.Messaging.Tool;

/// <summary>What the law asks for, as JSON: <c>{ "obligations": … }</c></summary>
internal static class DeadlinesJson
{
    public static void Write(Stream stream, IReadOnlyList<LineObligation> obligations) =>
        JsonFields.WriteDocument(stream, json => json.Array("obligations", obligations, static (json, line) =>
        {
            json.WriteString("order", line.Order);
            json.WriteString("shop", line.Shop);
            json.WriteString("line", line.Line);
            json.WriteString("rule", line.Rule);
            json.WriteString("mode", Names<NoticeMode>.Of(line.Mode));
            json.Date("mustNotifyBy", line.MustNotifyBy);
            json.Date("decisionDeadline", line.DecisionDeadline);
            json.Date("mustCancelAt", line.MustCancelAt);
            json.Date("refundBy", line.RefundBy);
            json.WriteBoolean("shipmentBlocked", line.ShipmentBlocked);
        }));
}
