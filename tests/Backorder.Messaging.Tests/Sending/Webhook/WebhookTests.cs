using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Backorder.Messaging.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Backorder.Messaging.Tests;

public sealed class WebhookTests
{
    private readonly FakeClock _clock = new();

    [Fact]
    public void The_specifications_own_example_is_signed_as_it_says()
    {
        Assert.True(WebhookSecret.TryRead(Webhooks.Secret, out var secret));

        Assert.Equal(
            "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            secret.Sign("msg_p5jXN8AQM9LWM0D4loKWxJek", "1614265330", Encoding.UTF8.GetBytes("""{"test": 2432232314}""")));
    }

    [Fact]
    public async Task A_request_names_its_key_and_time_and_is_signed_over_its_very_bytes()
    {
        await using var server = new WebhookServer(_ => WebhookServer.Answer(200, body: """{"id":"sm-17","more":[1]}"""));

        var outcome = Assert.IsType<SendOutcome.Accepted>(await Post(server, SomeMessages.Email()));

        Assert.Equal("sm-17", outcome.ProviderId);
        var request = Assert.Single(server.Requests);
        var key = SomeMessages.Email().Key.ToString();
        Assert.Equal("POST /messages HTTP/1.1", request.Line);
        Assert.Equal((key, key, "1780905600", "application/json"), (request.Headers["webhook-id"], request.Headers["Idempotency-Key"], request.Headers["webhook-timestamp"], request.Headers["Content-Type"]));
        var hash = HMACSHA256.HashData(Convert.FromBase64String(Webhooks.Secret["whsec_".Length..]), (byte[])[.. Encoding.ASCII.GetBytes($"{key}.1780905600."), .. request.Body]);
        Assert.Equal("v1," + Convert.ToBase64String(hash), request.Headers["webhook-signature"]);
    }

    [Fact]
    public void The_same_message_has_the_same_body_on_every_machine() => InCulture.Every(() =>
    {
        Snapshot.Match(Encoding.UTF8.GetString(WebhookBody.Of(SomeMessages.Email())) + "\n", "json", parameter: "email");
        Snapshot.Match(Encoding.UTF8.GetString(WebhookBody.Of(SomeMessages.Sms())) + "\n", "json", parameter: "sms");
    });

    [Fact]
    public async Task Every_status_has_its_outcome()
    {
        var status = 200;
        var header = "";
        await using var server = new WebhookServer(_ => WebhookServer.Answer(status, header));
        var said = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        foreach (var (after, suffix) in new[] { ("", ""), ("Retry-After: 120\r\n", " after 2 minutes") })
        {
            header = after;
            for (status = 200; status < 600; status++)
            {
                var outcome = await Post(server, SomeMessages.Sms());
                var name = outcome.GetType().Name + (outcome is SendOutcome.Retry { After: not null } ? suffix : after.Length > 0 ? ", asked to wait" : "");
                said.TryAdd(name, []);
                said[name].Add(status);
            }
        }

        Snapshot.Match(string.Concat(said.Select(one => $"{one.Key}: {Ranges(one.Value)}\n")));
    }

    [Fact]
    public async Task A_date_to_come_again_counts_from_now_and_never_backward()
    {
        var date = "Mon, 08 Jun 2026 08:05:00 GMT";
        await using var server = new WebhookServer(_ => WebhookServer.Answer(503, $"Retry-After: {date}\r\n"));

        Assert.Equal(Duration.FromMinutes(5), Assert.IsType<SendOutcome.Retry>(await Post(server, SomeMessages.Sms())).After);

        date = "Mon, 08 Jun 2026 07:00:00 GMT";
        Assert.Equal(Duration.Zero, Assert.IsType<SendOutcome.Retry>(await Post(server, SomeMessages.Sms())).After);
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = new WebhookServer(_ => WebhookServer.Answer(200));
        await using var server = new WebhookServer(_ => WebhookServer.Answer(308, $"Location: {elsewhere.Url}\r\n"));

        Assert.IsType<SendOutcome.Retry>(await Post(server, SomeMessages.Sms()));
        Assert.Empty(elsewhere.Requests);
    }

    [Theory]
    [InlineData("{\"id\":17}")]
    [InlineData("[\"id\"]")]
    [InlineData("{\"id\":\"a\\nb\"}")]
    [InlineData("{\"id\":\"")]
    [InlineData("<html>")]
    public async Task An_answer_without_a_usable_id_is_an_acceptance_all_the_same(string body)
    {
        await using var server = new WebhookServer(_ => WebhookServer.Answer(200, body: body));

        Assert.Null(Assert.IsType<SendOutcome.Accepted>(await Post(server, SomeMessages.Sms())).ProviderId);
    }

    [Fact]
    public async Task A_huge_answer_is_read_up_to_a_bound()
    {
        await using var server = new WebhookServer(_ => WebhookServer.Answer(200, body: "{\"id\":\"x\"}" + new string(' ', 5_000_000)));

        Assert.IsType<SendOutcome.Accepted>(await Post(server, SomeMessages.Sms()));
    }

    [Fact]
    public async Task An_answer_whose_body_never_ends_is_an_acceptance_when_time_is_over()
    {
        await using var server = new WebhookServer(_ => "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{");
        using var client = new WebhookClient(Webhooks.Options(server.Url), _clock);
        using var time = new CancellationTokenSource();
        var posting = client.PostAsync(SomeMessages.Sms(), time.Token);
        await server.Asked;

        // Whether the headers are read by then or not, what was written is never said to have stayed.
        await time.CancelAsync();
        Assert.IsNotType<SendOutcome.Retry>(await posting);
    }

    [Theory]
    [InlineData(WebhookServer.Drop)]
    [InlineData("HTTP/1.1 2")]
    [InlineData("what?\r\n\r\n")]
    public async Task A_break_after_the_message_was_written_is_in_doubt(string answer)
    {
        var count = 0;
        await using var server = new WebhookServer(_ => ++count > 1 ? WebhookServer.Drop : answer);
        using var client = new WebhookClient(Webhooks.Options(server.Url), _clock);
        using var time = new CancellationTokenSource();
        var posting = client.PostAsync(SomeMessages.Sms(), time.Token);
        await server.Asked;
        if (answer.StartsWith("HTTP", StringComparison.Ordinal))
        {
            await time.CancelAsync();
        }

        Assert.IsType<SendOutcome.Ambiguous>(await posting);
        Assert.Equal(1, count);
    }

    [Fact]
    public async Task No_answer_in_time_is_in_doubt()
    {
        await using var server = new WebhookServer(_ => WebhookServer.Silence);
        using var client = new WebhookClient(Webhooks.Options(server.Url), _clock);
        using var time = new CancellationTokenSource();
        var posting = client.PostAsync(SomeMessages.Sms(), time.Token);
        await server.Asked;
        await time.CancelAsync();

        Assert.Equal("The webhook gave no answer in time after the message was written.", Assert.IsType<SendOutcome.Ambiguous>(await posting).Reason);
    }

    [Theory]
    [InlineData("http://localhost:{0}/", "The webhook could not be talked to (ConnectionError) before the message was written.")]
    [InlineData("https://nobody.invalid/", "The webhook could not be talked to (NameResolutionError) before the message was written.")]
    public async Task Who_cannot_be_reached_has_nothing(string url, string reason)
    {
        using var client = new WebhookClient(Webhooks.Options(new Uri(string.Format(CultureInfo.InvariantCulture, url, ClosedPort()))), _clock);

        Assert.Equal(reason, Assert.IsType<SendOutcome.Retry>(await client.PostAsync(SomeMessages.Sms(), TestContext.Current.CancellationToken)).Reason);
    }

    [Fact]
    public async Task Who_speaks_no_TLS_has_nothing()
    {
        await using var server = new WebhookServer(_ => WebhookServer.Answer(200));
        using var client = new WebhookClient(Webhooks.Options(new UriBuilder(server.Url) { Scheme = "https" }.Uri), _clock);
        using var time = new CancellationTokenSource(TimeSpan.FromSeconds(1));

        Assert.IsType<SendOutcome.Retry>(await client.PostAsync(SomeMessages.Sms(), time.Token));
        Assert.Empty(server.Requests);
    }

    [Theory]
    [InlineData(null, Webhooks.Secret, null, "WebhookSenderOptions.Url is missing or not absolute; expected https://host/path.")]
    [InlineData("/messages", Webhooks.Secret, null, "WebhookSenderOptions.Url is missing or not absolute; expected https://host/path.")]
    [InlineData("http://sms.example/", Webhooks.Secret, null, "WebhookSenderOptions.Url begins with http://sms.example; expected https, because messages are personal. http is taken to this machine only.")]
    [InlineData("https://u:p@sms.example/", Webhooks.Secret, null, "WebhookSenderOptions.Url holds a user; expected none, because requests are signed with Secret.")]
    [InlineData("https://sms.example/", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", null, "WebhookSenderOptions.Secret is not a secret of Standard Webhooks; expected whsec_ and 24 to 64 bytes in base64.")]
    [InlineData("https://sms.example/", "whsec_MfKQ9r8G", null, "WebhookSenderOptions.Secret is not a secret of Standard Webhooks; expected whsec_ and 24 to 64 bytes in base64.")]
    [InlineData("https://sms.example/", Webhooks.Secret, "91.00:00:00", "WebhookSenderOptions.KeyWindow is 91.00:00:00; expected more than zero and at most 90 days, or null where keys are not honoured.")]
    public void Wrong_options_are_refused_with_the_remedy(string? url, string secret, string? window, string expected)
    {
        var options = new WebhookSenderOptions
        {
            Url = url is null ? null : new Uri(url, UriKind.RelativeOrAbsolute),
            Secret = secret,
            KeyWindow = window is null ? null : TimeSpan.Parse(window, CultureInfo.InvariantCulture),
        };

        Assert.Equal([expected + " The sender is that of the channel Sms."], new WebhookSenderOptionsCheck().Validate("Sms", options).Failures);
    }

    [Theory]
    [InlineData("https://sms.example/")]
    [InlineData("http://localhost:8080/")]
    [InlineData("http://127.0.0.1/")]
    [InlineData("http://[::1]/")]
    public void Https_and_this_machine_are_taken(string url) =>
        Assert.True(new WebhookSenderOptionsCheck().Validate("Sms", Webhooks.Options(new Uri(url), Duration.FromDays(1))).Succeeded);

    [Fact]
    public async Task Both_channels_go_out_each_to_its_own_address_scope_after_scope()
    {
        await using var mail = new WebhookServer(_ => WebhookServer.Answer(202));
        await using var sms = new WebhookServer(_ => WebhookServer.Answer(202));
        var services = new ServiceCollection();
        services.AddBackorderMessaging(shop => (shop.Name, shop.From, shop.Contact) = ("Kettle & Co", "orders@kettle.example", "help@kettle.example"))
            .AddWebhookSender(Channel.Email, options => (options.Url, options.Secret, options.KeyWindow) = (mail.Url, Webhooks.Secret, TimeSpan.FromHours(24)))
            .AddWebhookSender(Channel.Sms, options => (options.Url, options.Secret) = (sms.Url, Webhooks.Secret));
        await using var app = services.BuildServiceProvider(validateScopes: true);

        for (var i = 0; i < 2; i++)
        {
            await using var scope = app.CreateAsyncScope();
            var senders = scope.ServiceProvider.GetServices<IMessageSender>().ToDictionary(sender => sender.Channel);
            Assert.Equal((Duration.FromHours(24), (Duration?)null), (senders[Channel.Email].KeyWindow, senders[Channel.Sms].KeyWindow));
            Assert.IsType<SendOutcome.Accepted>(await senders[Channel.Email].SendAsync(SomeMessages.Email(), TestContext.Current.CancellationToken));
            Assert.IsType<SendOutcome.Accepted>(await senders[Channel.Sms].SendAsync(SomeMessages.Sms(), TestContext.Current.CancellationToken));
        }

        Assert.Equal((2, 2), (mail.Requests.Count, sms.Requests.Count));
    }

    private async Task<SendOutcome> Post(WebhookServer server, OutgoingMessage message)
    {
        using var client = new WebhookClient(Webhooks.Options(server.Url), _clock);
        return await client.PostAsync(message, TestContext.Current.CancellationToken);
    }

    private static int ClosedPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Ranges(List<int> sorted)
    {
        var text = new StringBuilder();
        for (var i = 0; i < sorted.Count; i++)
        {
            var first = sorted[i];
            while (i + 1 < sorted.Count && sorted[i + 1] == sorted[i] + 1)
            {
                i++;
            }

            text.Append(text.Length == 0 ? "" : " ").Append(first).Append(sorted[i] == first ? "" : $"-{sorted[i]}");
        }

        return text.ToString();
    }
}
