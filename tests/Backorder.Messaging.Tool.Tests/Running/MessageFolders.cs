using System.Text.Json.Nodes;

namespace Backorder.Messaging.Tool.Tests;

/// <summary><c>backorder run</c>: what lies in the folder afterwards.</summary>
public sealed class MessageFolders : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Out => _folder["out"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_message_of_the_kettle_sample_is_a_mail_to_its_customer()
    {
        Run("kettle");

        var mails = await ParsedMail.Read([.. Directory.GetFiles(Path.Combine(Out, "messages"), "*.eml").Order(StringComparer.Ordinal)]);

        Assert.Equal(["K4", "K5", "K6", "K7", "K8", "K9"], mails.Select(mail => mail["subject"].Split(' ', ':')[1]));
        Assert.All(mails, mail => Assert.Empty(mail.Defects));
        Assert.All(mails, mail => Assert.Equal(["text/plain", "text/html"], mail.Parts.Select(part => part.Type)));
        Assert.All(mails, mail => Assert.Contains("June 23", mail.Parts[0].Text, StringComparison.Ordinal));
        Assert.Contains("ana@example.com", mails[0].Addresses);
    }

    [Fact]
    public void Plans_and_held_orders_are_those_of_plan()
    {
        Run("kettle");

        var plan = ToolRun.Of("plan", Sample("kettle"), "--json").Succeeded().Json;
        Assert.True(JsonNode.DeepEquals(new JsonObject { ["plans"] = plan["plans"]!.DeepClone() }, Json("plans.json")));
        Assert.True(JsonNode.DeepEquals(new JsonObject { ["held"] = plan["held"]!.DeepClone() }, Json("held.json")));
    }

    [Fact]
    public void The_summary_is_that_of_plan() => Assert.Equal(ToolRun.Of("plan", Sample("kettle")).Output, Run("kettle").Output);

    [Fact]
    public void The_same_input_gives_the_same_bytes()
    {
        Run("mixed");
        var first = Files(Out);
        var again = _folder["again"];

        ToolRun.Of("run", Sample("mixed"), "--out", again).Succeeded();

        Assert.Equal(first, Files(again));
    }

    [Fact]
    public void Who_has_only_a_phone_gets_a_text_message_and_quiet_hours_do_not_keep_it_out_of_the_folder()
    {
        using var night = TemporaryFolder.CopyOf(Sample("kettle"));
        File.WriteAllText(night["orders.json"], File.ReadAllText(night["orders.json"]).Replace("\"email\": \"ana@example.com\", ", "", StringComparison.Ordinal));

        ToolRun.Of("run", night.Path, "--out", Out).Succeeded();

        var messages = Directory.GetFiles(Path.Combine(Out, "messages"), "k4-*");
        Assert.StartsWith("To: +12125550123\n\nKettle & Co: ", File.ReadAllText(Assert.Single(messages)), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_run_replaces_the_report_and_leaves_the_messages()
    {
        Run("kettle");
        var messages = Directory.GetFiles(Path.Combine(Out, "messages")).Order(StringComparer.Ordinal).ToList();

        Run("quiet");

        Assert.Equal("""{"plans":[]}""", Json("plans.json").ToJsonString());
        Assert.Equal(messages, Directory.GetFiles(Path.Combine(Out, "messages")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_run_with_nothing_to_say_writes_that()
    {
        Run("quiet");

        Assert.False(Directory.Exists(Path.Combine(Out, "messages")));
        Assert.Equal("""{"plans":[]}""", Json("plans.json").ToJsonString());
        Assert.Equal(4, Json("held.json")["held"]!.AsArray().Count);
    }

    [Fact]
    public async Task The_program_writes_what_this_process_writes()
    {
        Run("kettle");

        var program = (await ToolRun.Program("run", Sample("kettle"), "--out", _folder["program"])).Succeeded();

        Assert.Equal("", program.Error);
        Assert.Equal(Files(Out), Files(_folder["program"]));
    }

    [Fact]
    public void An_English_customer_of_a_German_machine_reads_English_dates() => InCulture.Run("de-DE", () =>
    {
        using var input = TemporaryFolder.CopyOf(Sample("kettle"));
        var orders = File.ReadAllText(input["orders.json"]);
        File.WriteAllText(input["orders.json"], orders.Replace("\"en-US\"", "\"en-GB\"", StringComparison.Ordinal));

        ToolRun.Of("run", input.Path, "--out", Out).Succeeded();

        var page = File.ReadAllText(Path.Combine(Out, "index.html"));
        Assert.Contains("23 June", page, StringComparison.Ordinal);
        Assert.DoesNotContain("June 23", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Juni", page, StringComparison.Ordinal);
    });

    private ToolRun Run(string sample) => ToolRun.Of("run", Sample(sample), "--out", Out).Succeeded();

    private JsonNode Json(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Out, file)))!;

    private static string Sample(string name) => Repository.PathTo("docs", "samples", name);

    private static SortedDictionary<string, string> Files(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(file => Path.GetFileName(file) != LedgerConnection.FileName).ToDictionary(file => Path.GetRelativePath(folder, file), File.ReadAllText),
        StringComparer.Ordinal);
}
