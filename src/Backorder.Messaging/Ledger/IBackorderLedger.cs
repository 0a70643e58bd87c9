using NodaTime;

namespace Backorder.Messaging;

/// <summary>
/// The memory of what was told, answered and promised. Called by <see cref="BackorderMessenger"/>, one call at a time on one instance; other
/// instances, in other processes too, work on the same memory. One class keeps it and <see cref="IMessageOutbox"/>.
/// </summary>
/// <remarks>
/// Each call is one transaction, or takes part in the one that the app has opened; a throw means that nothing changed, and the caller passes it
/// on. What was told is written by <see cref="IMessageOutbox.SettleAsync"/> alone, when a message is accepted. All writes are idempotent.
/// </remarks>
public interface IBackorderLedger
{
    /// <summary>What is known about orders.</summary>
    /// <param name="query">Which orders. Known are those that something was queued, told, recorded or seen about.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>What was written about them.</returns>
    Task<LedgerView> ReadAsync(LedgerQuery query, CancellationToken cancellationToken = default);

    /// <summary>Writes entries, each once, and raises what is new before the transaction ends.</summary>
    /// <param name="entries">What to write; what is there already is passed over.</param>
    /// <param name="raise">
    /// Called with the new events, obligations and breaches, if there are any, inside the transaction. A throw undoes the whole call and is
    /// passed on. A store that has to repeat the transaction calls it again.
    /// </param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>What was new.</returns>
    Task<LedgerEntries> WriteAsync(LedgerEntries entries, Func<LedgerEntries, CancellationToken, Task> raise, CancellationToken cancellationToken = default);

    /// <summary>The orders to plan again, oldest first: the last message that reached the customer promised an update whose day has begun, and the order has neither shipped nor arrived since; or a message came back; or a queued one gave way to one that was under way, and no run has looked at the order since.</summary>
    /// <param name="now">The app's clock.</param>
    /// <param name="max">At most this many.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The orders; empty where none is due.</returns>
    Task<IReadOnlyList<DueUpdate>> DueAsync(Instant now, int max, CancellationToken cancellationToken = default);

    /// <summary>Keeps a run until it is approved; one that is kept already stays as it is.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task.</returns>
    Task KeepAsync(KeptRun run, CancellationToken cancellationToken = default);

    /// <summary>Finds a kept run. It stays: approving it twice queues nothing twice.</summary>
    /// <param name="id">The run's id.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The run; null where none has the id.</returns>
    Task<KeptRun?> FindKeptAsync(string id, CancellationToken cancellationToken = default);

    /// <summary>Pauses or resumes a shop or all. From then on the outbox takes, hands out and begins nothing of a paused shop.</summary>
    /// <param name="shop">The shop; null: all, those without a pause of their own included. Resuming all lifts every pause.</param>
    /// <param name="paused">Whether to pause.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task.</returns>
    Task PauseAsync(string? shop, bool paused, CancellationToken cancellationToken = default);
}
