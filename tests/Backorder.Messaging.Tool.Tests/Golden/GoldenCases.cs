using System.Text.Json.Nodes;

namespace Backorder.Messaging.Tool.Tests;

/// <summary>Each folder beside this file is a worked case: what goes in, and in <c>expected.json</c> what must come out.</summary>
public sealed class GoldenCases
{
    private static readonly string Folder = Path.Combine(Repository.TestProject, "Golden");

    public static TheoryData<string> CasesWithWords() => [.. Cases().Select(row => row.Data).Where(name => Expected(name)!["$says"] is not null)];

    public static TheoryData<string> Cases() => [.. Directory.EnumerateDirectories(Folder).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_case_is_planned_as_expected(string name)
    {
        var run = ToolRun.Of("plan", Path.Combine(Folder, name), "--json").Succeeded();

        Assert.Empty(JsonSubset.Differences(Expected(name), run.Json));
    }

    [Theory]
    [MemberData(nameof(CasesWithWords))]
    public void A_case_is_put_into_the_words_expected_under_every_culture(string name)
    {
        var said = Expected(name)!["$says"]!.AsObject();
        InCulture.Every(() =>
        {
            var words = Words(name);
            Assert.All(said, order => Assert.All(order.Value!["contains"]!.AsArray(), text => Assert.Contains((string)text!, words[order.Key].Text, StringComparison.Ordinal)));
            Assert.All(said, order => Assert.All(order.Value!["lacks"]!.AsArray(), text => Assert.DoesNotContain((string)text!, words[order.Key].Text, StringComparison.Ordinal)));
        });
    }

    [Theory]
    [InlineData("S11")]
    public async Task A_case_is_planned_as_expected_by_the_program(string name)
    {
        var run = (await ToolRun.Program("plan", Path.Combine(Folder, name), "--json")).Succeeded();

        Assert.Equal("", run.Error);
        Assert.Empty(JsonSubset.Differences(Expected(name), JsonNode.Parse(run.Output)));
    }

    [Fact]
    public void The_worked_cases_are_there() => Assert.True(Cases().Count >= 18);

    [Fact]
    public void The_kettle_sample_is_the_worked_case()
    {
        foreach (var file in new[] { "orders.json", "stock.json", "shop.json" })
        {
            Assert.Equal(File.ReadAllText(Path.Combine(Folder, "S11", file)), File.ReadAllText(Repository.PathTo("docs", "samples", "kettle", file)));
        }
    }

    [Theory]
    [InlineData("""{"a":1}""", """{"a":2}""", ".a is 2; expected 1")]
    [InlineData("""{"a":1}""", """{"b":1}""", ".a is missing")]
    [InlineData("""{"a":[1,2]}""", """{"a":[1]}""", ".a is [1]; expected [1,2]")]
    [InlineData("""{"a":[{"b":null}]}""", """{"a":[{"b":""}]}""", ".a[0].b is \"\"; expected null")]
    public void A_difference_is_found(string expected, string actual, string difference) =>
        Assert.Equal([difference], JsonSubset.Differences(JsonNode.Parse(expected), JsonNode.Parse(actual)));

    private static Dictionary<string, RenderedMessage> Words(string name)
    {
        var input = PlanInput.Read(Path.Combine(Folder, name), now: null);
        var shops = input.Shops();
        var shop = shops.All.First();
        return new BackorderPlanner(shops).Plan(input.Facts).Plans
            .ToDictionary(plan => plan.Order, plan => new PhrasebookRenderer().Render(plan, shop), StringComparer.Ordinal);
    }

    private static JsonNode? Expected(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, name, "expected.json")));
}
