using System.Text.Json;
namespace Backorder.Messaging.Tool.Tests;

/// <summary><c>backorder check</c></summary>
public sealed class Checks : IDisposable
{
    private static readonly string Kettle = Repository.PathTo("docs", "samples", "kettle");

    private readonly TemporaryFolder _folder = new();

    private string Out => _folder["out"];

    private string Mails => Path.Combine(Out, "messages");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_is_found_in_what_run_has_written_with_its_facts_and_without()
    {
        Run();

        Assert.Equal("Nothing was found.\n", ToolRun.Of("check", Out).Succeeded().Output);
        Assert.Equal("Nothing was found.\n", ToolRun.Of("check", Out, "--facts", Kettle).Succeeded().Output);
        Assert.Empty(ToolRun.Of("check", Mails, "--json").Succeeded().Json["findings"]!.AsArray());
    }

    [Fact]
    public void A_date_that_is_not_the_plans_is_an_error_and_the_exit_code_is_one()
    {
        var mail = Run();
        File.WriteAllText(mail, File.ReadAllText(mail).Replace("The new ship date is June 23", "The new ship date is June 24", StringComparison.Ordinal));

        var check = ToolRun.Of("check", Out);

        Assert.Equal((1, ""), (check.ExitCode, check.Error));
        Assert.Equal(check.Output, ToolRun.Of("check", Out, "--facts", Kettle).Output);
        Assert.Equal(check.Output, ToolRun.Of("check", Mails).Output);
        Assert.Equal(check.Output, ToolRun.Of("check", mail).Output);
        Assert.All(check.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.StartsWith(Path.GetFileName(mail) + ": BM", line, StringComparison.Ordinal));
        Assert.Contains(": BM001 error ", check.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_plans_of_an_earlier_run_stay_with_their_mails()
    {
        Run();
        var before = File.ReadAllText(Path.Combine(Out, ".backorder-plans.json"));
        ToolRun.Of("run", Kettle, "--out", Out).Succeeded();

        Assert.Equal(before, File.ReadAllText(Path.Combine(Out, ".backorder-plans.json")));
    }

    [Fact]
    public void Plans_of_several_runs_lie_together_in_the_order_of_their_mails()
    {
        Run();
        File.Delete(Directory.GetFiles(Mails, "*.eml").Order(StringComparer.Ordinal).First());
        ToolRun.Of("run", Repository.PathTo("docs", "samples", "mixed"), "--out", Out).Succeeded();

        var plans = SaidPlans.Beside(Out).Keys.ToList();

        Assert.Equal(Directory.GetFiles(Mails, "*.eml").Select(static file => Path.GetFileName(file)).Order(StringComparer.Ordinal), plans);
        Assert.Contains(plans, static file => file.StartsWith("k9-", StringComparison.Ordinal));
        Assert.True(plans.Count > 6, "The second run has written nothing.");
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Out, ".backorder-plans.json")));
        Assert.Equal(plans.Count, document.RootElement.GetProperty("plans").GetArrayLength());
    }

    [Theory]
    [InlineData("mixed")]
    [InlineData("kettle")]
    public void A_plan_that_was_written_says_the_same_when_it_is_read(string sample)
    {
        ToolRun.Of("run", Repository.PathTo("docs", "samples", sample), "--out", Out).Succeeded();

        var plans = SaidPlans.Beside(Out);

        Assert.NotEmpty(plans);
        foreach (var (file, (plan, shop)) in plans)
        {
            var (written, _) = CheckedFiles.Read(Path.Combine(Mails, file));
            var again = new PhrasebookRenderer().Render(plan, shop);
            Assert.Equal((written.Subject, written.Html, written.Text), (again.Subject, again.Html, again.Text));
        }
    }

    [Theory]
    [InlineData("{")]
    [InlineData("{\"plans\":[{}]}")]
    [InlineData("{\"plans\":null}")]
    [InlineData("[]")]
    [InlineData("{\"plans\":[\n{\"file\":\"a.eml\"}\n")]
    [InlineData("{\"plans\":[\n{}\n]}\n")]
    public void Plans_that_no_run_has_written_are_refused(string content)
    {
        Run();
        File.WriteAllText(Path.Combine(Out, ".backorder-plans.json"), content);

        var check = ToolRun.Of("check", Out);

        Assert.Equal((2, ""), (check.ExitCode, check.Output));
        Assert.Equal($"{Out}/.backorder-plans.json: is not as backorder run has written it; expected it as it was, or a folder without it\n", check.Error);
    }

    [Fact]
    public void A_single_mail_of_somebody_else_is_read_without_facts()
    {
        var mail = _folder["sale.eml"];
        File.WriteAllText(mail, "Subject: =?utf-8?Q?LAST_CHANCE?=\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n" + Convert.ToBase64String("<p>It ships soon. Shop now!</p>"u8) + "\r\n");

        var found = ToolRun.Of("check", mail, "--json");

        Assert.Equal(1, found.ExitCode);
        Assert.Empty(((string[])["BM040", "BM041", "BM043", "BM078"]).Except(found.Json["findings"]!.AsArray().Select(one => (string)one!["id"]!)));
    }

    [Fact]
    public void A_path_without_mails_is_refused()
    {
        Assert.Equal(
            new ToolRun(2, "", $"{_folder["nothing"]}: is not there; expected a mail file (.eml) or a folder of them\n"),
            ToolRun.Of("check", _folder["nothing"]));
        Assert.Equal(
            new ToolRun(2, "", $"{_folder.Path}: holds no .eml file; expected a folder of them, or one that backorder run has written\n"),
            ToolRun.Of("check", _folder.Path));
    }

    [Fact]
    public async Task A_mail_is_read_as_pythons_parser_reads_it()
    {
        Run();
        var files = Directory.GetFiles(Mails, "*.eml").Order(StringComparer.Ordinal).ToList();
        File.WriteAllText(_folder["nested.eml"], string.Join("\r\n", [
            "Subject: =?utf-8?B?w4ltaWxl?=", " =?iso-8859-1?Q?_caf=E9?= and more", "Content-Type: multipart/mixed; boundary=\"a b\"", "", "preamble", "--a b",
            "Content-Type: multipart/alternative; boundary=inner", "", "--inner", "Content-Type: text/plain; charset=iso-8859-1", "Content-Transfer-Encoding: quoted-printable", "",
            "caf=E9 = a soft=", " line", "--inner", "Content-Type: text/html; charset=\"utf-8\"", "Content-Transfer-Encoding: base64", "", "PHA+w6k8", "L3A+", "--inner--", "--a b--", "",
        ]));
        files.Add(_folder["nested.eml"]);

        var theirs = await ParsedMail.Read(files);

        for (var i = 0; i < files.Count; i++)
        {
            var ours = EmlFile.Read(files[i]);
            Assert.Equal(
                (theirs[i]["subject"], theirs[i].Parts[0].Text.TrimEnd('\n'), theirs[i].Parts[1].Text.TrimEnd('\n')),
                (ours.Subject, ours.Text.TrimEnd('\n'), ours.Html.TrimEnd('\n')));
        }
    }

    // The first mail's file.
    private string Run()
    {
        ToolRun.Of("run", Kettle, "--out", Out).Succeeded();
        return Directory.GetFiles(Mails, "*.eml").Order(StringComparer.Ordinal).First();
    }
}
