namespace Backorder.Messaging.Tool.Tests;

public sealed class CommandLines
{
    private static string Kettle => Repository.PathTo("docs", "samples", "kettle");

    [Theory]
    [InlineData]
    [InlineData("plan")]
    [InlineData("plan", "folder", "another")]
    [InlineData("plan", "folder", "--now")]
    [InlineData("quote", "folder", "--quantity", "1")]
    [InlineData("quote", "folder", "--sku", "X", "--quantity", "many")]
    [InlineData("deliver")]
    [InlineData("--fast")]
    public void A_wrong_command_line_is_bad_input(params string[] args)
    {
        var run = ToolRun.Of(args);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.EndsWith("backorder --help says what there is.\n", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yesterday", "--now: is \"yesterday\"; expected an instant such as 2026-05-20T09:12:00Z")]
    [InlineData("2026-06-08", "--now: is \"2026-06-08\"; expected an instant such as 2026-05-20T09:12:00Z")]
    public void A_moment_that_is_none_is_refused(string now, string expected)
    {
        var run = ToolRun.Of("plan", Kettle, "--now", now);

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith(expected + "\n", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_moment_before_the_stock_was_counted_is_refused() => Assert.Equal(
        ["--now: is 2026-06-08T07:59:59Z; expected 2026-06-08T08:00:00Z, the stock file's asOf, or later"],
        Refusal.Of(ToolRun.Of("plan", Kettle, "--now", "2026-06-08T07:59:59Z")));

    [Theory]
    [InlineData("2026-06-08T08:00:00Z")]
    [InlineData("2026-06-08T04:00:00-04:00")]
    [InlineData("2026-06-08T10:00:00.000+02:00")]
    public void The_moment_is_the_stocks_own_unless_another_is_given(string now) =>
        Assert.Equal(ToolRun.Of("plan", Kettle, "--json").Succeeded().Output, ToolRun.Of("plan", Kettle, "--json", "--now", now).Succeeded().Output);

    [Fact]
    public void A_plan_is_the_same_bytes_under_every_culture()
    {
        var here = ToolRun.Of("plan", Kettle, "--json").Succeeded().Output;
        var table = ToolRun.Of("plan", Kettle).Succeeded().Output;

        InCulture.Every(() =>
        {
            Assert.Equal(here, ToolRun.Of("plan", Kettle, "--json").Output);
            Assert.Equal(table, ToolRun.Of("plan", Kettle).Output);
        });
    }

    [Fact]
    public void A_plan_is_summed_up_in_tables() => Snapshot.Match(ToolRun.Of("plan", Kettle).Succeeded().Output);

    [Theory]
    [InlineData("plan")]
    [InlineData("quote")]
    [InlineData("run")]
    [InlineData("deadlines")]
    [InlineData("dispatch")]
    [InlineData("due")]
    [InlineData("status")]
    [InlineData("send")]
    [InlineData("check")]
    public void Help_says_what_a_command_takes(string command) => Snapshot.Match(ToolRun.Of(command, "--help").Succeeded().Output, parameter: command);

    [Fact]
    public void Help_says_which_commands_there_are() => Snapshot.Match(ToolRun.Of("--help").Succeeded().Output);

    [Theory]
    [InlineData("KETTLE", "1", "--sku: is \"KETTLE\", which is no item of the forecast; expected one of items[].sku")]
    [InlineData("KETTLE-GN", "0", "--quantity: is 0; expected a whole number from 1 to 1000000000")]
    public void A_quote_for_what_is_not_there_is_refused(string sku, string quantity, string expected) =>
        Assert.Equal([expected], Refusal.Of(ToolRun.Of("quote", Kettle, "--sku", sku, "--quantity", quantity)));

    [Fact]
    public void A_quote_says_when_the_units_would_ship()
    {
        var quote = ToolRun.Of("quote", Kettle, "--sku", "KETTLE-GN", "--quantity", "3", "--json").Succeeded().Json;

        Assert.Empty(JsonSubset.Differences(
            System.Text.Json.Nodes.JsonNode.Parse("""
                { "sku": "KETTLE-GN", "quantity": 3, "availableNow": 0,
                  "portions": [ { "quantity": 3, "earliest": "2026-06-23", "latest": "2026-06-23" } ],
                  "eta": { "earliest": "2026-06-23", "latest": "2026-06-23" } }
                """),
            quote));
        Assert.Equal((string)quote["sentence"]! + "\n", ToolRun.Of("quote", Kettle, "--sku", "KETTLE-GN", "--quantity", "3").Succeeded().Output);
    }
}
