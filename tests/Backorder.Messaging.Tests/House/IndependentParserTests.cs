namespace Backorder.Messaging.Tests;

public sealed class IndependentParserTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task A_header_planted_in_a_mail_is_seen()
    {
        var honest = Mail("honest", "Subject: Order K4\r\n");
        var planted = Mail("planted", "Subject: Order K4\r\nBcc: thief@example.com\r\n");

        var mails = await ParsedMail.Read(honest, planted);

        Assert.All(mails, mail => Assert.Equal("Order K4", mail["subject"]));
        Assert.Equal(["shop@example.com", "ana@example.com"], mails[0].Addresses);
        Assert.Equal(["shop@example.com", "ana@example.com", "thief@example.com"], mails[1].Addresses);
    }

    [Fact]
    public async Task The_parts_of_a_mail_are_read_in_their_order()
    {
        var mail = Assert.Single(await ParsedMail.Read(Mail("both", "")));

        Assert.Equal("multipart/alternative", mail.Type);
        Assert.Equal([new("text/plain", "Grüße\n"), new("text/html", "<p>Grüße</p>\n")], mail.Parts);
        Assert.Empty(mail.Defects);
    }

    [Fact]
    public void An_element_or_attribute_planted_in_a_page_changes_its_skeleton()
    {
        var honest = ParsedPage.Skeleton("<p title='Green kettle'>Green kettle</p>");

        Assert.Equal(honest, ParsedPage.Skeleton("<p title='&#39;'>&lt;script></p>"));
        Assert.NotEqual(honest, ParsedPage.Skeleton("<p title='' onclick=''>Green kettle</p>"));
        Assert.NotEqual(honest, ParsedPage.Skeleton("<p title=''><script></script></p>"));
    }

    private string Mail(string name, string header)
    {
        var path = Path.Combine(_folder.FullName, name + ".eml");
        File.WriteAllText(
            path,
            $"From: shop@example.com\r\nTo: Ana <ana@example.com>\r\n{header}MIME-Version: 1.0\r\n"
            + "Content-Type: multipart/alternative; boundary=b\r\n\r\n"
            + "--b\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\nGrüße\r\n\r\n"
            + "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n<p>Grüße</p>\r\n\r\n--b--\r\n");
        return path;
    }
}
