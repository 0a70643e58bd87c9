using System.Net;
using System.Net.Http.Headers;
using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.Tests;

#region sender
public sealed class HttpSmsSender(HttpClient provider) : IMessageSender
{
    public Channel Channel => Channel.Sms;

    public Duration? KeyWindow => Duration.FromHours(24);

    public async Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var sms = (OutgoingSms)message;
        using var request = new HttpRequestMessage(HttpMethod.Post, "messages");
        request.Headers.Add("Idempotency-Key", sms.Key.ToString());
        request.Content = new FormUrlEncodedContent([new("to", sms.To.ToString()), new("text", sms.Text)]);
        using var answer = await provider.SendAsync(request, cancellationToken);
        return (int)answer.StatusCode switch
        {
            >= 200 and < 300 => new SendOutcome.Accepted(),
            401 or 403 or 404 or 429 or 503 => new SendOutcome.Retry { Reason = answer.StatusCode.ToString(), After = After(answer) },
            400 or 422 => new SendOutcome.Failed { Reason = answer.StatusCode.ToString() },
            _ => new SendOutcome.Ambiguous { Reason = answer.StatusCode.ToString() },
        };
    }

    private static Duration? After(HttpResponseMessage answer) =>
        answer.Headers.RetryAfter?.Delta is { } delta ? Duration.FromTimeSpan(delta) : null;
}
#endregion

/// <summary>The sender of docs/sending.md against a provider that honours keys.</summary>
public sealed class HttpSmsSenderSample : IDisposable
{
    private readonly Provider _provider = new();
    private readonly HttpClient _client;

    public HttpSmsSenderSample() => _client = new HttpClient(_provider) { BaseAddress = new Uri("https://sms.example/") };

    public void Dispose()
    {
        _client.Dispose();
        _provider.Dispose();
    }

    [Fact]
    public async Task The_sender_of_the_docs_hands_on_the_key()
    {
        var sender = new HttpSmsSender(_client);

        Assert.IsType<SendOutcome.Accepted>(await sender.SendAsync(SomeMessages.Sms(), CancellationToken.None));
        Assert.IsType<SendOutcome.Accepted>(await sender.SendAsync(SomeMessages.Sms(), CancellationToken.None));

        Assert.Equal([SomeMessages.Sms().Key.ToString()], _provider.Keys);
    }

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, "Retry")]
    [InlineData(HttpStatusCode.ServiceUnavailable, "Retry")]
    [InlineData(HttpStatusCode.Unauthorized, "Retry")]
    [InlineData(HttpStatusCode.BadRequest, "Failed")]
    [InlineData(HttpStatusCode.BadGateway, "Ambiguous")]
    public async Task The_sender_of_the_docs_says_what_it_knows(HttpStatusCode status, string outcome)
    {
        _provider.Status = status;

        var said = await new HttpSmsSender(_client).SendAsync(SomeMessages.Sms(), CancellationToken.None);

        Assert.Equal(outcome, said.GetType().Name);
        Assert.Equal(outcome == "Retry" ? Duration.FromSeconds(90) : null, (said as SendOutcome.Retry)?.After);
    }

    private sealed class Provider : HttpMessageHandler
    {
        public HttpStatusCode Status { get; set; } = HttpStatusCode.Accepted;

        public HashSet<string> Keys { get; } = [];

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Keys.UnionWith(request.Headers.GetValues("Idempotency-Key"));
            return Task.FromResult(new HttpResponseMessage(Status) { Headers = { RetryAfter = new RetryConditionHeaderValue(TimeSpan.FromSeconds(90)) } });
        }
    }
}
