using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>Notes what one node does to the store, for the laws. It changes nothing.</summary>
internal sealed class WatchedStore<TStore>(TStore inner, Witness witness, Node node) : IBackorderLedger, IMessageOutbox
    where TStore : IBackorderLedger, IMessageOutbox
{
    public async Task<IReadOnlyList<EnqueueResult>> EnqueueAsync(IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken = default)
    {
        var results = await inner.EnqueueAsync(messages, cancellationToken);
        for (var i = 0; i < messages.Count; i++)
        {
            witness.Enqueued(node, messages[i], results[i]);
        }

        return results;
    }

    public Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken = default) => inner.ClaimAsync(request, cancellationToken);

    public async Task<IReadOnlyList<MessageClaim>> BeginAsync(IReadOnlyList<MessageClaim> claims, AttemptStart start, CancellationToken cancellationToken = default)
    {
        var begun = await inner.BeginAsync(claims, start, cancellationToken);
        witness.Begun(node, begun);
        return begun;
    }

    public async Task<IReadOnlyList<MessageClaim>> SettleAsync(IReadOnlyList<Settlement> settlements, CancellationToken cancellationToken = default)
    {
        var recorded = await inner.SettleAsync(settlements, cancellationToken);
        witness.Settled(node, [.. settlements.Where(settlement => recorded.Contains(settlement.Claim))]);
        return recorded;
    }

    public Task<IReadOnlyList<OutboxEntry>> ListAsync(OrderRef order, CancellationToken cancellationToken = default) => inner.ListAsync(order, cancellationToken);

    public Task<OutboxStatus> StatusAsync(Instant now, CancellationToken cancellationToken = default) => inner.StatusAsync(now, cancellationToken);

    public Task<LedgerView> ReadAsync(LedgerQuery query, CancellationToken cancellationToken = default) => inner.ReadAsync(query, cancellationToken);

    public Task<LedgerEntries> WriteAsync(LedgerEntries entries, Func<LedgerEntries, CancellationToken, Task> raise, CancellationToken cancellationToken = default) =>
        inner.WriteAsync(entries, raise, cancellationToken);

    public Task<IReadOnlyList<DueUpdate>> DueAsync(Instant now, int max, CancellationToken cancellationToken = default) => inner.DueAsync(now, max, cancellationToken);

    public Task KeepAsync(KeptRun run, CancellationToken cancellationToken = default) => inner.KeepAsync(run, cancellationToken);

    public Task<KeptRun?> FindKeptAsync(string id, CancellationToken cancellationToken = default) => inner.FindKeptAsync(id, cancellationToken);

    public Task PauseAsync(string? shop, bool paused, CancellationToken cancellationToken = default) => inner.PauseAsync(shop, paused, cancellationToken);
}
