using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>A ledger and an outbox as one store.</summary>
internal sealed class BothStores(IBackorderLedger ledger, IMessageOutbox outbox) : IBackorderLedger, IMessageOutbox
{
    public Task<IReadOnlyList<EnqueueResult>> EnqueueAsync(IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken = default) => outbox.EnqueueAsync(messages, cancellationToken);

    public Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken = default) => outbox.ClaimAsync(request, cancellationToken);

    public Task<IReadOnlyList<MessageClaim>> BeginAsync(IReadOnlyList<MessageClaim> claims, AttemptStart start, CancellationToken cancellationToken = default) => outbox.BeginAsync(claims, start, cancellationToken);

    public Task<IReadOnlyList<MessageClaim>> SettleAsync(IReadOnlyList<Settlement> settlements, CancellationToken cancellationToken = default) => outbox.SettleAsync(settlements, cancellationToken);

    public Task<IReadOnlyList<OutboxEntry>> ListAsync(OrderRef order, CancellationToken cancellationToken = default) => outbox.ListAsync(order, cancellationToken);

    public Task<OutboxStatus> StatusAsync(Instant now, CancellationToken cancellationToken = default) => outbox.StatusAsync(now, cancellationToken);

    public Task<LedgerView> ReadAsync(LedgerQuery query, CancellationToken cancellationToken = default) => ledger.ReadAsync(query, cancellationToken);

    public Task<LedgerEntries> WriteAsync(LedgerEntries entries, Func<LedgerEntries, CancellationToken, Task> raise, CancellationToken cancellationToken = default) => ledger.WriteAsync(entries, raise, cancellationToken);

    public Task<IReadOnlyList<DueUpdate>> DueAsync(Instant now, int max, CancellationToken cancellationToken = default) => ledger.DueAsync(now, max, cancellationToken);

    public Task KeepAsync(KeptRun run, CancellationToken cancellationToken = default) => ledger.KeepAsync(run, cancellationToken);

    public Task<KeptRun?> FindKeptAsync(string id, CancellationToken cancellationToken = default) => ledger.FindKeptAsync(id, cancellationToken);

    public Task PauseAsync(string? shop, bool paused, CancellationToken cancellationToken = default) => ledger.PauseAsync(shop, paused, cancellationToken);
}
