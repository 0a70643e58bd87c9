using NodaTime;

namespace Backorder.Messaging;

/// <summary>Writes each e-mail as an <c>.eml</c> file into a folder, from which a mail server or a person takes it.</summary>
/// <remarks>
/// A file appears whole or not at all. While it lies there, the same message is not written twice; once somebody has taken it the folder no
/// longer knows, so no window for keys is promised.
/// </remarks>
public sealed class PickupFolderSender : IMessageSender
{
    private readonly PickupFolder _folder;
    private readonly TimeProvider _clock;

    /// <summary>Creates the sender.</summary>
    /// <param name="folder">The folder; made when the first message comes.</param>
    /// <param name="clock">Gives the <c>Date</c> header.</param>
    public PickupFolderSender(string folder, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        _folder = new PickupFolder(folder);
        _clock = clock;
    }

    /// <inheritdoc/>
    public Channel Channel => Channel.Email;

    /// <inheritdoc/>
    public Duration? KeyWindow => null;

    /// <summary>The name of a message's file: order, kind and the beginning of the key, in characters that every file system keeps apart.</summary>
    /// <param name="message">The message.</param>
    /// <returns>A file name without a folder.</returns>
    public static string FileName(OutgoingEmail message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return PickupFolder.NameOf(message, ".eml");
    }

    /// <inheritdoc/>
    public Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message is OutgoingEmail email
            ? _folder.WriteAsync(FileName(email), EmlWriter.Write(email, Instant.FromDateTimeOffset(_clock.GetUtcNow())), cancellationToken)
            : throw new ArgumentException($"This sender takes e-mails, not {message.Channel}.", nameof(message));
    }
}
