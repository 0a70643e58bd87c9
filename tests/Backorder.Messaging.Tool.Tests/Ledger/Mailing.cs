using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Backorder.Messaging.Smtp.Tests;

namespace Backorder.Messaging.Tool.Tests;

/// <summary><c>--smtp</c>, against a real mail server.</summary>
public sealed class Mailing : IDisposable
{
    private static readonly string Kettle = Repository.PathTo("docs", "samples", "kettle");

    private readonly TemporaryFolder _folder = new();

    private string Out => _folder["out"];

    private string Ledger => Path.Combine(Out, "ledger.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_run_sends_each_message_once_over_STARTTLS_with_a_password_that_nobody_sees()
    {
        // The program plans for the present, so the input is of today.
        using var input = TemporaryFolder.CopyOf(Kettle);
        MoveToToday(input);
        await using var server = await MailServer.Start(TestCertificate.Untrusted);
        var trusted = _folder["cert.pem"];
        await File.WriteAllTextAsync(trusted, TestCertificate.Untrusted.Certificate.ExportCertificatePem(), TestContext.Current.CancellationToken);
        var environment = new Dictionary<string, string>
        {
            ["SSL_CERT_FILE"] = trusted,
            ["SHOP_MAIL"] = string.Create(CultureInfo.InvariantCulture, $"smtp://{Uri.EscapeDataString(MailServer.User)}:{Uri.EscapeDataString(MailServer.Password)}@localhost:{server.Port}"),
        };

        var first = (await ToolRun.Program(environment, ["run", input.Path, "--out", Out, "--smtp", "env:SHOP_MAIL"])).Succeeded();
        var again = (await ToolRun.Program(environment, ["run", input.Path, "--out", Out, "--smtp", "env:SHOP_MAIL"])).Succeeded();

        Assert.EndsWith("\n6 messages sent.\n", first.Output, StringComparison.Ordinal);
        Assert.EndsWith("\n0 messages sent.\n", again.Output, StringComparison.Ordinal);
        Assert.Equal(6, server.Mails.Count);
        Assert.All(server.Mails, mail => Assert.EndsWith("-tls-user.eml", mail.Name, StringComparison.Ordinal));
        Assert.False(Directory.Exists(Path.Combine(Out, "messages")));
        Assert.DoesNotContain(MailServer.Password, first.Output + first.Error + again.Output + again.Error, StringComparison.Ordinal);
        Assert.All(Directory.GetFiles(Out), file => Assert.DoesNotContain(MailServer.Password, File.ReadAllText(file), StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_a_server_that_was_away_did_not_take_is_sent_by_dispatch()
    {
        var clock = ToolClock.Samples;

        var run = ToolRun.At(clock, "run", Kettle, "--out", Out, "--smtp", Nobody());

        Assert.Equal((ExitCode.Failed, ""), (run.ExitCode, run.Error));
        Assert.Contains("\n0 messages sent.\n6 messages did not leave and will be tried again.\nRun backorder dispatch from 2026-06-08T08:00:", run.Output, StringComparison.Ordinal);
        Assert.Contains("\nstate  messages  why\nretry  6         ", run.Output, StringComparison.Ordinal);
        await using var server = await MailServer.Start(certificate: null);
        var later = ToolClock.At("2026-06-08T08:05:00Z");
        Assert.Equal("6 messages sent.\n", ToolRun.At(later, "dispatch", Out, "--smtp", Url(server)).Succeeded().Output);
        Assert.Equal("0 messages sent.\n", ToolRun.At(later, "dispatch", Out, "--smtp", Url(server)).Succeeded().Output);
        Assert.Equal(6, server.Mails.Count);
        Assert.Contains("ana@example.com", server.Recipients);
    }

    [Fact]
    public async Task A_ledger_keeps_to_its_way_of_sending()
    {
        var toTry = _folder["try"];
        ToolRun.Of("run", Kettle, "--out", toTry).Succeeded();
        ToolRun.Of("run", Kettle, "--out", Out, "--smtp", Nobody());
        await using var server = await MailServer.Start(certificate: null);

        var line = $"{toTry}/ledger.db: has written its messages into a folder, where they count as told; expected another --out or --ledger for what is really sent";
        ToolRun.Of("run", Kettle, "--out", toTry, "--smtp", Url(server)).FailedWith(ExitCode.BadInput, line);
        ToolRun.Of("dispatch", toTry, "--smtp", Url(server)).FailedWith(ExitCode.BadInput, line);
        line = $"{Ledger}: keeps messages that are sent by mail; expected --smtp URL, or another ledger to try something out";
        ToolRun.Of("run", Kettle, "--out", Out).FailedWith(ExitCode.BadInput, line);
        ToolRun.Of("dispatch", Out).FailedWith(ExitCode.BadInput, line);

        Assert.Empty(server.Mails);
        Assert.False(Directory.Exists(Path.Combine(Out, "messages")));
    }

    [Fact]
    public void What_is_really_sent_speaks_of_the_present()
    {
        ToolRun.At(ToolClock.At("2026-06-08T07:59:59Z"), "run", Kettle, "--out", Out, "--smtp", Nobody()).FailedWith(
            ExitCode.BadInput,
            "stock.json: asOf: is 2026-06-08T08:00:00Z, ahead of this machine's clock; expected a moment that has come, for messages that are really sent");
        ToolRun.Of("run", Kettle, "--out", Out, "--smtp", Nobody(), "--now", "2026-06-08T08:00:00Z").FailedWith(
            ExitCode.BadInput,
            "--now does not go with --smtp: what is really sent is planned for the present.\nbackorder --help says what there is.");
    }

    [Theory]
    [InlineData("smtps://u:secret@h", "--smtp: The SMTP URL's scheme is not smtp://; expected smtp://user:password@host:587?tls=required. TLS from the first byte (smtps://) is not available")]
    [InlineData("smtp://u:secret", "--smtp: The SMTP URL's port is no number; expected 1 to 65535")]
    [InlineData("smtp://u:a?secret@h", "--smtp: The SMTP URL's user or password has a ? in it; expected %3F instead")]
    [InlineData("env:BACKORDER_NOWHERE", "--smtp: names the environment variable \"BACKORDER_NOWHERE\", which is not set; expected one that is")]
    public void A_mail_server_that_is_none_is_refused_without_repeating_a_password(string url, string line)
    {
        ToolRun.Of("run", Kettle, "--out", Out, "--smtp", url).FailedWith(ExitCode.BadInput, line);
        ToolRun.Of("send", "--to", "me@example.com", "--smtp", url).FailedWith(ExitCode.BadInput, line);

        Assert.False(Directory.Exists(Out));
    }

    [Fact]
    public void A_slip_of_the_pen_shows_no_password() => ToolRun.Of("status", Out, "--smpt", "smtp://u:secret@h", "Host=h;Password=secret").FailedWith(
        ExitCode.BadInput,
        "Unrecognized command or argument '--smpt'.\nUnrecognized command or argument 'smtp://…@h'.\nUnrecognized command or argument 'Host=h;Password=…\nbackorder --help says what there is.");

    [Fact]
    public async Task Send_sends_one_of_each_kind_to_one_address_alone()
    {
        await using var server = await MailServer.Start(certificate: null);

        var run = ToolRun.Of("send", "--to", "me@example.org", "--smtp", Url(server)).Succeeded();

        Assert.Equal(["me@example.org"], server.Recipients.Distinct());
        var kinds = ToolRun.Of("plan", Repository.PathTo("docs", "samples", "mixed"), "--json").Json["plans"]!.AsArray().Select(plan => (string)plan!["kind"]!).Distinct().Count();
        Assert.Equal(kinds, server.Mails.Count);
        var mails = await ParsedMail.Read([.. server.Mails.Select(mail => mail.FullName)]);
        Assert.All(mails, mail => Assert.Equal(["me@example.org"], mail.Addresses.Distinct()));
        Assert.All(mails.Index(), mail => Assert.StartsWith(string.Create(CultureInfo.InvariantCulture, $"[Test {mail.Index + 1} of {kinds}] "), mail.Item["subject"], StringComparison.Ordinal));
        Assert.All(mails, mail => Assert.All(mail.Parts, part => Assert.Contains("This is a test.", part.Text, StringComparison.Ordinal)));
        Assert.Equal(kinds, mails.Select(mail => mail["message-id"]).Distinct().Count());
        Assert.EndsWith(string.Create(CultureInfo.InvariantCulture, $"{kinds} test messages sent, all to me@example.org and to nobody else.\n"), run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Send_writes_files_too_and_stops_at_the_first_fault()
    {
        var run = ToolRun.Of("send", Kettle, "--to", "me@example.org", "--from", "shop@example.org", "--out", Out).Succeeded();

        Assert.Equal("firstDelay: [Test 1 of 1] Order K4: your Green kettle will ship later (by June 23)\n1 test messages written, all to me@example.org and to nobody else.\n", run.Output);
        Assert.Single(Directory.GetFiles(Out));
        var away = ToolRun.Of("send", Kettle, "--to", "me@example.org", "--smtp", Nobody());
        Assert.Equal((ExitCode.Failed, ""), (away.ExitCode, away.Output));
        Assert.EndsWith(" 0 of 1 test messages were sent.\n", away.Error, StringComparison.Ordinal);
        ToolRun.Of("send", "--to", "me", "--out", Out).FailedWith(ExitCode.BadInput, "--to: is \"me\"; expected an e-mail address");
        ToolRun.Of("send", "--to", "me@example.org").FailedWith(ExitCode.BadInput, "send needs --smtp URL or --out DIR, and not both.\nbackorder --help says what there is.");
    }

    private static string Url(MailServer server) => string.Create(CultureInfo.InvariantCulture, $"smtp://127.0.0.1:{server.Port}?tls=none");

    // A port that the system has just taken back.
    private static string Nobody()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return string.Create(CultureInfo.InvariantCulture, $"smtp://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}?tls=none");
    }

    private static void MoveToToday(TemporaryFolder input)
    {
        var days = (NodaTime.SystemClock.Instance.GetCurrentInstant() - NodaTime.Instant.FromUtc(2026, 6, 8, 8, 0)).Days;
        foreach (var file in new[] { "orders.json", "stock.json" })
        {
            var text = System.Text.RegularExpressions.Regex.Replace(
                File.ReadAllText(input[file]),
                "2026-\\d\\d-\\d\\d",
                day => NodaTime.Text.LocalDatePattern.Iso.Format(NodaTime.Text.LocalDatePattern.Iso.Parse(day.Value).Value.PlusDays(days)),
                System.Text.RegularExpressions.RegexOptions.CultureInvariant,
                TimeSpan.FromSeconds(1));
            File.WriteAllText(input[file], text);
        }
    }
}
