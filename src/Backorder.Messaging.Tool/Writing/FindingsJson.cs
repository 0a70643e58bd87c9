using System.Text.Json;

namespace Backorder.Messaging.Tool;

/// <summary>Findings as JSON: <c>{ "findings": [ { "file", "id", "level", "place", "problem", "remedy" } ] }</c>; of templates with their <c>problems</c> before: <c>file</c>, <c>line</c>, <c>column</c>, <c>problem</c>.</summary>
internal static class FindingsJson
{
    public static void Write(Stream stream, IReadOnlyList<(string File, Finding Finding)> found) => JsonFields.WriteDocument(stream, json => json.Array("findings", found, Write));

    public static void Write(Stream stream, IReadOnlyList<TemplateProblem> problems, IReadOnlyList<(string Message, Finding Finding)> found) => JsonFields.WriteDocument(stream, json =>
    {
        json.Array("problems", problems, static (json, one) =>
        {
            json.WriteString("file", one.File);
            if (one.Line is { } line)
            {
                json.WriteNumber("line", line);
            }

            if (one.Column is { } column)
            {
                json.WriteNumber("column", column);
            }

            json.WriteString("problem", one.Text);
        });
        json.Array("findings", found, Write);
    });

    private static void Write(Utf8JsonWriter json, (string File, Finding Finding) one)
    {
        json.WriteString("file", one.File);
        json.WriteString("id", one.Finding.Id);
        json.WriteString("level", Names<FindingLevel>.Of(one.Finding.Level));
        json.WriteString("place", one.Finding.Place);
        json.WriteString("problem", one.Finding.Problem);
        json.WriteString("remedy", one.Finding.Remedy);
    }
}
