using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>A provider that honours keys or not, on the other side of a webhook.</summary>
public abstract class WebhookConformance(Channel channel, Duration? keyWindow) : SenderConformance, IAsyncDisposable
{
    private readonly Lock _lock = new();
    private readonly List<string> _taken = [];
    private WebhookServer? _server;
    private WebhookClient? _client;

    protected override IMessageSender Sender => field ??= channel == Channel.Email ? new WebhookEmailSender(Client()) : new WebhookSmsSender(Client());

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _client?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }

    protected override Task<int> ArrivalsOfAsync(OutgoingMessage message)
    {
        lock (_lock)
        {
            return Task.FromResult(_taken.Count(key => key == message.Key.ToString()));
        }
    }

    protected override async Task<bool> BreakAsync()
    {
        _ = Sender;
        await _server!.DisposeAsync();
        _server = null;
        return true;
    }

    private WebhookClient Client()
    {
        _server = new WebhookServer(Take);
        return _client = new WebhookClient(Webhooks.Options(_server.Url, keyWindow), new FakeClock());
    }

    private string Take(WebhookServer.Request request)
    {
        lock (_lock)
        {
            var key = request.Headers["Idempotency-Key"];
            if (keyWindow is null || !_taken.Contains(key))
            {
                _taken.Add(key);
            }
        }

        return WebhookServer.Answer(202);
    }
}

public sealed class WebhookEmailSenderConformance() : WebhookConformance(Channel.Email, Duration.FromDays(1));

public sealed class WebhookSmsSenderConformance() : WebhookConformance(Channel.Sms, keyWindow: null);
