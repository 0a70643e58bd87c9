namespace Backorder.Messaging;

/// <summary>Writes into the ledger and tells the app what is new, in one transaction.</summary>
internal sealed class Herald
{
    private readonly IBackorderLedger _ledger;
    private readonly IReadOnlyList<IBackorderEvents> _listeners;
    private readonly BackorderSignals _signals;

    public Herald(IBackorderLedger ledger, IEnumerable<IBackorderEvents> listeners, BackorderSignals signals)
    {
        _signals = signals;
        _ledger = ledger;
        _listeners = [.. listeners];
    }

    /// <param name="entries">What to write.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <param name="isWorthTelling">Which of the choices to tell; null: all.</param>
    /// <param name="before">Called inside the transaction, with the orders locked, before anybody is told; a throw undoes it. Null: nothing is.</param>
    public async Task<LedgerEntries> WriteAsync(
        LedgerEntries entries,
        CancellationToken cancellationToken,
        Predicate<OrderEvent.ChoiceMade>? isWorthTelling = null,
        Func<CancellationToken, Task>? before = null)
    {
        if (entries.IsQuiet && entries.Looked.Count == 0 && entries.Seen.Count == 0)
        {
            return entries;
        }

        var written = await _ledger.WriteAsync(entries, RaiseAsync, cancellationToken).ConfigureAwait(false);
        _signals.Breached(written.Breaches);
        return written;

        async Task RaiseAsync(LedgerEntries news, CancellationToken token)
        {
            await (before?.Invoke(token) ?? Task.CompletedTask).ConfigureAwait(false);
            await TellAsync(news, isWorthTelling, token).ConfigureAwait(false);
        }
    }

    private async Task TellAsync(LedgerEntries news, Predicate<OrderEvent.ChoiceMade>? isWorthTelling, CancellationToken cancellationToken)
    {
        foreach (var listener in _listeners)
        {
            foreach (var obligation in news.Obligations)
            {
                await listener.ObligationRaisedAsync(obligation, cancellationToken).ConfigureAwait(false);
            }

            foreach (var breach in news.Breaches)
            {
                await listener.BreachedAsync(breach, cancellationToken).ConfigureAwait(false);
            }

            foreach (var choice in news.Events.OfType<OrderEvent.ChoiceMade>().Where(choice => isWorthTelling is null || isWorthTelling(choice)))
            {
                await listener.ChoiceMadeAsync(choice, cancellationToken).ConfigureAwait(false);
            }
        }
    }
}
