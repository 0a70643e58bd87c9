using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Backorder.Messaging.Tool.Tests;

/// <summary>As much of JSON Schema 2020-12 as the schemas of this repository use. A keyword that it does not know is an error, never passed over.</summary>
internal sealed class JsonSchema(JsonObject root)
{
    public static JsonSchema Of(string name) => new(Load(name));

    public static JsonObject Load(string name) =>
        JsonNode.Parse(File.ReadAllText(Repository.PathTo("docs", "schemas", name + ".schema.json")))!.AsObject();

    /// <summary>What in a document the schema refuses.</summary>
    public IReadOnlyList<string> Faults(JsonNode? document) => [.. Faults(root, document, "$")];

    private IEnumerable<string> Faults(JsonObject schema, JsonNode? value, string path) =>
        schema.SelectMany(keyword => Faults(schema, keyword.Key, keyword.Value!, value, path));

    private IEnumerable<string> Faults(JsonObject schema, string keyword, JsonNode rule, JsonNode? value, string path) => keyword switch
    {
        "$schema" or "$defs" or "title" or "description" or "default" => [],
        "$ref" => Faults(Definition((string)rule!), value, path),
        "anyOf" => rule.AsArray().Any(one => !Faults(one!.AsObject(), value, path).Any()) ? [] : [$"{path} is none of its kinds"],
        "type" => Types(rule).Any(type => Is(type, value)) ? [] : [$"{path} is no {rule.ToJsonString()}"],
        "enum" => rule.AsArray().Any(one => JsonNode.DeepEquals(one, value)) ? [] : [$"{path} is none of {rule.ToJsonString()}"],
        "properties" => value is JsonObject fields ? fields.Where(field => rule[field.Key] is not null).SelectMany(field => Faults(rule[field.Key]!.AsObject(), field.Value, $"{path}.{field.Key}")) : [],
        "required" => value is JsonObject fields ? rule.AsArray().Where(name => !fields.ContainsKey((string)name!)).Select(name => $"{path}.{name} is missing") : [],
        "additionalProperties" => value is JsonObject fields ? Additional(schema, rule, fields, path) : [],
        "items" => value is JsonArray items ? items.SelectMany((item, i) => Faults(rule.AsObject(), item, $"{path}[{i}]")) : [],
        "minItems" => Unless(value is JsonArray items && items.Count < (int)rule, path, keyword, rule),
        "maxItems" => Unless(value is JsonArray items && items.Count > (int)rule, path, keyword, rule),
        "minLength" => Unless(Text(value)?.Length < (int)rule, path, keyword, rule),
        "maxLength" => Unless(Text(value)?.Length > (int)rule, path, keyword, rule),
        "minimum" => Unless(Number(value) < (double)rule, path, keyword, rule),
        "exclusiveMinimum" => Unless(Number(value) <= (double)rule, path, keyword, rule),
        "maximum" => Unless(Number(value) > (double)rule, path, keyword, rule),
        "pattern" => Unless(Text(value) is { } text && !Regex.IsMatch(text, Whole((string)rule!), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)), path, keyword, rule),
        "format" => Unless(Text(value) is { } text && !Fits((string)rule!, text), path, keyword, rule),
        _ => throw new NotSupportedException($"The schema uses {keyword}, which this walker does not know."),
    };

    private IEnumerable<string> Additional(JsonObject schema, JsonNode rule, JsonObject fields, string path)
    {
        var others = fields.Where(field => schema["properties"]?[field.Key] is null);
        return rule is JsonObject each
            ? others.SelectMany(field => Faults(each, field.Value, $"{path}.{field.Key}"))
            : others.Select(field => $"{path}.{field.Key} is unknown");
    }

    private JsonObject Definition(string reference) => root["$defs"]![reference["#/$defs/".Length..]]!.AsObject();

    private static IEnumerable<string> Types(JsonNode rule) => rule is JsonArray several ? several.Select(type => (string)type!) : [(string)rule!];

    private static bool Is(string type, JsonNode? value) => type switch
    {
        "null" => value is null,
        "integer" => Number(value) is { } number && Math.Floor(number) == number,
        "number" => Number(value) is not null,
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "string" => Text(value) is not null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        _ => throw new NotSupportedException(type),
    };

    private static bool Fits(string format, string text) => format switch
    {
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "date-time" => DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, out _),
        _ => throw new NotSupportedException(format),
    };

    private static IEnumerable<string> Unless(bool broken, string path, string keyword, JsonNode rule) =>
        broken ? [$"{path} breaks {keyword} {rule.ToJsonString()}"] : [];

    // In .NET `$` also stands before a last line feed.
    private static string Whole(string pattern) => pattern.EndsWith('$') ? pattern[..^1] + @"\z" : pattern;

    private static string? Text(JsonNode? value) => value?.GetValueKind() == JsonValueKind.String ? (string)value! : null;

    private static double? Number(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.Number ? double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture) : null;
}
