namespace Backorder.Messaging;

/// <summary>Raises what a dispatcher recorded and did not live to raise, or what a handler refused with a throw.</summary>
internal sealed class UnraisedObligations
{
    private readonly IBackorderLedger _ledger;
    private readonly IMessageOutbox _outbox;
    private readonly Herald _herald;

    public UnraisedObligations(IBackorderLedger ledger, IMessageOutbox outbox, Herald herald)
    {
        _ledger = ledger;
        _outbox = outbox;
        _herald = herald;
    }

    /// <summary>Raises them, an order at a time, so that a handler that throws at one takes back no other.</summary>
    public async Task RaiseAsync(int max, CancellationToken cancellationToken)
    {
        var view = await _ledger.ReadAsync(new LedgerQuery.Unraised { Max = max }, cancellationToken).ConfigureAwait(false);
        var told = view.Told.Select(static message => message.Key).ToHashSet();
        foreach (var order in view.Orders)
        {
            var obligations = (await _outbox.ListAsync(order, cancellationToken).ConfigureAwait(false))
                .Where(entry => !told.Contains(entry.Message.Key))
                .Select(static entry => Obligations.For(entry.Message, entry.State))
                .OfType<Obligation>();
            await _herald.WriteAsync(new LedgerEntries { Obligations = [.. obligations] }, cancellationToken).ConfigureAwait(false);
        }
    }
}
