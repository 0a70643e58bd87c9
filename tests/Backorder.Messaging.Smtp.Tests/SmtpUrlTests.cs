namespace Backorder.Messaging.Smtp.Tests;

public sealed class SmtpUrlTests
{
    [Fact]
    public void A_whole_URL_sets_everything()
    {
        Assert.True(SmtpUrl.TryParse("smtp://ana%40kettle.example:p%40ss%3Aw%2Ford@mail.kettle.example:2525?tls=required&connections=8", out var options, out var problem));

        Assert.Null(problem);
        Assert.Equal(
            ("mail.kettle.example", 2525, SmtpSecurity.StartTls, "ana@kettle.example", "p@ss:w/ord", 8),
            (options.Host, options.Port, options.Security, options.UserName, options.Password, options.Connections));
    }

    [Fact]
    public void A_short_URL_leaves_the_defaults()
    {
        Assert.True(SmtpUrl.TryParse("SMTP://localhost/", out var options, out _));

        var defaults = new SmtpSenderOptions();
        Assert.Equal(
            ("localhost", defaults.Port, defaults.Security, defaults.UserName, defaults.Password, defaults.Connections),
            (options.Host, options.Port, options.Security, options.UserName, options.Password, options.Connections));
    }

    [Theory]
    [InlineData("smtp://[::1]:25?tls=none", "::1", 25)]
    [InlineData("smtp://[::1]?tls=none", "::1", 587)]
    [InlineData("smtp://127.0.0.1:25?tls=none", "127.0.0.1", 25)]
    public void An_address_stands_for_a_host(string url, string host, int port)
    {
        Assert.True(SmtpUrl.TryParse(url, out var options, out var problem), problem);

        Assert.Equal((host, port, SmtpSecurity.None), (options.Host, options.Port, options.Security));
    }

    [Theory]
    [InlineData(null, "The SMTP URL's scheme is not smtp://; expected smtp://user:password@host:587?tls=required. TLS from the first byte (smtps://) is not available.")]
    [InlineData("smtps://u:secret@h", "The SMTP URL's scheme is not smtp://; expected smtp://user:password@host:587?tls=required. TLS from the first byte (smtps://) is not available.")]
    [InlineData("smtp://", "The SMTP URL's host is ''; expected a host name or an IP address.")]
    [InlineData("smtp://u:secret@", "The SMTP URL's host is ''; expected a host name or an IP address.")]
    [InlineData("smtp://a host", "The SMTP URL's host is 'a host'; expected a host name or an IP address.")]
    [InlineData("smtp://u:secret@h:0", "The SMTP URL's port is 0; expected 1 to 65535.")]
    [InlineData("smtp://u:secret@h:99999", "The SMTP URL's port is 99999; expected 1 to 65535.")]
    [InlineData("smtp://u:secret@h:mail", "The SMTP URL's port is no number; expected 1 to 65535.")]
    [InlineData("smtp://u:secret", "The SMTP URL's port is no number; expected 1 to 65535.")]
    [InlineData("smtp://u:a?secret@h", "The SMTP URL's user or password has a ? in it; expected %3F instead.")]
    [InlineData("smtp://u:secret@h:465", "The SMTP URL's port is 465, where TLS begins with the first byte, which is not available; expected a port with STARTTLS, usually 587.")]
    [InlineData("smtp://secret@h", "The SMTP URL's user is not user:password; expected both before the @, with %3A for a colon and %40 for an @ inside them.")]
    [InlineData("smtp://u:se:cret@h", "The SMTP URL's user is not user:password; expected both before the @, with %3A for a colon and %40 for an @ inside them.")]
    [InlineData("smtp://u:secret/x@h", "The SMTP URL's path is not empty; expected nothing after the port but ?tls=…. A slash in a user or password is written %2F.")]
    [InlineData("smtp://h/inbox", "The SMTP URL's path is not empty; expected nothing after the port but ?tls=…. A slash in a user or password is written %2F.")]
    [InlineData("smtp://h?tls=maybe", "The SMTP URL's tls is 'maybe'; expected required or none.")]
    [InlineData("smtp://h?tls", "The SMTP URL's tls is ''; expected required or none.")]
    [InlineData("smtp://u:secret@h?tls=none", "The SMTP URL's tls is None, and the password would travel to 'h' for everybody to read; expected StartTls, or no UserName.")]
    [InlineData("smtp://h?connections=many", "The SMTP URL's connections is 'many'; expected a number from 1 to 64.")]
    [InlineData("smtp://h?connections=65", "The SMTP URL's connections is 65; expected 1 to 64.")]
    [InlineData("smtp://h?retries=3", "The SMTP URL's setting 'retries' is unknown; expected tls or connections.")]
    public void What_is_no_mail_server_is_refused_by_the_name_of_its_part(string? url, string expected)
    {
        Assert.False(SmtpUrl.TryParse(url, out var options, out var problem));

        Assert.Null(options);
        Assert.Equal(expected, problem);
        Assert.DoesNotContain("secret", problem, StringComparison.Ordinal);
    }
}
