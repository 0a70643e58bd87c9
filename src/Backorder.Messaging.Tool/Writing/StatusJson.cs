using System.Text.Json;
using NodaTime;

namespace Backorder.Messaging.Tool;

/// <summary>How a ledger stands, as JSON: always the same fields in the same order.</summary>
internal static class StatusJson
{
    public static void Write(Stream stream, LedgerStatus status) => JsonFields.WriteDocument(stream, json =>
    {
        json.WriteString("at", InstantText.Of(status.At));
        json.WriteStartObject("messages");
        foreach (var state in Enum.GetValues<DeliveryState>())
        {
            json.WriteNumber(Names<DeliveryState>.Of(state), status.Outbox.Counts[state]);
        }

        json.WriteEndObject();
        json.WriteString("oldestDue", Moment(status.Outbox.DueSince));
        json.WriteString("nextDue", Moment(status.Outbox.NextDue));
        json.WriteNumber("lapsedClaims", status.Outbox.LapsedClaims);
        json.Array("reasons", status.Reasons, static (json, one) =>
        {
            json.WriteString("state", Names<DeliveryState>.Of(one.State));
            json.WriteString("reason", one.Reason);
            json.WriteNumber("messages", one.Messages);
        });
        json.Object("promises", status.Scorecard.Overall, Score);
        json.Array("suppliers", status.Scorecard.Suppliers, static (json, supplier) =>
        {
            json.WriteString("supplier", supplier.Supplier);
            Score(json, supplier.Score);
        });
    });

    private static void Score(Utf8JsonWriter json, PromiseScore score)
    {
        json.WriteNumber("told", score.Told);
        json.WriteNumber("shipped", score.Shipped);
        json.WriteNumber("kept", score.Kept);
        json.WriteNumber("keptFirst", score.KeptFirst);
        json.WriteNumber("overdue", score.Overdue);
        json.WriteNumber("daysLate", score.DaysLate);
        json.WriteNumber("worstDaysLate", score.WorstDaysLate);
    }

    private static string? Moment(Instant? instant) => instant is { } moment ? InstantText.Of(moment) : null;
}
