using NodaTime;

namespace Backorder.Messaging.Tool;

/// <summary>A sender of which each message is counted, for a progress bar.</summary>
internal sealed class CountedSender<TSender>(TSender sender, Action counted) : IMessageSender
    where TSender : IMessageSender
{
    public Channel Channel => sender.Channel;

    public Duration? KeyWindow => sender.KeyWindow;

    public async Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        var outcome = await sender.SendAsync(message, cancellationToken);
        counted();
        return outcome;
    }
}
