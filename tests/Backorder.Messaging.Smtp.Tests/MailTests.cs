using System.Text;
using Backorder.Messaging.Testing;

namespace Backorder.Messaging.Smtp.Tests;

/// <summary>Mails that a real server took, read by a parser that shares no code with ours.</summary>
public sealed class MailTests : IAsyncLifetime
{
    private static readonly string[] Texts =
    [
        "Order 1001: your kettle will ship later (by Dec 3)",
        "Émile: délai",
        "紅茶のやかんは六月二十三日に発送します。お待たせして申し訳ございません。ご連絡をお待ちしております。",
        string.Join(' ', Enumerable.Repeat("a subject of two hundred characters", 6)),
        new string('x', 200),
        new string('é', 300),
        string.Concat(Enumerable.Repeat("👩‍👩‍👧 ", 40)) + ".",
        "=?utf-8?B?SGk=?= is not an encoded word",
        "é =?utf-8?B?SGk=?=",
        "two  spaces   three",
        " leading and trailing ",
        "quote \" and \\ backslash, <angle> (comment); colon: @ , .",
        "\"Ana\"",
        "<script>alert(1)</script>",
        "this is not refused: ~!#$%&'*+-/=?^_`{|}",
        new string('y', 10_000),
        "a",
    ];

    private static readonly string[] Bodies =
    [
        "We are sorry.\n\nYour kettle ships on June 23.\n",
        "trailing space \nand tab\t\n.\n..\nFrom here\n--=_boundary\n",
        "crlf\r\ncr\rlf\n",
        "equals = sign =3D =\n",
        new string('z', 5000) + "\n",
        string.Concat(Enumerable.Repeat("ü👩‍👩‍👧", 700)) + "\n",
        "\n\n\n",
        "no end of line",
        "",
    ];

    private MailServer? _server;

    public async ValueTask InitializeAsync() => _server = await MailServer.Start(TestCertificate.Trusted);

    public ValueTask DisposeAsync() => _server?.DisposeAsync() ?? ValueTask.CompletedTask;

    [Fact]
    public async Task Another_parser_reads_back_every_header()
    {
        var mails = await Arrived(Texts.Select(text => SomeMessages.Email() with { Subject = Header(text), FromName = Header(text), ToName = Header(text) }));

        foreach (var (text, mail) in Texts.Zip(mails))
        {
            Assert.Empty(mail.Defects);
            Assert.Equal(text, Seen(mail["Subject"]));
            Assert.Equal(["orders@kettle.example", "help@kettle.example", "ana@example.com"], mail.Addresses);
            Assert.Equal($"<{SomeMessages.Email().Key}@kettle.example>", mail["Message-ID"]);
            Assert.Equal("auto-generated", mail["Auto-Submitted"]);
            Assert.Equal("OOF, AutoReply", mail["X-Auto-Response-Suppress"]);
            Assert.DoesNotContain(mail.Headers, header => header.Name is "Precedence" or "Bcc" or "Cc" or "Sender");
        }
    }

    [Fact]
    public async Task Its_headers_are_those_of_the_pickup_folders_mail()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            await new PickupFolderSender(folder.FullName, new FakeClock()).SendAsync(SomeMessages.Email(), CancellationToken.None);
            var pickup = (await ParsedMail.Read(folder.EnumerateFiles().Select(file => file.FullName)))[0];
            var wire = (await Arrived([SomeMessages.Email()]))[0];

            // Date is the machine's with System.Net.Mail; the boundary is its own.
            Assert.Equal(Comparable(pickup), Comparable(wire));
            Assert.Equal(pickup.Parts.Select(part => (part.Type, part.Text.ReplaceLineEndings("\n").TrimEnd('\n'))), wire.Parts.Select(part => (part.Type, part.Text.ReplaceLineEndings("\n").TrimEnd('\n'))));
        }
        finally
        {
            folder.Delete(recursive: true);
        }

        static IEnumerable<string> Comparable(ParsedMail mail) =>
            mail.Headers.Where(header => header.Name is not ("Date" or "Content-Type")).Select(header => $"{header.Name}: {header.Value.Trim()}")
                .Append(mail.Headers.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)).Append(mail.Type).Order(StringComparer.Ordinal);
    }

    [Fact]
    public async Task Another_parser_reads_back_both_bodies()
    {
        var mails = await Arrived(Bodies.Select(body => SomeMessages.Email() with { Text = body, Html = "<p>" + body + "</p>" }));

        foreach (var (body, mail) in Bodies.Zip(mails))
        {
            Assert.Empty(mail.Defects);
            Assert.Equal("multipart/alternative", mail.Type);
            Assert.Equal(["text/plain", "text/html"], mail.Parts.Select(part => part.Type));
            Assert.Equal(Lines(body), Lines(mail.Parts[0].Text));
            Assert.Equal(Lines("<p>" + body + "</p>"), Lines(mail.Parts[1].Text));
        }
    }

    [Fact]
    public async Task No_line_is_long_bare_or_not_ASCII()
    {
        await Arrived(Texts.Select(text => SomeMessages.Email() with { Subject = Header(text), FromName = Header(text), ToName = Header(text) })
            .Concat(Bodies.Select(body => SomeMessages.Email() with { Text = body, Html = body })));

        Assert.All(_server!.Mails, mail => Assert.Empty(Faults(File.ReadAllText(mail.FullName, Encoding.Latin1))));
    }

    [Theory]
    [InlineData("a\r\nb\nc\r\n", "bare LF")]
    [InlineData("a\r\nb\rc\r\n", "bare CR")]
    [InlineData("Grüße\r\n", "not ASCII")]
    public void A_fault_planted_in_the_lines_is_found(string raw, string fault) => Assert.Equal([fault], Faults(raw));

    [Fact]
    public void A_long_line_planted_is_found() => Assert.Equal(["long line"], Faults(new string('x', 999) + "\r\n"));

    [Fact]
    public async Task It_came_encrypted_and_from_somebody_who_had_logged_in()
    {
        await Arrived([SomeMessages.Email()]);

        Assert.Equal(["1-tls-user.eml"], _server!.Mails.Select(mail => mail.Name));
    }

    [Fact]
    public async Task A_wrong_password_is_the_operators_matter()
    {
        var options = _server!.Options(SmtpSecurity.StartTls);
        options.Password = "wrong";
        using var connections = new SmtpConnections(options, TimeProvider.System);

        var outcome = Assert.IsType<SendOutcome.Retry>(await new SmtpSender(connections).SendAsync(SomeMessages.Email(), CancellationToken.None));
        Assert.Contains("look at its address, its certificate, the login and the sender", outcome.Reason, StringComparison.Ordinal);
        Assert.Empty(_server.Mails);
    }

    [Fact]
    public async Task A_certificate_that_nobody_trusts_gets_nothing()
    {
        await using var stranger = await MailServer.Start(TestCertificate.Untrusted);
        using var connections = new SmtpConnections(stranger.Options(SmtpSecurity.StartTls), TimeProvider.System);

        var outcome = Assert.IsType<SendOutcome.Retry>(await new SmtpSender(connections).SendAsync(SomeMessages.Email(), CancellationToken.None));
        Assert.StartsWith("The mail server showed no certificate that this machine trusts", outcome.Reason, StringComparison.Ordinal);
        Assert.Empty(stranger.Mails);
    }

    private async Task<IReadOnlyList<ParsedMail>> Arrived(IEnumerable<OutgoingEmail> emails)
    {
        using var connections = new SmtpConnections(_server!.Options(SmtpSecurity.StartTls), TimeProvider.System);
        var sender = new SmtpSender(connections);
        foreach (var email in emails)
        {
            Assert.IsType<SendOutcome.Accepted>(await sender.SendAsync(email, TestContext.Current.CancellationToken));
        }

        return await ParsedMail.Read(_server.Mails.Select(mail => mail.FullName));
    }

    private static HeaderText Header(string text) => HeaderText.TryCreate(text, out var header) ? header : throw new ArgumentException(text, nameof(text));

    // The one character that the sender may add, so that the text is encoded.
    private static string Seen(string text) => text.Replace("\u200B", "", StringComparison.Ordinal);

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static IEnumerable<string> Faults(string raw)
    {
        foreach (var line in raw.Split("\r\n"))
        {
            if (line.Contains('\n', StringComparison.Ordinal))
            {
                yield return "bare LF";
            }

            if (line.Contains('\r', StringComparison.Ordinal))
            {
                yield return "bare CR";
            }

            if (line.Length > 998)
            {
                yield return "long line";
            }

            if (line.Any(c => c > '~'))
            {
                yield return "not ASCII";
            }
        }
    }
}
