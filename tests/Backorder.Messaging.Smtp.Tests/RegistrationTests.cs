using System.Globalization;
using Backorder.Messaging.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Backorder.Messaging.Smtp.Tests;

public sealed class RegistrationTests
{
    [Theory]
    [InlineData("", 587, 4, null, null, "SmtpSenderOptions.Host is ''; expected a host name or an IP address.")]
    [InlineData("h", 0, 4, null, null, "SmtpSenderOptions.Port is 0; expected 1 to 65535.")]
    [InlineData("h", 465, 4, null, null, "SmtpSenderOptions.Port is 465, where TLS begins with the first byte, which is not available; expected a port with STARTTLS, usually 587.")]
    [InlineData("h", 587, 0, null, null, "SmtpSenderOptions.Connections is 0; expected 1 to 64.")]
    [InlineData("h", 587, 4, "ana", null, "SmtpSenderOptions.Password is missing; expected one, because a UserName is set.")]
    [InlineData("h", 587, 4, null, "secret", "SmtpSenderOptions.UserName is missing; expected one, because a Password is set.")]
    public async Task Wrong_options_fail_at_start_with_the_remedy(string host, int port, int connections, string? user, string? password, string expected)
    {
        using var app = App(options => (options.Host, options.Port, options.Connections, options.UserName, options.Password) = (host, port, connections, user, password));

        var problem = await Assert.ThrowsAnyAsync<Exception>(() => app.StartAsync(TestContext.Current.CancellationToken));

        var failures = (problem as AggregateException)?.InnerExceptions.OfType<OptionsValidationException>().SelectMany(one => one.Failures) ?? ((OptionsValidationException)problem).Failures;
        Assert.Equal([expected], failures.Distinct());
    }

    [Theory]
    [InlineData("mail.kettle.example", false)]
    [InlineData("10.0.0.1", false)]
    [InlineData("localhost", true)]
    [InlineData("::1", true)]
    public void A_password_travels_in_the_clear_on_this_machine_at_most(string host, bool good) =>
        Assert.Equal(good, new SmtpSenderOptionsCheck().Validate(null, new() { Host = host, Security = SmtpSecurity.None, UserName = "ana", Password = "secret" }).Succeeded);

    [Fact]
    public void A_URL_that_is_none_is_refused_without_its_password()
    {
        var problem = Assert.Throws<ArgumentException>(() => new ServiceCollection().AddBackorderMessaging().AddSmtpSender("smtp://u:secret@h:x"));

        Assert.StartsWith("The SMTP URL's port is no number; expected 1 to 65535", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_goes_out_through_the_registered_sender_scope_after_scope()
    {
        await using var server = new ScriptedServer();
        _ = TestCertificate.Trusted;
        using var app = App($"smtp://ana:secret@localhost:{server.Port.ToString(CultureInfo.InvariantCulture)}");
        for (var i = 1; i <= 2; i++)
        {
            using var scope = app.Services.CreateScope();
            var sender = scope.ServiceProvider.GetServices<IMessageSender>().Single();
            Assert.IsType<SendOutcome.Accepted>(await sender.SendAsync(SomeMessages.Email(), TestContext.Current.CancellationToken));
            Assert.Equal((i, 1), (server.Taken, server.MostAtATime));
        }

        Assert.Equal((1, (NodaTime.Duration?)null), (server.Open, new SmtpSender(new SmtpConnections(server.Options, TimeProvider.System)).KeyWindow));
    }

    [Fact]
    public void The_docs_show_the_real_defaults()
    {
        var page = File.ReadAllText(Repository.PathTo("docs", "sending.md"));
        var rows = page[page.IndexOf("| `SmtpSenderOptions` |", StringComparison.Ordinal)..].Split('\n').Skip(2).TakeWhile(line => line.StartsWith('|'))
            .Select(line => line.Split('|').Select(cell => cell.Trim()).ToArray()).Select(row => (row[1].Trim('`'), row[2]));

        Assert.Equal(
            typeof(SmtpSenderOptions).GetProperties().Select(property => (property.Name, Convert.ToString(property.GetValue(new SmtpSenderOptions()), CultureInfo.InvariantCulture) ?? "")),
            rows);
    }

    private static IHost App(Action<SmtpSenderOptions> configure) => Host(builder => builder.AddSmtpSender(configure));

    private static IHost App(string url) => Host(builder => builder.AddSmtpSender(url));

    private static IHost Host(Action<BackorderMessagingBuilder> add)
    {
        var app = new HostApplicationBuilder();
        app.Logging.ClearProviders();
        add(app.Services.AddBackorderMessaging(shop => (shop.Name, shop.From, shop.Contact) = ("Kettle & Co", "orders@kettle.example", "help@kettle.example")));
        return app.Build();
    }
}
