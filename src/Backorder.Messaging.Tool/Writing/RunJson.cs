using System.Text.Json;

namespace Backorder.Messaging.Tool;

/// <summary>A run as JSON: always the same fields in the same order.</summary>
internal static class RunJson
{
    /// <summary><c>{ "plans": …, "held": …, "summary": … }</c></summary>
    public static void Write(Stream stream, BackorderRun run) => JsonFields.WriteDocument(stream, json =>
    {
        json.Array("plans", run.Plans, Plan);
        json.Array("held", run.Held, Held);
        json.Object("summary", run.Summary, SummaryJson.Fields);
    });

    /// <summary><c>{ "plans": … }</c></summary>
    public static void WritePlans(Stream stream, BackorderRun run) => JsonFields.WriteDocument(stream, json => json.Array("plans", run.Plans, Plan));

    /// <summary><c>{ "held": … }</c></summary>
    public static void WriteHeld(Stream stream, BackorderRun run) => JsonFields.WriteDocument(stream, json => json.Array("held", run.Held, Held));

    private static void Held(Utf8JsonWriter json, HeldOrder held)
    {
        json.WriteString("order", held.Order);
        json.WriteString("shop", held.Shop);
        json.WriteString("reason", Names<HoldReason>.Of(held.Reason));
        json.WriteString("detail", held.Detail);
    }

    private static void Plan(Utf8JsonWriter json, MessagePlan plan)
    {
        json.WriteString("order", plan.Order);
        json.WriteString("shop", plan.Shop);
        json.WriteString("kind", Names<MessageKind>.Of(plan.Kind));
        json.WriteString("apology", plan.Apology);
        json.Object("reason", plan.Reason, Reason);
        json.Array("lines", plan.Lines, Line);
        json.Eta(plan.Eta);
        json.Array("alternatives", plan.Alternatives, Alternative);
        json.Array("choices", plan.Choices, Choice);
        json.Object("reply", plan.Reply, Reply);
        json.WriteString("callToAction", plan.CallToAction);
        json.Date("nextUpdate", plan.NextUpdate);
        json.Object("incentive", plan.Incentive, Incentive);
        json.Array("trace", plan.Trace, Trace);
    }

    private static void Reason(Utf8JsonWriter json, StatedReason reason)
    {
        json.WriteString("code", Names<BackorderReason>.Of(reason.Code));
        json.WriteString("text", reason.Text);
    }

    private static void Line(Utf8JsonWriter json, PlannedLine line)
    {
        json.WriteString("line", line.Line);
        json.WriteString("sku", line.Sku);
        json.Portions(line.Portions);
    }

    private static void Alternative(Utf8JsonWriter json, Alternative alternative)
    {
        json.WriteString("line", alternative.Line);
        json.WriteString("sku", alternative.Sku);
        json.WriteString("name", alternative.Name);
        json.WriteNumber("quantity", alternative.Quantity);
    }

    private static void Choice(Utf8JsonWriter json, Choice choice)
    {
        json.WriteString("kind", Names<ChoiceKind>.Of(choice.Kind));
        json.WriteString("line", choice.Line);
        json.WriteString("sku", choice.Sku);
        json.Whole("quantity", choice.Quantity);
    }

    private static void Reply(Utf8JsonWriter json, Reply reply)
    {
        json.Date("by", reply.By);
        json.WriteString("silence", Names<Silence>.Of(reply.Silence));
        json.WriteString("rule", reply.Rule);
    }

    private static void Incentive(Utf8JsonWriter json, Incentive incentive)
    {
        json.WriteNumber("amount", incentive.Amount);
        json.WriteString("currency", incentive.Currency);
    }

    private static void Trace(Utf8JsonWriter json, TraceEntry entry)
    {
        json.WriteString("statement", entry.Statement);
        json.WriteString("fact", entry.Fact);
        json.WriteString("policy", entry.Policy);
    }
}
