using NodaTime;

namespace Backorder.Messaging;

/// <summary>Posts e-mails to a webhook.</summary>
internal sealed class WebhookEmailSender : IMessageSender
{
    private readonly WebhookClient _client;

    public WebhookEmailSender(WebhookClient client) => _client = client;

    public Channel Channel => Channel.Email;

    public Duration? KeyWindow => _client.KeyWindow;

    public Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message is OutgoingEmail
            ? _client.PostAsync(message, cancellationToken)
            : throw new ArgumentException($"This sender takes e-mails, not {message.Channel}.", nameof(message));
    }
}

/// <summary>Posts text messages to a webhook.</summary>
internal sealed class WebhookSmsSender : IMessageSender
{
    private readonly WebhookClient _client;

    public WebhookSmsSender(WebhookClient client) => _client = client;

    public Channel Channel => Channel.Sms;

    public Duration? KeyWindow => _client.KeyWindow;

    public Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message is OutgoingSms
            ? _client.PostAsync(message, cancellationToken)
            : throw new ArgumentException($"This sender takes text messages, not {message.Channel}.", nameof(message));
    }
}
