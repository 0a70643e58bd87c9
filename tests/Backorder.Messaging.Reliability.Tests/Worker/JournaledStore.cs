using NodaTime;

namespace Backorder.Messaging.Reliability.Tests;

/// <summary>The durable store, with a line in the journal before and after each step of a dispatch. Where a fault is planted, it makes it.</summary>
internal sealed class JournaledStore(EntityFrameworkCore.EntityFrameworkStore<ShopContext> inner, ShopContext context, Journal journal, WorkerOrder order)
    : IBackorderLedger, IMessageOutbox
{
    public async Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken = default)
    {
        journal.Write("claim");
        var claimed = await inner.ClaimAsync(request, cancellationToken);
        journal.Write(claimed.Count == 0 ? "idle" : $"claimed {Keys(claimed.Select(static one => one.Claim))}");
        return claimed;
    }

    public async Task<IReadOnlyList<MessageClaim>> BeginAsync(IReadOnlyList<MessageClaim> claims, AttemptStart start, CancellationToken cancellationToken = default)
    {
        journal.Write($"begin {Keys(claims)}");
        var begun = order.Fault == PlantedFault.SendsFirst ? claims : await inner.BeginAsync(claims, start, cancellationToken);
        journal.Write($"begun {Keys(begun)}");
        return begun;
    }

    public async Task<IReadOnlyList<MessageClaim>> SettleAsync(IReadOnlyList<Settlement> settlements, CancellationToken cancellationToken = default)
    {
        if (order.Fault == PlantedFault.SendsFirst)
        {
            var start = new AttemptStart { Now = SystemClock.Instance.GetCurrentInstant(), Lease = Duration.FromTimeSpan(WorkerShop.Lease) };
            await inner.BeginAsync([.. settlements.Where(static one => one.State != DeliveryState.Planned).Select(static one => one.Claim)], start, cancellationToken);
        }

        journal.Write($"settle {Keys(settlements.Select(static one => one.Claim))}");
        var recorded = await inner.SettleAsync(settlements, cancellationToken);
        if (order.Fault == PlantedFault.IgnoresFences)
        {
            await PlantedFaults.RecordAnywayAsync(context, settlements.Where(one => !recorded.Contains(one.Claim)), cancellationToken);
            recorded = [.. settlements.Select(static one => one.Claim)];
        }

        var known = settlements.Where(static one => one.State is DeliveryState.Accepted or DeliveryState.Retry or DeliveryState.Failed or DeliveryState.Planned).Select(static one => one.Claim);
        journal.Write($"settled {Keys(recorded.Intersect(known))}");
        return recorded;
    }

    public async Task<LedgerEntries> WriteAsync(LedgerEntries entries, Func<LedgerEntries, CancellationToken, Task> raise, CancellationToken cancellationToken = default)
    {
        journal.Write("write");
        var written = await inner.WriteAsync(entries, raise, cancellationToken);
        journal.Write("written");
        return written;
    }

    public Task<IReadOnlyList<EnqueueResult>> EnqueueAsync(IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken = default) =>
        inner.EnqueueAsync(messages, cancellationToken);

    public Task<IReadOnlyList<OutboxEntry>> ListAsync(OrderRef order, CancellationToken cancellationToken = default) => inner.ListAsync(order, cancellationToken);

    public Task<OutboxStatus> StatusAsync(Instant now, CancellationToken cancellationToken = default) => inner.StatusAsync(now, cancellationToken);

    public Task<LedgerView> ReadAsync(LedgerQuery query, CancellationToken cancellationToken = default) => inner.ReadAsync(query, cancellationToken);

    public Task<IReadOnlyList<DueUpdate>> DueAsync(Instant now, int max, CancellationToken cancellationToken = default) => inner.DueAsync(now, max, cancellationToken);

    public Task KeepAsync(KeptRun run, CancellationToken cancellationToken = default) => inner.KeepAsync(run, cancellationToken);

    public Task<KeptRun?> FindKeptAsync(string id, CancellationToken cancellationToken = default) => inner.FindKeptAsync(id, cancellationToken);

    public Task PauseAsync(string? shop, bool paused, CancellationToken cancellationToken = default) => inner.PauseAsync(shop, paused, cancellationToken);

    private static string Keys(IEnumerable<MessageClaim> claims) => string.Join(' ', claims.Select(static claim => claim.Key));
}
