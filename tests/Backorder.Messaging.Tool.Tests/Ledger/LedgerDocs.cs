using System.Text.RegularExpressions;

namespace Backorder.Messaging.Tool.Tests;

/// <summary>What the docs show of the ledger is what the commands print.</summary>
public sealed class LedgerDocs : IDisposable
{
    private static readonly string Page = File.ReadAllText(Repository.PathTo("docs", "formats.md")).ReplaceLineEndings("\n");

    private readonly TemporaryFolder _folder = new();

    public LedgerDocs() => ToolRun.Of("run", Repository.PathTo("docs", "samples", "kettle"), "--out", Out).Succeeded();

    private string Out => _folder["out"];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("again", "run", "FOLDER", "--out", "OUT")]
    [InlineData("due", "due", "OUT", "--now", "2026-06-15T08:00:00Z")]
    [InlineData("status", "status", "OUT", "--now", "2026-06-18T12:00:00Z")]
    public void A_command_prints_what_the_page_shows(string block, params string[] args)
    {
        var run = ToolRun.Of([.. args.Select(arg => arg switch { "OUT" => Out, "FOLDER" => Repository.PathTo("docs", "samples", "kettle"), _ => arg })]).Succeeded();

        Assert.Equal(Block(block), run.Output.Replace(Out, "out", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("due JSON", "due")]
    [InlineData("status JSON", "status")]
    public void The_fields_on_the_page_are_those_of_the_JSON(string block, string command)
    {
        var json = ToolRun.Of(command, Out, "--json", "--now", "2026-06-15T08:00:00Z").Succeeded().Json;

        Assert.Empty(JsonSubset.Differences(System.Text.Json.Nodes.JsonNode.Parse(Block(block)), json));
    }

    private static string Block(string name)
    {
        var block = Regex.Match(Page, $"<!-- {name} -->\n```[a-z]+\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
        Assert.True(block.Success, $"formats.md has no block {name}.");
        return block.Groups["text"].Value;
    }
}
