namespace Backorder.Messaging.Tool.Tests;

/// <summary><c>backorder templates export</c> and <c>backorder check</c> of what it wrote.</summary>
public sealed class TemplateFolders : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Mails => _folder["mails"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void What_is_exported_says_the_built_in_messages_and_nothing_is_found_in_it()
    {
        var export = ToolRun.Of("templates", "export", Mails).Succeeded();

        Assert.Equal($"{Directory.GetFiles(Mails).Length} files in {Mails}. Delete those that you do not change; what has no file is written as built in.\n", export.Output);
        Assert.Contains("default.html.hbs", Directory.GetFiles(Mails).Select(Path.GetFileName));
        Assert.Equal("Nothing was found.\n", ToolRun.Of("check", Mails).Succeeded().Output);
        Assert.Equal(["problems", "findings"], ToolRun.Of("check", Mails, "--json").Succeeded().Json.AsObject().Select(static list => list.Key));
    }

    [Fact]
    public void A_file_that_is_there_is_never_written_over()
    {
        Directory.CreateDirectory(Mails);
        File.WriteAllText(Path.Combine(Mails, "default.txt.hbs"), "ours");

        var export = ToolRun.Of("templates", "export", Mails);

        Assert.Equal((2, ""), (export.ExitCode, export.Output));
        Assert.Equal($"{Mails}/default.txt.hbs: is there already; expected a folder without it. Nothing was written\n", export.Error);
        Assert.Equal("ours", File.ReadAllText(Assert.Single(Directory.GetFiles(Mails))));
    }

    [Theory]
    [InlineData("liquid")]
    [InlineData("")]
    public void An_engine_that_is_none_is_bad_input(string engine) =>
        Assert.Equal(2, ToolRun.Of("templates", "export", Mails, "--engine", engine).ExitCode);

    [Fact]
    public void A_template_that_drops_what_the_law_wants_fails_for_each_message_that_needs_it()
    {
        ToolRun.Of("templates", "export", Mails).Succeeded();
        File.WriteAllText(Path.Combine(Mails, "_choices.html.hbs"), "");

        var check = ToolRun.Of("check", Mails);

        Assert.Equal((1, ""), (check.ExitCode, check.Error));
        foreach (var said in (string[])["first-delay.en-US: BM026 error html: ", "first-delay.de-DE: BM026 error html: ", "renewed-delay.ar: BM065 error html: "])
        {
            Assert.Contains("\n" + said, "\n" + check.Output, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("BM065", ToolRun.Of("check", Mails, "--json").Json["findings"]!.AsArray().Where(static one => (string)one!["file"]! == "shipped.en-US").Select(static one => (string)one!["id"]!));
    }

    [Fact]
    public void Broken_files_and_values_that_are_missing_are_told_with_their_place()
    {
        Directory.CreateDirectory(Mails);
        File.WriteAllText(Path.Combine(Mails, "default.txt.hbs"), "x\n {{headline}}");
        Assert.StartsWith("default.txt.hbs(2,2): \"headline\" is no name of the model; expected one of language, ", ToolRun.Of("check", Mails).Output, StringComparison.Ordinal);

        File.WriteAllText(Path.Combine(Mails, "default.txt.hbs"), "x\n {{replyBy}}");
        var check = ToolRun.Of("check", Mails);
        Assert.Equal(1, check.ExitCode);
        Assert.Contains("default.txt.hbs(2,2): \"replyBy\" is missing in this message; ask for it with {{#if replyBy}} where it may be (shipped.ja-JP).\n", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_docs_show_what_is_printed()
    {
        ToolRun.Of("templates", "export", Mails).Succeeded();
        File.WriteAllText(Path.Combine(Mails, "_choices.html.hbs"), "");
        var dropped = ToolRun.Of("check", Mails).Output;
        File.WriteAllText(Path.Combine(Mails, "default.txt.hbs"), "x\n {{headline}}");
        var unknown = ToolRun.Of("check", Mails).Output;
        File.WriteAllText(Path.Combine(Mails, "default.txt.hbs"), "x\n {{replyBy}}");
        var said = dropped + unknown + ToolRun.Of("check", Mails).Output;
        var page = File.ReadAllText(Repository.PathTo("docs", "templates.md")).ReplaceLineEndings("\n");

        foreach (var mark in (string[])["<!-- check -->", "<!-- place -->"])
        {
            var block = page[(page.IndexOf(mark, StringComparison.Ordinal) + mark.Length)..].Split("```")[1];
            Assert.All(block.Split('\n')[1..^1], line => Assert.Contains("\n" + line.TrimEnd('…'), "\n" + said, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Files_of_an_engine_that_the_tool_does_not_bring_along_are_refused_with_what_to_do()
    {
        Directory.CreateDirectory(Mails);
        File.WriteAllText(Path.Combine(Mails, "default.txt.scriban"), "{{ heading }}");

        var check = ToolRun.Of("check", Mails);

        Assert.Equal((2, ""), (check.ExitCode, check.Output));
        Assert.Equal($"{Mails}: holds Scriban files, whose engine this tool does not bring along; expected Handlebars files alone. docs/templates.md shows the test that checks Scriban files\n", check.Error);
    }
}
