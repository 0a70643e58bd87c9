using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>A store that does what another does, for tests that change one thing.</summary>
internal abstract class DelegatingStore(InMemoryBackorderStore inner) : IBackorderLedger, IMessageOutbox
{
    public virtual Task<IReadOnlyList<EnqueueResult>> EnqueueAsync(IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken = default) =>
        inner.EnqueueAsync(messages, cancellationToken);

    public virtual Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken = default) =>
        inner.ClaimAsync(request, cancellationToken);

    public virtual Task<IReadOnlyList<MessageClaim>> BeginAsync(IReadOnlyList<MessageClaim> claims, AttemptStart start, CancellationToken cancellationToken = default) =>
        inner.BeginAsync(claims, start, cancellationToken);

    public virtual Task<IReadOnlyList<MessageClaim>> SettleAsync(IReadOnlyList<Settlement> settlements, CancellationToken cancellationToken = default) =>
        inner.SettleAsync(settlements, cancellationToken);

    public virtual Task<IReadOnlyList<OutboxEntry>> ListAsync(OrderRef order, CancellationToken cancellationToken = default) =>
        inner.ListAsync(order, cancellationToken);

    public virtual Task<OutboxStatus> StatusAsync(Instant now, CancellationToken cancellationToken = default) =>
        inner.StatusAsync(now, cancellationToken);

    public virtual Task<LedgerView> ReadAsync(LedgerQuery query, CancellationToken cancellationToken = default) =>
        inner.ReadAsync(query, cancellationToken);

    public virtual Task<LedgerEntries> WriteAsync(LedgerEntries entries, Func<LedgerEntries, CancellationToken, Task> raise, CancellationToken cancellationToken = default) =>
        inner.WriteAsync(entries, raise, cancellationToken);

    public virtual Task<IReadOnlyList<DueUpdate>> DueAsync(Instant now, int max, CancellationToken cancellationToken = default) =>
        inner.DueAsync(now, max, cancellationToken);

    public virtual Task KeepAsync(KeptRun run, CancellationToken cancellationToken = default) => inner.KeepAsync(run, cancellationToken);

    public virtual Task<KeptRun?> FindKeptAsync(string id, CancellationToken cancellationToken = default) => inner.FindKeptAsync(id, cancellationToken);

    public virtual Task PauseAsync(string? shop, bool paused, CancellationToken cancellationToken = default) => inner.PauseAsync(shop, paused, cancellationToken);
}
