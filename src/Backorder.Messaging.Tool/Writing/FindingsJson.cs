namespace Backorder.Messaging.Tool;

/// <summary>Findings as JSON: <c>{ "findings": [ { "file", "id", "level", "place", "problem", "remedy" } ] }</c></summary>
internal static class FindingsJson
{
    public static void Write(Stream stream, IReadOnlyList<(string File, Finding Finding)> found) => JsonFields.WriteDocument(stream, json =>
        json.Array("findings", found, static (json, one) =>
        {
            json.WriteString("file", one.File);
            json.WriteString("id", one.Finding.Id);
            json.WriteString("level", Names<FindingLevel>.Of(one.Finding.Level));
            json.WriteString("place", one.Finding.Place);
            json.WriteString("problem", one.Finding.Problem);
            json.WriteString("remedy", one.Finding.Remedy);
        }));
}
