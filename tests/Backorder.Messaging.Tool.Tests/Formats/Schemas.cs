using System.Collections;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Backorder.Messaging.Tool.Tests;

/// <summary>The schemas say what the reader does.</summary>
public sealed class Schemas
{
    private static readonly string[] Inputs = ["orders", "stock", "shop", "history"];

    public static TheoryData<string> Tables() => [.. FormatTable.All.Select(table => table.ToString())];

    public static TheoryData<string> Samples() =>
    [
        .. Directory.EnumerateFiles(Repository.PathTo("docs", "samples"), "*.json", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.TestProject, "*.json", SearchOption.AllDirectories))
            .Where(file => Inputs.Contains(Path.GetFileNameWithoutExtension(file), StringComparer.Ordinal))
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal))
            .Select(file => Path.GetRelativePath(Repository.Root, file)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_schema_has_the_fields_of_the_reader(string name)
    {
        var table = Table(name);
        var schema = Schema(table);

        Assert.Equal(table.Fields.Fields.Select(field => field.Name), schema["properties"]!.AsObject().Select(field => field.Key));
        Assert.Equal(
            table.Fields.Fields.Where(field => field.IsRequired).Select(field => field.Name),
            schema["required"]?.AsArray().Select(field => (string)field!) ?? []);
        Assert.False((bool)schema["additionalProperties"]!);
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_schema_gives_each_field_the_form_and_the_default_that_the_code_gives_it(string name)
    {
        var table = Table(name);
        foreach (var field in table.Fields.Fields)
        {
            var schema = Schema(table)["properties"]![field.Name]!.AsObject();
            Assert.Equal((field.Name, FormOf(field.Form)), (field.Name, FormOf(schema)));
            Assert.Equal((field.Name, Sorted(field.Form.Names)), (field.Name, Sorted(Names(schema))));
            Assert.Equal((field.Name, field.IsRequired ? null : DefaultOf(table, field.Name)), (field.Name, schema["default"]?.ToJsonString()));
            Assert.Equal((field.Name, !field.IsRequired), (field.Name, MayBeNull(schema)));
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_is_as_its_schema_says(string file)
    {
        var document = JsonNode.Parse(File.ReadAllText(Repository.PathTo(file)));

        Assert.Empty(JsonSchema.Of(Path.GetFileNameWithoutExtension(file)).Faults(document));
    }

    [Theory]
    [InlineData("kettle")]
    public void What_is_printed_is_as_its_schema_says(string sample)
    {
        var run = ToolRun.Of("plan", Repository.PathTo("docs", "samples", sample), "--json").Succeeded().Json;

        Assert.Empty(JsonSchema.Of("plans").Faults(new JsonObject { ["plans"] = run["plans"]!.DeepClone() }));
        Assert.Empty(JsonSchema.Of("held").Faults(new JsonObject { ["held"] = run["held"]!.DeepClone() }));
    }

    [Theory]
    [InlineData("""{ "told": [ { "order": "K1", "kind": "firstDelay" } ] }""", "$.told[0].sentAt is missing")]
    [InlineData("""{ "told": [], "tell": 1 }""", "$.tell is unknown")]
    [InlineData("""{ "told": {} }""", "$.told is no \"array\"")]
    [InlineData("""{ "told": [ { "order": "K1", "kind": "late", "sentAt": "2026-06-08T08:00:00Z" } ] }""", "$.told[0].kind is none of")]
    [InlineData("""{ "told": [ { "order": "K1", "kind": "shipped", "sentAt": "2026-06-31T08:00:00Z" } ] }""", "$.told[0].sentAt breaks format")]
    [InlineData("""{ "told": [ { "order": "", "kind": "shipped", "sentAt": "2026-06-30T08:00:00Z" } ] }""", "$.told[0].order breaks minLength 1")]
    public void A_schema_refuses_what_does_not_fit(string document, string fault) =>
        Assert.StartsWith(fault, Assert.Single(JsonSchema.Of("history").Faults(JsonNode.Parse(document))), StringComparison.Ordinal);

    private static FormatTable Table(string name) => FormatTable.All.Single(table => table.ToString() == name);

    private static JsonObject Schema(FormatTable table) =>
        (table.Definition is null ? JsonSchema.Load(table.Schema) : JsonSchema.Load(table.Schema)["$defs"]![table.Definition])!.AsObject();

    private static string FormOf(Form form) =>
        form.Names.Count > 0 ? "enum"
        : form == Form.Whole ? "integer"
        : form == Form.Amount ? "number"
        : form == Form.Flag ? "boolean"
        : form == Form.List ? "array"
        : form == Form.Object ? "object"
        : form == Form.Date ? "date"
        : form == Form.Instant ? "date-time"
        : "string";

    private static string FormOf(JsonObject schema) =>
        schema.ContainsKey("enum") ? "enum"
        : schema["format"] is { } format ? (string)format!
        : schema.ContainsKey("$ref") || schema.ContainsKey("anyOf") ? "object"
        : schema["type"] is JsonArray types ? (string)types[0]!
        : (string)schema["type"]!;

    private static string Sorted(IEnumerable<string> names) => string.Join(' ', names.Order(StringComparer.Ordinal));

    private static IEnumerable<string> Names(JsonObject schema) =>
        schema["enum"]?.AsArray().Where(name => name is not null).Select(name => (string)name!) ?? [];

    private static bool MayBeNull(JsonObject schema) =>
        schema["enum"]?.AsArray().Contains(null) ?? schema["anyOf"] is not null || schema["type"] is JsonArray;

    /// <summary>The default as JSON, taken from an object that was given nothing; null where that is the default.</summary>
    private static string? DefaultOf(FormatTable table, string field)
    {
        var (owner, property) = table.Defaults
            .Select(owner => (owner, owner.GetType().GetProperty(char.ToUpperInvariant(field[0]) + field[1..])))
            .First(found => found.Item2 is not null);
        return property!.GetValue(owner) switch
        {
            null or "" or BackorderLinkOptions => null,
            string text when table.ToString() == "told" && text == ShopName.Main => null,
            string text => JsonSerializer.Serialize(text),
            bool flag => flag ? "true" : "false",
            int number => number.ToString(CultureInfo.InvariantCulture),
            Enum name => JsonSerializer.Serialize(JsonNamingPolicy.CamelCase.ConvertName(name.ToString())),
            IList<DayOfWeek> => """["monday","tuesday","wednesday","thursday","friday"]""",
            IDictionary => "{}",
            IEnumerable => "[]",
            var other => throw new NotSupportedException(other.GetType().Name),
        };
    }
}
