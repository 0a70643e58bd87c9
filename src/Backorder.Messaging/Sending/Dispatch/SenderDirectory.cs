namespace Backorder.Messaging;

/// <summary>The senders, one for each channel at most.</summary>
internal sealed class SenderDirectory
{
    private readonly Dictionary<Channel, IMessageSender> _senders = [];

    public SenderDirectory(IEnumerable<IMessageSender> senders)
    {
        foreach (var sender in senders)
        {
            _senders[sender.Channel] = sender;
        }
    }

    public IMessageSender? For(Channel channel) => _senders.GetValueOrDefault(channel);
}
