using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Backorder.Messaging.Tool.Tests;

/// <summary><c>docs/formats.md</c> says what the schemas say, and its examples are real.</summary>
public sealed partial class FormatsPage
{
    private static readonly string Page = File.ReadAllText(Repository.PathTo("docs", "formats.md"));

    public static TheoryData<string> Tables() => [.. FormatTable.All.Select(table => table.ToString())];

    public static TheoryData<string> Printed() => ["plans", "held"];

    [Theory]
    [MemberData(nameof(Tables))]
    public void A_table_of_fields_is_that_of_the_schema(string name)
    {
        var table = FormatTable.All.Single(table => table.ToString() == name);
        var schema = JsonSchema.Load(table.Schema);

        Assert.Contains(TableOf(table.Definition is null ? schema : schema["$defs"]![table.Definition]!.AsObject()), Page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Printed))]
    public void A_table_of_printed_fields_is_that_of_the_schema(string name) => Assert.All(
        JsonSchema.Load(name)["$defs"]!.AsObject(),
        definition => Assert.Contains(TableOf(definition.Value!.AsObject()), Page, StringComparison.Ordinal));

    [Fact]
    public void Every_reason_to_hold_an_order_is_explained() =>
        Assert.All(Names<HoldReason>.Form.Names, reason => Assert.Contains($"\n| `{reason}` | ", Page, StringComparison.Ordinal));

    [Fact]
    public void The_examples_are_a_folder_that_can_be_planned()
    {
        using var folder = new TemporaryFolder();
        foreach (Match example in Examples().Matches(Page))
        {
            var (name, text) = (example.Groups["name"].Value, example.Groups["text"].Value);
            Assert.Empty(JsonSchema.Of(Path.GetFileNameWithoutExtension(name)).Faults(JsonNode.Parse(text)));
            File.WriteAllText(folder[name], text);
        }

        Assert.Equal(["history.json", "orders.json", "shop.json", "stock.json"], Directory.GetFiles(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        ToolRun.Of("plan", folder.Path, "--json").Succeeded();
        ToolRun.Of("run", folder.Path, "--out", folder["out"]).Succeeded();
    }

    [Fact]
    public void The_example_of_a_plan_is_what_is_printed()
    {
        var example = JsonNode.Parse(Plan().Match(Page).Groups["text"].Value);
        var printed = ToolRun.Of("plan", Repository.PathTo("docs", "samples", "kettle"), "--json").Succeeded().Json["plans"]!.AsArray();

        Assert.Empty(JsonSubset.Differences(example, printed.First(plan => (string)plan!["order"]! == "K4")));
    }

    [Fact]
    public void The_example_of_a_refusal_is_what_is_said()
    {
        using var folder = SmallInput.Folder();
        File.WriteAllText(folder["orders.json"], SmallInput.Orders.Replace("\"quantity\": 3", "\"quantity\": -3", StringComparison.Ordinal));

        Assert.Contains("```\n" + ToolRun.Of("plan", folder.Path).Error + "```\n", Page, StringComparison.Ordinal);
    }

    private static string TableOf(JsonObject schema)
    {
        var required = schema["required"]?.AsArray().Select(name => (string)name!).ToList() ?? [];
        var table = new StringBuilder("| field | type | required | default | meaning |\n|---|---|---|---|---|\n");
        foreach (var (name, node) in schema["properties"]!.AsObject())
        {
            var field = node!.AsObject();
            table.Append(CultureInfo.InvariantCulture, $"| `{name}` | {TypeOf(field)} | {(required.Contains(name, StringComparer.Ordinal) ? "yes" : "")} | {DefaultOf(field)} | {field["description"]} |\n");
        }

        return table.ToString();
    }

    private static string DefaultOf(JsonObject field) => field["default"]?.ToJsonString() is { } text ? $"`{text.Trim('"')}`" : "";

    private static string TypeOf(JsonObject field)
    {
        if (field["enum"] is JsonArray names)
        {
            return string.Join(", ", names.Where(name => name is not null).Select(name => $"`{name}`"));
        }

        if (field["$ref"] is { } reference)
        {
            return $"object, [{Definition(reference)}](#{Definition(reference).ToLowerInvariant()})";
        }

        if (field["anyOf"] is JsonArray kinds)
        {
            return TypeOf(kinds[0]!.AsObject());
        }

        var type = field["type"] is JsonArray types ? (string)types[0]! : (string)field["type"]!;
        return type switch
        {
            "array" => field["items"]!["$ref"] is { } item ? $"list, [{Definition(item)}](#{Definition(item).ToLowerInvariant()})" : $"list: {TypeOf(field["items"]!.AsObject())}",
            "object" => "object by name, [calendar](#calendar)",
            "integer" => "whole number" + Range(field),
            "number" => "amount" + Range(field),
            "boolean" => "`true` or `false`",
            _ => (string?)field["format"] switch
            {
                "date" => "date",
                "date-time" => "instant",
                _ => "text" + (field["maxLength"] is { } most ? $", 1 to {most} characters" : ""),
            },
        };
    }

    private static string Range(JsonObject field) => field["maximum"] is { } most ? $", {field["minimum"]} to {most}" : field["minimum"] is { } least ? $", {least} or more" : "";

    private static string Definition(JsonNode reference) => ((string)reference!)["#/$defs/".Length..];

    [GeneratedRegex("<!-- example (?<name>[a-z]+\\.json) -->\n```json\n(?<text>.*?)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Examples();

    [GeneratedRegex("<!-- plan of K4 -->\n```json\n(?<text>.*?)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Plan();
}
