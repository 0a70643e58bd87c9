using System.Text;
using System.Text.RegularExpressions;
using Backorder.Messaging.Testing;

namespace Backorder.Messaging.Tests;

public sealed partial class EmlTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private static readonly string[] Texts =
    [
        "Order 1001: your kettle will ship later (by Dec 3)",
        "Émile: délai",
        "紅茶のやかんは六月二十三日に発送します。お待たせして申し訳ございません。ご連絡をお待ちしております。",
        string.Join(' ', Enumerable.Repeat("a subject of two hundred characters", 6)),
        new string('x', 200),
        new string('é', 300),
        string.Concat(Enumerable.Repeat("👩‍👩‍👧 ", 40)),
        "=?utf-8?B?SGk=?= is not an encoded word",
        "two  spaces   three",
        " leading and trailing ",
        "quote \" and \\ backslash, <angle> (comment); colon: @ , .",
        "<script>alert(1)</script>",
        "tab is refused, this is not: ~!#$%&'*+-/=?^_`{|}",
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
    ];

    public static TheoryData<string> Refused => new(
        "Hi\r\nBcc: x@y", "Hi\nX", "Hi\rX", "Hi\0", "A\r\nTo: z", "bidi \u202E txt", "bidi \u2066 txt", "line \u2028 separator", "next \u0085 line", "escape \u001b[0m", "lone \ud800 surrogate", "tab\there");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Another_parser_reads_back_every_header()
    {
        var mails = await Parsed(Texts.Select(text => Email(subject: text, toName: text, fromName: text)));

        foreach (var (text, mail) in Texts.Zip(mails))
        {
            Assert.Empty(mail.Defects);
            Assert.Equal(text, mail["Subject"]);
            Assert.Equal(["orders@kettle.example", "help@kettle.example", "ana@example.com"], mail.Addresses);
            Assert.Equal("auto-generated", mail["Auto-Submitted"]);
            Assert.Equal("OOF, AutoReply", mail["X-Auto-Response-Suppress"]);
            Assert.DoesNotContain(mail.Headers, header => header.Name is "Precedence" or "Bcc" or "Cc");
            Assert.Equal(10, mail.Headers.Count);
        }
    }

    [Fact]
    public async Task Another_parser_reads_back_both_bodies()
    {
        var mails = await Parsed(Bodies.Select(body => Email(text: body, html: "<p>" + body + "</p>")));

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
    public void Every_line_ends_in_CRLF_and_is_short_and_ASCII() =>
        Assert.All(EveryMail().Select(Written), raw => Assert.Empty(LineFaults(raw)));

    [Theory]
    [InlineData("a\r\nb\nc\r\n", "bare LF")]
    [InlineData("a\r\nb\rc\r\n", "bare CR")]
    [InlineData("Grüße\r\n", "not ASCII")]
    [InlineData("no end", "no end of line")]
    public void A_fault_planted_in_the_lines_is_found(string raw, string fault) => Assert.Contains(fault, LineFaults(raw));

    [Fact]
    public void A_long_line_planted_is_found() => Assert.Contains("long line", LineFaults(new string('x', 79) + "\r\n"));

    [Fact]
    public void Encoded_words_are_at_most_75_characters() =>
        Assert.All(
            EveryMail().SelectMany(mail => EncodedWord().Matches(Written(mail)[..Written(mail).IndexOf("\r\n\r\n", StringComparison.Ordinal)]).Select(match => match.Value)),
            word => Assert.True(word.Length <= 75, word));

    [Fact]
    public void The_message_id_is_the_key_at_the_senders_domain()
    {
        var email = SomeMessages.Email();

        Assert.Contains($"\r\nMessage-ID:\r\n <{email.Key}@kettle.example>\r\n", Written(email), StringComparison.Ordinal);
    }

    [Fact]
    public void The_date_is_the_clocks() =>
        Assert.StartsWith("Date: Mon, 08 Jun 2026 08:00:00 +0000\r\n", Written(SomeMessages.Email()), StringComparison.Ordinal);

    [Fact]
    public void The_same_mail_has_the_same_bytes_on_every_machine() =>
        InCulture.Every(() => Snapshot.Match(Written(SomeMessages.Email()), "eml"));

    [Fact]
    public void No_body_can_close_its_part()
    {
        var email = SomeMessages.Email();
        var hostile = Written(email with { Text = $"--=_{email.Key}--\r\n\r\n--=_{email.Key}\n", Html = $"<p>--=_{email.Key}--</p>" });

        Assert.Equal(2, Regex.Count(hostile, $"^--=_{email.Key}\r$", RegexOptions.Multiline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));
        Assert.Single(Regex.Matches(hostile, $"^--=_{email.Key}--\r$", RegexOptions.Multiline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));
    }

    [Theory]
    [MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public void A_value_that_could_break_a_header_makes_no_mail(string hostile)
    {
        var plan = SomeMessages.Plan();
        var words = new RenderedMessage { Subject = "Subject", Preview = "Preview", Html = "<p>Hi</p>", Text = "Hi", Sms = "Hi" };

        Assert.False(OutgoingMessages.TryEmail(plan, Some.Shop(), words with { Subject = hostile }, out _, out var subject));
        Assert.Equal("The subject is empty or cannot stand in a header.", subject);
        Assert.False(OutgoingMessages.TryEmail(plan with { Recipient = plan.Recipient with { Name = hostile } }, Some.Shop(), words, out _, out var name));
        Assert.Equal("The recipient's name cannot stand in a header.", name);
        Assert.False(OutgoingMessages.TryEmail(plan with { Recipient = plan.Recipient with { Email = $"\"{hostile}\"@x.com" } }, Some.Shop(), words, out _, out var address));
        Assert.Equal("The recipient's e-mail address cannot be used.", address);
        Assert.True(OutgoingMessages.TryEmail(plan, Some.Shop(), words, out _, out var none));
        Assert.Null(none);
    }

    private static IEnumerable<OutgoingEmail> EveryMail() =>
        Texts.Select(text => Email(subject: text, toName: text, fromName: text)).Concat(Bodies.Select(body => Email(text: body, html: body)));

    private static OutgoingEmail Email(string? subject = null, string? toName = null, string? fromName = null, string? text = null, string? html = null)
    {
        var email = SomeMessages.Email();
        return email with
        {
            Subject = subject is null ? email.Subject : Header(subject),
            ToName = toName is null ? email.ToName : Header(toName),
            FromName = fromName is null ? email.FromName : Header(fromName),
            Text = text ?? email.Text,
            Html = html ?? email.Html,
        };
    }

    private static HeaderText Header(string text) => HeaderText.TryCreate(text, out var header) ? header : throw new ArgumentException(text, nameof(text));

    private static string Written(OutgoingEmail email) => Encoding.Latin1.GetString(EmlWriter.Write(email, Some.Now));

    private static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');

    private static List<string> LineFaults(string raw)
    {
        var faults = new List<string>();
        if (!raw.EndsWith("\r\n", StringComparison.Ordinal))
        {
            faults.Add("no end of line");
        }

        foreach (var line in raw.Split("\r\n"))
        {
            if (line.Contains('\n', StringComparison.Ordinal))
            {
                faults.Add("bare LF");
            }

            if (line.Contains('\r', StringComparison.Ordinal))
            {
                faults.Add("bare CR");
            }

            if (line.Length > 78)
            {
                faults.Add("long line");
            }

            if (line.Any(c => c is < ' ' or > '~' and not '\t'))
            {
                faults.Add("not ASCII");
            }
        }

        return faults;
    }

    private Task<IReadOnlyList<ParsedMail>> Parsed(IEnumerable<OutgoingEmail> emails) =>
        ParsedMail.Read([.. emails.Select((email, index) =>
        {
            var path = Path.Combine(_folder.FullName, $"{index}.eml");
            File.WriteAllBytes(path, EmlWriter.Write(email, Some.Now));
            return path;
        })]);

    [GeneratedRegex(@"=\?utf-8\?B\?[^?]*\?=", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EncodedWord();
}
