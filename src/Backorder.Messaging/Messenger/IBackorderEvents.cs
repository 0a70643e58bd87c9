namespace Backorder.Messaging;

/// <summary>What the app wants to hear. Called by <see cref="BackorderMessenger"/> on the caller's flow, one after the other, inside the ledger's transaction.</summary>
/// <remarks>
/// What it writes through the same database connection stands or falls with the ledger's record; other effects need to be idempotent, because
/// a transaction may be repeated. A throw undoes the record and reaches the messenger's caller; the event comes again with the next attempt.
/// It does not record or commit through the messenger itself.
/// </remarks>
public interface IBackorderEvents
{
    /// <summary>Something has come up that only the app can do.</summary>
    /// <param name="obligation">What.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task.</returns>
    Task ObligationRaisedAsync(Obligation obligation, CancellationToken cancellationToken);

    /// <summary>A promised update was not given in time.</summary>
    /// <param name="breach">Which.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task.</returns>
    Task BreachedAsync(Breach breach, CancellationToken cancellationToken);

    /// <summary>The customer has chosen, and the choice changes the answer so far.</summary>
    /// <param name="choice">The choice.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task.</returns>
    Task ChoiceMadeAsync(OrderEvent.ChoiceMade choice, CancellationToken cancellationToken);
}
