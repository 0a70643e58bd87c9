using NodaTime;

namespace Backorder.Messaging.Tests;

internal sealed class StoreAway() : Exception("The store is away.");

/// <summary>A store as one node sees it: each call has a step before its effect and one after it, where it may throw or its caller may die.</summary>
internal sealed class SteppedStore<TStore>(TStore inner, Func<string, Task<bool>> reach) : IBackorderLedger, IMessageOutbox
    where TStore : IBackorderLedger, IMessageOutbox
{
    public Task<IReadOnlyList<EnqueueResult>> EnqueueAsync(IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken = default) =>
        Call("enqueue", () => inner.EnqueueAsync(messages, CancellationToken.None));

    public Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken = default) =>
        Call("claim", () => inner.ClaimAsync(request, CancellationToken.None));

    public Task<IReadOnlyList<MessageClaim>> BeginAsync(IReadOnlyList<MessageClaim> claims, AttemptStart start, CancellationToken cancellationToken = default) =>
        Call("begin", () => inner.BeginAsync(claims, start, CancellationToken.None));

    public Task<IReadOnlyList<MessageClaim>> SettleAsync(IReadOnlyList<Settlement> settlements, CancellationToken cancellationToken = default) =>
        Call("settle", () => inner.SettleAsync(settlements, CancellationToken.None));

    public Task<IReadOnlyList<OutboxEntry>> ListAsync(OrderRef order, CancellationToken cancellationToken = default) =>
        Call("list", () => inner.ListAsync(order, CancellationToken.None));

    public Task<OutboxStatus> StatusAsync(Instant now, CancellationToken cancellationToken = default) =>
        Call("status", () => inner.StatusAsync(now, CancellationToken.None));

    public Task<LedgerView> ReadAsync(LedgerQuery query, CancellationToken cancellationToken = default) =>
        Call("read", () => inner.ReadAsync(query, CancellationToken.None));

    public Task<LedgerEntries> WriteAsync(LedgerEntries entries, Func<LedgerEntries, CancellationToken, Task> raise, CancellationToken cancellationToken = default) =>
        Call("write", () => inner.WriteAsync(entries, raise, CancellationToken.None));

    public Task<IReadOnlyList<DueUpdate>> DueAsync(Instant now, int max, CancellationToken cancellationToken = default) =>
        Call("due", () => inner.DueAsync(now, max, CancellationToken.None));

    public Task KeepAsync(KeptRun run, CancellationToken cancellationToken = default) => inner.KeepAsync(run, CancellationToken.None);

    public Task<KeptRun?> FindKeptAsync(string id, CancellationToken cancellationToken = default) => inner.FindKeptAsync(id, CancellationToken.None);

    public Task PauseAsync(string? shop, bool paused, CancellationToken cancellationToken = default) => inner.PauseAsync(shop, paused, CancellationToken.None);

    private async Task<T> Call<T>(string name, Func<Task<T>> call)
    {
        await TurnAsync($"before {name}").ConfigureAwait(false);
        var result = await call().ConfigureAwait(false);
        await TurnAsync($"after {name}").ConfigureAwait(false);
        return result;
    }

    private async Task TurnAsync(string step)
    {
        if (!await reach(step).ConfigureAwait(false))
        {
            throw new StoreAway();
        }
    }
}
