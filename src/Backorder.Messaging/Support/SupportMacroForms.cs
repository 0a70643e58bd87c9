using System.Text;

namespace Backorder.Messaging;

/// <summary>A support macro as text and as JSON.</summary>
internal static class SupportMacroForms
{
    public static string Text(SupportMacro macro)
    {
        var text = new StringBuilder();
        Line(text, $"Order: {macro.Order}");
        Line(text, $"Shop: {macro.Shop}");
        Line(text, $"About: {macro.Kind}");
        Line(text, $"Language: {macro.Language}");
        Line(text, $"Answer by: {RecordJson.Iso(macro.AnswerBy) ?? "no last day"}");
        Line(text, $"Without an answer: {Silent(macro.Silence)}");
        Line(text, $"Next update: {RecordJson.Iso(macro.NextUpdate) ?? "none promised"}");
        text.Append("\nSay:\n");
        foreach (var paragraph in macro.Say)
        {
            Line(text, $"  {paragraph}");
        }

        if (macro.Choices.Count > 0)
        {
            text.Append("\nThe customer may choose:\n");
            foreach (var choice in macro.Choices)
            {
                Line(text, $"  {choice.Kind}: {choice.Label}");
            }
        }

        return text.ToString();
    }

    public static byte[] Json(SupportMacro macro) => RecordJson.Document(json =>
    {
        json.WriteString("order", macro.Order);
        json.WriteString("shop", macro.Shop);
        json.WriteString("kind", RecordJson.Name(macro.Kind));
        json.WriteString("language", macro.Language);
        json.WriteStartArray("say");
        foreach (var paragraph in macro.Say)
        {
            json.WriteStringValue(paragraph);
        }

        json.WriteEndArray();
        json.WriteStartArray("choices");
        foreach (var choice in macro.Choices)
        {
            json.WriteStartObject();
            json.WriteString("kind", RecordJson.Name(choice.Kind));
            json.WriteString("label", choice.Label);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("answerBy", RecordJson.Iso(macro.AnswerBy));
        json.WriteString("silence", RecordJson.Name(macro.Silence));
        json.WriteString("nextUpdate", RecordJson.Iso(macro.NextUpdate));
    });

    private static string Silent(Silence silence) => silence switch
    {
        Silence.Consent => "it counts as agreement to wait",
        Silence.Cancel => "the order ends",
        _ => "nothing changes",
    };

    private static void Line(StringBuilder text, string words) => text.Append(words).Append('\n');
}
