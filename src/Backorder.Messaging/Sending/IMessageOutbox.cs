using NodaTime;

namespace Backorder.Messaging;

/// <summary>
/// The queue of messages to send. Called by <see cref="BackorderMessenger"/> and its dispatcher, one call at a time on one instance; other
/// instances, in other processes too, work on the same messages. One class keeps it and <see cref="IBackorderLedger"/>, so that both change
/// together.
/// </summary>
/// <remarks>
/// Each call is one transaction: what it returns is durable, and a throw means that nothing changed; the caller passes it on. Inside a
/// transaction that the app has opened, <see cref="EnqueueAsync"/> takes part in it. Lost races are results, never exceptions. Nothing of a
/// paused shop is taken, handed out or begun. The conformance suite in Backorder.Messaging.Testing holds a store to all of this.
/// </remarks>
public interface IMessageOutbox
{
    /// <summary>Queues messages. Queueing the same ones again changes nothing.</summary>
    /// <param name="messages">Messages with distinct keys; a plan's companions together.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A result for each, in the same sequence.</returns>
    Task<IReadOnlyList<EnqueueResult>> EnqueueAsync(IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken = default);

    /// <summary>Claims messages that are due, in the sequence in which they were queued; each for one claimer only, until its lease ends.</summary>
    /// <param name="request">Who asks, for how many.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The messages, each with a fence above all earlier ones; empty where none is due.</returns>
    Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken = default);

    /// <summary>Records, durably and before the first byte is written, that messages are being sent: Sending, and one more attempt.</summary>
    /// <param name="claims">The messages about to be written, not a whole claimed batch.</param>
    /// <param name="start">When the attempt begins, and its lease.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The claims that still stand; only these may be sent.</returns>
    Task<IReadOnlyList<MessageClaim>> BeginAsync(IReadOnlyList<MessageClaim> claims, AttemptStart start, CancellationToken cancellationToken = default);

    /// <summary>Records what became of claimed messages. With Accepted, what was told and the promised update are recorded in the same transaction.</summary>
    /// <param name="settlements">What is known.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The claims that still stood; nothing is recorded for the others.</returns>
    Task<IReadOnlyList<MessageClaim>> SettleAsync(IReadOnlyList<Settlement> settlements, CancellationToken cancellationToken = default);

    /// <summary>All messages about one order, in the sequence in which they were queued.</summary>
    /// <param name="order">The order.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The messages; empty where there are none.</returns>
    Task<IReadOnlyList<OutboxEntry>> ListAsync(OrderRef order, CancellationToken cancellationToken = default);

    /// <summary>How the outbox stands: how much is in which state, and whether anything is stuck.</summary>
    /// <param name="now">The app's clock.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The counts and moments.</returns>
    Task<OutboxStatus> StatusAsync(Instant now, CancellationToken cancellationToken = default);
}
