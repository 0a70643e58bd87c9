namespace Backorder.Messaging.Tool.Tests;

/// <summary>What <c>backorder run</c> does to a folder that is not its own, and with an input that is bad.</summary>
public sealed class OutputFolders : IDisposable
{
    private static readonly string Kettle = Repository.PathTo("docs", "samples", "kettle");

    private readonly TemporaryFolder _folder = new();

    private string Out => _folder["out"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Bad_input_leaves_no_folder_behind()
    {
        using var input = TemporaryFolder.CopyOf(Kettle);
        File.WriteAllText(input["stock.json"], "{");

        Refusal.Of(ToolRun.Of("run", input.Path, "--out", Out));

        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public void Facts_that_cannot_be_planned_leave_an_earlier_run_as_it_was()
    {
        ToolRun.Of("run", Kettle, "--out", Out).Succeeded();
        var before = Snapshot();
        using var input = TemporaryFolder.CopyOf(Kettle);
        File.WriteAllText(input["orders.json"], File.ReadAllText(input["orders.json"]).Replace("\"K5\"", "\"K4\"", StringComparison.Ordinal));

        Refusal.Of(ToolRun.Of("run", input.Path, "--out", Out));

        Assert.Equal(before, Snapshot());
    }

    [Fact]
    public void What_somebody_else_put_there_stays()
    {
        ToolRun.Of("run", Kettle, "--out", Out).Succeeded();
        File.WriteAllText(Path.Combine(Out, "notes.txt"), "mine");
        File.WriteAllText(Path.Combine(Out, "messages", "mine.eml"), "mine");

        ToolRun.Of("run", Repository.PathTo("docs", "samples", "quiet"), "--out", Out).Succeeded();

        Assert.Equal("mine", File.ReadAllText(Path.Combine(Out, "notes.txt")));
        Assert.Equal("mine", File.ReadAllText(Path.Combine(Out, "messages", "mine.eml")));
    }

    [Theory]
    [InlineData("plans.json")]
    [InlineData("index.html")]
    [InlineData("messages")]
    public void A_file_of_somebody_else_in_our_place_is_not_overwritten(string name)
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, name), "mine");

        var line = Assert.Single(Refusal.Of(ToolRun.Of("run", Kettle, "--out", Out)));

        Assert.StartsWith("--out: \"", line, StringComparison.Ordinal);
        Assert.EndsWith("is not a file of an earlier run; expected a folder without it", line, StringComparison.Ordinal);
        Assert.Equal(["mine"], Snapshot().Values);
    }

    [Fact]
    public void A_link_in_the_place_of_the_messages_is_not_followed()
    {
        Directory.CreateDirectory(Out);
        Directory.CreateDirectory(_folder["elsewhere"]);
        Directory.CreateSymbolicLink(Path.Combine(Out, "messages"), _folder["elsewhere"]);

        Refusal.Of(ToolRun.Of("run", Kettle, "--out", Out));

        Assert.Empty(Directory.GetFileSystemEntries(_folder["elsewhere"]));
    }

    [Fact]
    public void A_list_of_files_that_no_run_would_have_written_removes_nothing()
    {
        File.WriteAllText(_folder["precious.eml"], "mine");
        Directory.CreateDirectory(Path.Combine(Out, "messages"));
        File.WriteAllText(Path.Combine(Out, "report.txt"), "mine");
        File.WriteAllText(Path.Combine(Out, ".backorder-files.json"), """{ "files": [ "../precious.eml", "messages/../../precious.eml", "report.txt", "messages/.eml" ] }""");

        ToolRun.Of("run", Kettle, "--out", Out).Succeeded();

        Assert.True(File.Exists(_folder["precious.eml"]));
        Assert.True(File.Exists(Path.Combine(Out, "report.txt")));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{ \"files\": [ 1 ] }")]
    public void A_list_of_files_that_is_none_is_refused(string text)
    {
        Directory.CreateDirectory(Out);
        File.WriteAllText(Path.Combine(Out, ".backorder-files.json"), text);

        Refusal.Of(ToolRun.Of("run", Kettle, "--out", Out));
    }

    [Theory]
    [InlineData("")]
    [InlineData("/../input/")]
    [InlineData("/..")]
    [InlineData("/link-to-itself")]
    public void The_input_folder_and_what_holds_it_are_no_place_for_the_output(string suffix)
    {
        using var folder = new TemporaryFolder();
        var input = Directory.CreateDirectory(folder["input"]).FullName;
        foreach (var file in Directory.EnumerateFiles(Kettle))
        {
            File.Copy(file, Path.Combine(input, Path.GetFileName(file)));
        }

        Directory.CreateSymbolicLink(Path.Combine(input, "link-to-itself"), input);

        Assert.EndsWith(
            "is the input folder or holds it; expected a folder of its own",
            Assert.Single(Refusal.Of(ToolRun.Of("run", input, "--out", input + suffix))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_inside_the_input_folder_is_fine()
    {
        using var input = TemporaryFolder.CopyOf(Kettle);

        ToolRun.Of("run", input.Path, "--out", input["out"]).Succeeded();
        ToolRun.Of("run", input.Path, "--out", input["out"]).Succeeded();
    }

    [Fact]
    public void A_file_is_no_folder()
    {
        File.WriteAllText(Out, "mine");

        Refusal.Of(ToolRun.Of("run", Kettle, "--out", Out));
        Refusal.Of(ToolRun.Of("run", Kettle, "--out", Path.Combine(Out, "below")));

        Assert.Equal("mine", File.ReadAllText(Out));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void A_folder_needs_a_name(string folder) => Refusal.Of(ToolRun.Of("run", Kettle, "--out", folder));

    [Fact]
    public void What_a_run_that_was_cut_off_left_behind_is_cleared_away()
    {
        Directory.CreateDirectory(Path.Combine(Out, ".backorder-new", "messages"));
        File.WriteAllText(Path.Combine(Out, ".backorder-new", "messages", "half.eml"), "From");

        ToolRun.Of("run", Kettle, "--out", Out).Succeeded();

        Assert.DoesNotContain(Snapshot().Keys, file => file.Contains("half", StringComparison.Ordinal));
        Assert.False(Directory.Exists(Path.Combine(Out, ".backorder-new")));
    }

    [Fact]
    public void A_run_without_a_shop_is_refused()
    {
        using var input = TemporaryFolder.CopyOf(Kettle);
        File.Delete(input["shop.json"]);
        Assert.Equal(["shop.json: does not exist; expected it in the folder"], Refusal.Of(ToolRun.Of("run", input.Path, "--out", Out)));

        File.WriteAllText(input["shop.json"], "{ \"contact\": \"nowhere\" }");
        Assert.Equal(
            [
                "shop.json: name: is missing or unfit to print; expected the shop's name in 1 to 100 characters",
                "shop.json: from: is missing or not an e-mail address; expected the address that messages come from",
                "shop.json: contact: is missing or neither an e-mail address nor an absolute https address; expected where a person answers",
            ],
            Refusal.Of(ToolRun.Of("run", input.Path, "--out", Out)));
    }

    private SortedDictionary<string, string> Snapshot() => new(
        Directory.EnumerateFiles(Out, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(Out, file), File.ReadAllText),
        StringComparer.Ordinal);
}
