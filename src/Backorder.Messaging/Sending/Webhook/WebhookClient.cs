using System.Net.Http.Headers;
using System.Text.Json;
using NodaTime;

namespace Backorder.Messaging;

/// <summary>Posts messages to one address and reads what comes back. Safe to use from several threads.</summary>
internal sealed class WebhookClient : IDisposable
{
    private const int MaxAnswer = 64 * 1024;
    private const int MaxId = 200;

    private readonly Uri _url;
    private readonly WebhookSecret _secret;
    private readonly TimeProvider _clock;
    private readonly HttpClient _http;

    /// <param name="options">Checked options.</param>
    /// <param name="clock">Gives the timestamp of requests, and from when a date to come again counts.</param>
    public WebhookClient(WebhookSenderOptions options, TimeProvider clock)
    {
        _url = options.Url!;
        _secret = WebhookSecret.TryRead(options.Secret, out var secret) ? secret : throw new ArgumentException("The secret was not checked.", nameof(options));
        KeyWindow = options.KeyWindow is { } window ? Duration.FromTimeSpan(window) : null;
        _clock = clock;

        // The dispatcher's token ends an attempt. Connections are renewed, so that a host that has moved is found.
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            MaxResponseHeadersLength = 32,
            PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
        };
    }

    public Duration? KeyWindow { get; }

    private Instant Now => Instant.FromDateTimeOffset(_clock.GetUtcNow());

    public void Dispose() => _http.Dispose();

    public async Task<SendOutcome> PostAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var seal = new ContentSeal();
        using var request = Request(message, seal);
        HttpResponseMessage answer;
        try
        {
            answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception problem) when (problem is HttpRequestException or IOException or OperationCanceledException)
        {
            // The seal first: once it is closed, whatever the client still does cannot send the message.
            var stayed = seal.TryClose();
            return WebhookVerdict.On(problem, contentLeft: !stayed);
        }

        using (answer)
        {
            var id = answer.IsSuccessStatusCode ? await IdAsync(answer, cancellationToken).ConfigureAwait(false) : null;
            return WebhookVerdict.On((int)answer.StatusCode, After(answer.Headers.RetryAfter), id);
        }
    }

    private HttpRequestMessage Request(OutgoingMessage message, ContentSeal seal)
    {
        var body = WebhookBody.Of(message);
        var key = message.Key.ToString();
        var timestamp = WebhookSecret.Timestamp(Now);
        var request = new HttpRequestMessage(HttpMethod.Post, _url) { Content = new WebhookContent(body, seal) };
        request.Headers.Add("webhook-id", key);
        request.Headers.Add("webhook-timestamp", timestamp);
        request.Headers.TryAddWithoutValidation("webhook-signature", _secret.Sign(key, timestamp, body));
        request.Headers.Add("Idempotency-Key", key);
        return request;
    }

    private Duration? After(RetryConditionHeaderValue? asked) => asked switch
    {
        { Delta: { } delta } => Duration.FromTimeSpan(delta),
        { Date: { } date } => Duration.Max(Instant.FromDateTimeOffset(date) - Now, Duration.Zero),
        _ => null,
    };

    // The status has said already that the message was taken; an id that cannot be read changes nothing about it.
    private static async Task<string?> IdAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        try
        {
            var stream = await answer.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            await using (stream.ConfigureAwait(false))
            {
                var bytes = new byte[MaxAnswer];
                var length = await stream.ReadAtLeastAsync(bytes, MaxAnswer, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
                using var json = JsonDocument.Parse(bytes.AsMemory(0, length));
                return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("id", out var id)
                    && id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 and <= MaxId } text && SafeText.IsSafe(text) ? text : null;
            }
        }
        catch (Exception problem) when (problem is JsonException or InvalidOperationException or HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }
}
