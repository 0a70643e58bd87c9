namespace Backorder.Messaging.Tool.Tests;

/// <summary>A ledger that cannot be used: one plain line with the remedy, and nothing half-written.</summary>
public sealed class LedgerFaults(Postgres postgres) : IDisposable
{
    private const string Expected = "expected \"Data Source=FILE\" for SQLite, or \"Host=…;Database=…;Username=…\" for PostgreSQL";
    private static readonly string Kettle = Repository.PathTo("docs", "samples", "kettle");

    private readonly TemporaryFolder _folder = new();

    private string Out => _folder["out"];

    private string Ledger => Path.Combine(Out, "ledger.db");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("nonsense", $"--ledger: is no connection string; {Expected}")]
    [InlineData("", $"--ledger: is no connection string; {Expected}")]
    [InlineData("Password=secret", $"--ledger: names neither a file nor a host; {Expected}")]
    [InlineData("Data Source=x.db;Secret=secret", "--ledger: has a setting or a value that SQLite's driver does not know; expected \"Data Source=FILE\"")]
    [InlineData("Data Source=:memory:", "--ledger: keeps nothing beyond this command or is a URI; expected \"Data Source=FILE\"")]
    [InlineData("Host=h;Secret=secret", "--ledger: has a setting or a value that PostgreSQL's driver does not know; expected \"Host=…;Database=…;Username=…\"")]
    [InlineData("Host=h;Port=secret;Database=d", "--ledger: has a setting or a value that PostgreSQL's driver does not know; expected \"Host=…;Database=…;Username=…\"")]
    [InlineData("Host=h;Password=secret", "--ledger: names no database; expected \"Host=…;Database=…;Username=…\"")]
    [InlineData("env:BACKORDER_NOWHERE", "--ledger: names the environment variable \"BACKORDER_NOWHERE\", which is not set; expected one that is")]
    public void A_connection_that_is_none_is_refused_without_repeating_it(string ledger, string line)
    {
        ToolRun.Of("run", Kettle, "--out", Out, "--ledger", ledger).FailedWith(ExitCode.BadInput, line);
        ToolRun.Of("status", "--ledger", ledger).FailedWith(ExitCode.BadInput, line);

        Assert.False(Directory.Exists(Out));
    }

    [Theory]
    [InlineData("dispatch")]
    [InlineData("due")]
    [InlineData("status")]
    public void A_ledger_that_is_not_there_is_not_made_by_looking(string command)
    {
        ToolRun.Of(command).FailedWith(ExitCode.BadInput, "DIR: is missing; expected the folder that backorder run has written, or --ledger");
        ToolRun.Of(command, Out).FailedWith(ExitCode.BadInput, $"{Ledger}: does not exist; expected a ledger, which backorder run makes");
        Assert.False(Directory.Exists(Out));
        Directory.CreateDirectory(Out);
        File.WriteAllText(Ledger, "");
        ToolRun.Of(command, Out).FailedWith(ExitCode.BadInput, $"{Ledger}: holds no ledger; expected one, which backorder run makes");
        Assert.Equal("", File.ReadAllText(Ledger));
    }

    [Fact]
    public void A_folder_without_mail_needs_a_place_for_files() =>
        ToolRun.Of("dispatch", "--ledger", "Data Source=x.db").FailedWith(ExitCode.BadInput, "DIR: is missing; expected a folder to write messages into, or --smtp");

    [Fact]
    public void A_file_that_is_no_database_is_left_as_it_is()
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Ledger, string.Concat(Enumerable.Repeat("my diary\n", 500)));
        var before = File.ReadAllText(Ledger);

        ToolRun.Of("run", Kettle, "--out", Out).FailedWith(ExitCode.BadInput, $"{Ledger}: is no SQLite database; expected a ledger of backorder, or another place for one");

        Assert.Equal(before, File.ReadAllText(Ledger));
        Assert.Equal(["ledger.db"], Directory.GetFileSystemEntries(Out).Select(Path.GetFileName));
    }

    [Fact]
    public void A_damaged_ledger_is_named()
    {
        ToolRun.Of("run", Kettle, "--out", Out).Succeeded();
        using (var file = File.OpenWrite(Ledger))
        {
            file.Position = 100;
            file.Write(Enumerable.Repeat((byte)0xFF, 4096 * 4).ToArray());
        }

        ToolRun.Of("run", Kettle, "--out", Out).FailedWith(ExitCode.BadInput, $"{Ledger}: is damaged; expected it as it was: bring back a copy");
    }

    [Theory]
    [InlineData("UPDATE backorder_schema SET version = 7", "7")]
    [InlineData("DELETE FROM backorder_schema", "none")]
    public async Task A_ledger_of_another_version_is_refused(string change, string version)
    {
        ToolRun.Of("run", Kettle, "--out", Out).Succeeded();
        await LedgerFile.Execute(Ledger, change);

        var line = $"{Ledger}: has tables of version {version}; expected version 2: update whichever is older, this tool (dotnet tool update Backorder.Messaging.Tool) or the app that made the tables";

        ToolRun.Of("run", Kettle, "--out", Out).FailedWith(ExitCode.BadInput, line);
        ToolRun.Of("dispatch", Out).FailedWith(ExitCode.BadInput, line);
    }

    [Fact]
    public async Task A_locked_ledger_is_waited_for_and_then_named()
    {
        ToolRun.Of("run", Kettle, "--out", Out).Succeeded();
        var before = File.ReadAllText(Path.Combine(Out, "plans.json"));
        await using var other = await LedgerFile.Open(Ledger);
        await using var command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        var run = ToolRun.Of("run", Kettle, "--out", Out, "--ledger", $"Data Source={Ledger};Default Timeout=1;Pooling=False");

        run.FailedWith(ExitCode.Failed, $"{Ledger}: is locked by another program; run the command again when that one has ended");
        Assert.Equal(before, File.ReadAllText(Path.Combine(Out, "plans.json")));
    }

    [Fact]
    public async Task A_ledger_that_refuses_a_message_keeps_what_it_has()
    {
        ToolRun.Of("run", Kettle, "--out", Out).Succeeded();
        var input = ManyOrders.In(_folder["in"], 300);
        await LedgerFile.Execute(Ledger, "CREATE TRIGGER refusing BEFORE INSERT ON backorder_messages BEGIN SELECT RAISE(ABORT, 'no'); END");

        var run = ToolRun.Of("run", input, "--out", Out);

        run.FailedWith(ExitCode.Failed, $"{Ledger}: fails (SQLite error 19); run the command again");
        await LedgerFile.Execute(Ledger, "DROP TRIGGER refusing");
        Assert.Contains("300 messages", ToolRun.Of("run", input, "--out", Out).Succeeded().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_does_not_exist_holds_no_ledger() => ToolRun.Of("run", Kettle, "--out", Out, "--ledger", $"Data Source={_folder["nowhere"]}/l.db;Pooling=False")
        .FailedWith(ExitCode.BadInput, $"{_folder["nowhere"]}/l.db: cannot be opened; expected a file of this user's, in a folder that exists");

    [Fact]
    public void A_database_that_does_not_answer_is_named_and_nothing_is_left_behind()
    {
        ToolRun.Of("run", Kettle, "--out", Out, "--ledger", "Host=127.0.0.1;Port=1;Database=shop;Username=u;Password=secret")
            .FailedWith(ExitCode.Failed, "--ledger: does not answer; check that the database runs and can be reached, then run the command again");

        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public async Task A_database_that_does_not_exist_is_named() =>
        ToolRun.Of("status", "--ledger", (await postgres.NewDatabaseAsync()).Replace("Database=test", "Database=missing", StringComparison.Ordinal))
            .FailedWith(ExitCode.BadInput, "--ledger: names a database that does not exist; make it with createdb");

    [Fact]
    public async Task PostgreSQL_keeps_a_ledger_too()
    {
        var ledger = await postgres.NewDatabaseAsync() + ";Pooling=False";
        ToolRun.Of("due", "--ledger", ledger).FailedWith(ExitCode.BadInput, "--ledger: holds no ledger; expected one, which backorder run makes");

        var first = ToolRun.Of("run", Kettle, "--out", Out, "--ledger", ledger).Succeeded();
        var again = ToolRun.Of("run", Kettle, "--out", Out, "--ledger", ledger).Succeeded();

        Assert.Equal(ToolRun.Of("plan", Kettle).Output, first.Output);
        Assert.EndsWith("--ledger remembers what was told, so nothing is said twice. Another --out begins anew.\n", again.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Ledger));
        Assert.Equal("0 messages written.\n", ToolRun.Of("dispatch", Out, "--ledger", ledger).Succeeded().Output);
        var same = _folder["same"];
        ToolRun.Of("run", Kettle, "--out", same).Succeeded();
        foreach (var command in new[] { "due", "status" })
        {
            Assert.Equal(
                ToolRun.Of(command, same, "--json", "--now", "2026-06-20T00:00:00Z").Succeeded().Output,
                ToolRun.Of(command, "--ledger", ledger, "--json", "--now", "2026-06-20T00:00:00Z").Succeeded().Output);
        }
    }
}
