using System.Data.Common;
using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>The ledger and the outbox as tables in the app's own database.</summary>
/// <typeparam name="TContext">The app's context; its model has called <see cref="BackorderModelBuilderExtensions.AddBackorderMessaging"/>.</typeparam>
/// <remarks>
/// Scoped, as its context is, and no more shared between threads than that. Queueing and recording take part in the transaction that is open on
/// the context, and touch neither its change tracker nor its savepoints. Instants are kept to 100 ns. On PostgreSQL leases end by the
/// database's clock; SQLite has none, so there the registered <see cref="TimeProvider"/> counts.
/// </remarks>
public sealed partial class EntityFrameworkStore<TContext> : IBackorderLedger, IMessageOutbox
    where TContext : DbContext
{
    // Inside a handler of IBackorderEvents; a second writer on another context could wait for the first for ever.
    private static readonly AsyncLocal<bool> Raising = new();

    private readonly StoreSession _session;

    internal EntityFrameworkStore(TContext context, TimeProvider clock, SchemaGuard guard) => _session = new StoreSession(context, clock, guard);

    /// <inheritdoc/>
    public Task<LedgerView> ReadAsync(LedgerQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        return _session.TogetherAsync(token => new LedgerReader(_session).ReadAsync(query, token), cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<LedgerEntries> WriteAsync(
        LedgerEntries entries, Func<LedgerEntries, CancellationToken, Task> raise, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(raise);
        if (Raising.Value)
        {
            throw new InvalidOperationException(
                "An IBackorderEvents handler has recorded or committed through the messenger, inside the transaction that it was called in. Do it after the call that raised the event has returned.");
        }

        async Task RaiseAsync(LedgerEntries news, CancellationToken token)
        {
            Raising.Value = true;
            try
            {
                await raise(news, token).ConfigureAwait(false);
            }
            catch (Exception problem) when (problem is not (DbException or DbUpdateException))
            {
                throw new HandlerException(problem);
            }
        }

        try
        {
            return await _session.TogetherAsync(token => new LedgerWriter(_session).WriteAsync(entries, RaiseAsync, token), cancellationToken).ConfigureAwait(false);
        }
        catch (HandlerException handler)
        {
            ExceptionDispatchInfo.Throw(handler.InnerException!);
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<DueUpdate>> DueAsync(Instant now, int max, CancellationToken cancellationToken = default) =>
        _session.LookAsync(token => new LedgerReader(_session).DueAsync(now, max, token), cancellationToken);

    /// <inheritdoc/>
    public Task KeepAsync(KeptRun run, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        return _session.TogetherAsync(token => new RunKeeper(_session).KeepAsync(run, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<KeptRun?> FindKeptAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return _session.LookAsync(token => new RunKeeper(_session).FindAsync(id, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task PauseAsync(string? shop, bool paused, CancellationToken cancellationToken = default) =>
        _session.TogetherAsync(
            token => (shop, paused) switch
            {
                (null, false) => _session.ExecuteAsync(_session.Sql.ResumeAll, token),
                (_, true) => _session.ExecuteAsync(_session.Sql.Pause, token, shop ?? ""),
                (_, false) => _session.ExecuteAsync(_session.Sql.Resume, token, shop),
            },
            cancellationToken);
}
