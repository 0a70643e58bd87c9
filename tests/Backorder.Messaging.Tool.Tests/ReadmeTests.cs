namespace Backorder.Messaging.Tool.Tests;

/// <summary>The first command of the README prints what the README shows.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void The_kettle_command_prints_the_table_that_the_readme_shows()
    {
        using var folder = new TemporaryFolder();

        var run = ToolRun.Of("run", Repository.PathTo("docs", "samples", "kettle"), "--out", folder["out"]).Succeeded();

        Assert.Contains($"<!-- kettle -->\n```text\n{run.Output}```\n", File.ReadAllText(Repository.PathTo("README.md")).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }
}
