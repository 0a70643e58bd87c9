using System.Text;
using NodaTime;

namespace Backorder.Messaging;

/// <summary>Writes each text message as an <c>.sms.txt</c> file into a folder: the number, an empty line, the text.</summary>
/// <remarks>As with <see cref="PickupFolderSender"/>, a file appears whole or not at all.</remarks>
public sealed class PickupFolderSmsSender : IMessageSender
{
    private readonly PickupFolder _folder;

    /// <summary>Creates the sender.</summary>
    /// <param name="folder">The folder; made when the first message comes.</param>
    public PickupFolderSmsSender(string folder) => _folder = new PickupFolder(folder);

    /// <inheritdoc/>
    public Channel Channel => Channel.Sms;

    /// <inheritdoc/>
    public Duration? KeyWindow => null;

    /// <inheritdoc/>
    public Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message is OutgoingSms sms
            ? _folder.WriteAsync(PickupFolder.NameOf(sms, ".sms.txt"), Encoding.UTF8.GetBytes($"To: {sms.To}\n\n{sms.Text}\n"), cancellationToken)
            : throw new ArgumentException($"This sender takes text messages, not {message.Channel}.", nameof(message));
    }
}
