using NodaTime;

namespace Backorder.Messaging;

/// <summary>Hands messages of one channel to whoever delivers them. Called by the dispatcher on threads of the pool, several at once.</summary>
/// <remarks>
/// Answer with what you know. A throw, or no answer within <see cref="BackorderDispatchOptions.SendTimeout"/>, means that nobody knows whether
/// the message left: it is treated as <see cref="SendOutcome.Ambiguous"/>. A message may come again with the same key; where the provider takes
/// idempotency keys, hand on <see cref="OutgoingMessage.Key"/> and say in <see cref="KeyWindow"/> for how long it is honoured.
/// </remarks>
public interface IMessageSender
{
    /// <summary>The channel it serves; never changes.</summary>
    Channel Channel { get; }

    /// <summary>For how long after the first attempt a second one with the same key reaches nobody twice; null: it may.</summary>
    Duration? KeyWindow { get; }

    /// <summary>How many messages a minute it may be given by one process, 1 or more; null, which is the default: as many as there are. Divide what the provider grants by the number of machines.</summary>
    int? MessagesPerMinute => null;

    /// <summary>Sends one message.</summary>
    /// <param name="message">The message; of this sender's channel.</param>
    /// <param name="cancellationToken">Cancelled when the time for this attempt is over; not when the host stops.</param>
    /// <returns>What became of it.</returns>
    Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken);
}
