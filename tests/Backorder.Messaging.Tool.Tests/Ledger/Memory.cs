using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Backorder.Messaging.Tool.Tests;

/// <summary>What the ledger beside a run remembers.</summary>
public sealed class Memory : IDisposable
{
    private static readonly string Kettle = Repository.PathTo("docs", "samples", "kettle");

    private readonly TemporaryFolder _folder = new();

    private string Out => _folder["out"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_second_run_with_the_same_input_sends_nothing_and_says_why()
    {
        ToolRun.Of("run", Kettle, "--out", Out).Succeeded();
        var messages = Messages();

        var again = ToolRun.Of("run", Kettle, "--out", Out).Succeeded();

        Assert.Equal(
            $"""
            9 orders: 0 messages (0 with a swap or a split), 9 held

            held         orders
            onTime       3
            alreadyTold  6
            {Out}/ledger.db remembers what was told, so nothing is said twice. Another --out begins anew.

            """.ReplaceLineEndings("\n"),
            again.Output);
        Assert.Equal(messages, Messages());
        Assert.Equal(9, Status("accepted"));
        Assert.Contains("alreadyTold  6", ToolRun.Of("plan", Kettle, "--ledger", $"Data Source={Out}/ledger.db;Pooling=False").Succeeded().Output, StringComparison.Ordinal);
        Assert.Contains("firstDelay  6", ToolRun.Of("plan", Kettle).Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_in_the_file_belongs_to_the_message_that_the_ledger_knows()
    {
        var at = NodaTime.Instant.FromUtc(2026, 6, 8, 8, 0);
        var ledger = new ToldLine { Order = "K4", Line = "1", Kind = MessageKind.FirstDelay, SentAt = at + NodaTime.Duration.FromMilliseconds(300), Supplier = "Kanto" };
        var earlier = new ToldLine { Order = "K4", Line = "1", Kind = MessageKind.BackorderConfirmed, SentAt = at - NodaTime.Duration.FromDays(7) };
        var answered = new ToldLine { Order = "K4", Line = "1", Kind = MessageKind.FirstDelay, SentAt = at, Reply = ChoiceKind.Wait, RepliedAt = at + NodaTime.Duration.FromHours(1) };

        var told = ToldTogether.Of([answered, earlier], [ledger]);

        Assert.Equal([earlier, ledger with { Reply = ChoiceKind.Wait, RepliedAt = answered.RepliedAt }], told);
    }

    [Fact]
    public void A_later_slip_is_told_as_one_and_the_first_messages_stay()
    {
        using var input = TemporaryFolder.CopyOf(Kettle);
        ToolRun.Of("run", input.Path, "--out", Out).Succeeded();
        var first = Messages();
        var stock = File.ReadAllText(input["stock.json"]);
        File.WriteAllText(input["stock.json"], stock.Replace("2026-06-08T08:00:00Z", "2026-06-10T08:00:00Z", StringComparison.Ordinal).Replace("2026-06-22", "2026-06-29", StringComparison.Ordinal));

        ToolRun.Of("run", input.Path, "--out", Out).Succeeded();

        Assert.Equal(["renewedDelay"], Json("plans.json")["plans"]!.AsArray().Select(plan => (string)plan!["kind"]!).Distinct());
        Assert.Subset(Messages().ToHashSet(), first.ToHashSet());
        Assert.True(Messages().Count > first.Count);
    }

    [Fact]
    public void What_shipped_is_held_against_what_was_told()
    {
        using var input = TemporaryFolder.CopyOf(Kettle);
        ToolRun.Of("run", input.Path, "--out", Out).Succeeded();
        var orders = JsonNode.Parse(File.ReadAllText(input["orders.json"]))!;
        orders["orders"]!.AsArray().First(order => (string)order!["id"]! == "K4")!["lines"]![0]!["shipments"] =
            JsonNode.Parse("""[ { "quantity": 1, "shippedAt": "2026-06-22T10:00:00Z" } ]""");
        File.WriteAllText(input["orders.json"], orders.ToJsonString());
        File.WriteAllText(input["stock.json"], File.ReadAllText(input["stock.json"]).Replace("2026-06-08T08:00:00Z", "2026-06-22T12:00:00Z", StringComparison.Ordinal));

        ToolRun.Of("run", input.Path, "--out", Out).Succeeded();

        var status = ToolRun.Of("status", Out, "--json", "--now", "2026-06-22T12:00:00Z").Succeeded().Json;
        Assert.Equal((6, 1, 1), ((int)status["promises"]!["told"]!, (int)status["promises"]!["shipped"]!, (int)status["promises"]!["kept"]!));
        Assert.Equal("Kanto", (string)status["suppliers"]![0]!["supplier"]!);
    }

    [Fact]
    public void What_the_history_file_says_and_what_the_ledger_says_both_count()
    {
        // Told on the first by other means, told again by this run; the third time nothing is new.
        using var input = TemporaryFolder.CopyOf(Kettle);
        File.WriteAllText(input["history.json"], """
            { "told": [ { "order": "K4", "line": "1", "kind": "firstDelay", "sentAt": "2026-06-01T09:00:00Z", "portions": [ { "quantity": 1, "latest": "2026-06-15" } ], "nextUpdate": "2026-06-12" } ] }
            """);

        ToolRun.Of("run", input.Path, "--out", Out).Succeeded();

        Assert.Equal("renewedDelay", Kind("K4"));
        ToolRun.Of("run", input.Path, "--out", Out).Succeeded();
        Assert.Equal("""{"plans":[]}""", Json("plans.json").ToJsonString());
    }

    [Fact]
    public void A_history_that_forgets_what_it_said_makes_no_message_vanish_in_silence()
    {
        using var input = TemporaryFolder.CopyOf(Kettle);
        File.WriteAllText(input["history.json"], """
            { "told": [ { "order": "K4", "line": "1", "kind": "firstDelay", "sentAt": "2026-06-01T09:00:00Z", "portions": [ { "quantity": 1, "latest": "2026-06-15" } ] } ] }
            """);
        ToolRun.Of("run", input.Path, "--out", Out).Succeeded();
        File.Delete(input["history.json"]);
        File.WriteAllText(input["stock.json"], File.ReadAllText(input["stock.json"]).Replace("2026-06-08T08:00:00Z", "2026-06-10T08:00:00Z", StringComparison.Ordinal).Replace("2026-06-22", "2026-06-29", StringComparison.Ordinal));

        var run = ToolRun.Of("run", input.Path, "--out", Out).Succeeded();

        Assert.Contains($" not queued: {Out}/ledger.db has a newer one about the order. Plan for a later moment, and keep what history.json said.\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_killed_in_the_middle_is_finished_by_dispatch()
    {
        var input = ManyOrders.In(_folder["in"], 2000);
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "backorder.dll"), "run", input, "--out", Out])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        using var begun = new FileSystemWatcher(Directory.CreateDirectory(Path.Combine(Out, "messages")).FullName, "*.eml");
        var first = new TaskCompletionSource();
        begun.Renamed += (_, _) => first.TrySetResult();
        begun.EnableRaisingEvents = true;
        await Task.WhenAny(first.Task, process.WaitForExitAsync(TestContext.Current.CancellationToken));
        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var before = Messages().Count;
        Assert.InRange(before, 1, 1999);

        // A lease later.
        var dispatch = ToolRun.At(new ToolClock(NodaTime.SystemClock.Instance.GetCurrentInstant() + NodaTime.Duration.FromMinutes(2)), "dispatch", Out).Succeeded();

        Assert.EndsWith(" messages written.\n", dispatch.Output, StringComparison.Ordinal);
        Assert.Equal(2000, Messages().Count(name => name!.EndsWith(".eml", StringComparison.Ordinal)));
        Assert.Equal(2000, Status("accepted"));
        Assert.Equal("0 messages written.\n", ToolRun.Of("dispatch", Out).Succeeded().Output);
    }

    [Fact]
    public async Task Dispatch_waits_for_what_a_dead_process_holds()
    {
        ToolRun.Of("run", Kettle, "--out", Out).Succeeded();
        await LedgerFile.Execute(Path.Combine(Out, "ledger.db"), $"UPDATE backorder_messages SET state = 1, queue_position = sequence, owner = 'dead', lease_ends = {ToolClock.Samples.GetTimestamp() + 200_000_000}; DELETE FROM backorder_told");

        var dispatch = ToolRun.Of("dispatch", Out).Succeeded();

        Assert.Equal("9 messages written.\n", dispatch.Output);
        Assert.Equal(9, Status("accepted"));
    }

    private List<string?> Messages() => [.. Directory.GetFiles(Path.Combine(Out, "messages")).Select(Path.GetFileName).Order(StringComparer.Ordinal)];

    private int Status(string state) => (int)ToolRun.Of("status", Out, "--json").Succeeded().Json["messages"]![state]!;

    private string Kind(string order) => (string)Json("plans.json")["plans"]!.AsArray().First(plan => (string)plan!["order"]! == order)!["kind"]!;

    private JsonNode Json(string file) => JsonNode.Parse(File.ReadAllText(Path.Combine(Out, file)))!;
}
