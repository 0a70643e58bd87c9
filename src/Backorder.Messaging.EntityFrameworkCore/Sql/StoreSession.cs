using System.Text.Json.Serialization.Metadata;
using System.Transactions;
using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>Runs statements on the app's context, beside its change tracker: in its open transaction, or in one of their own.</summary>
internal sealed class StoreSession
{
    private readonly DbContext _context;
    private readonly TimeProvider _clock;
    private readonly SchemaGuard _guard;

    public StoreSession(DbContext context, TimeProvider clock, SchemaGuard guard)
    {
        _context = context;
        _clock = clock;
        _guard = guard;
        Sql = StoreSql.Of(context);
    }

    public StoreSql Sql { get; }

    /// <summary>The machine's time, for a database without a clock of its own.</summary>
    public long Now => Ticks.Of(Instant.FromDateTimeOffset(_clock.GetUtcNow()));

    private bool IsInTransaction =>
        _context.Database.CurrentTransaction is not null || _context.Database.GetEnlistedTransaction() is not null || Transaction.Current is not null;

    /// <summary>In the app's transaction where one is open, without savepoints; else in one of its own, which the context's execution strategy may repeat.</summary>
    public async Task<TResult> TogetherAsync<TResult>(Func<CancellationToken, Task<TResult>> work, CancellationToken cancellationToken)
    {
        await _guard.DemandAsync(_context, cancellationToken).ConfigureAwait(false);
        if (IsInTransaction)
        {
            return await work(cancellationToken).ConfigureAwait(false);
        }

        return await _context.Database.CreateExecutionStrategy().ExecuteAsync(
            async token =>
            {
                var transaction = await _context.Database.BeginTransactionAsync(Sql.Dialect.Isolation, token).ConfigureAwait(false);
                await using var disposing = transaction.ConfigureAwait(false);
                var result = await work(token).ConfigureAwait(false);
                await transaction.CommitAsync(token).ConfigureAwait(false);
                return result;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>In a transaction of its own: what is returned is durable, or a message could be sent that was never recorded.</summary>
    public Task<TResult> AloneAsync<TResult>(Func<CancellationToken, Task<TResult>> work, CancellationToken cancellationToken)
    {
        DemandNoTransaction();
        return TogetherAsync(work, cancellationToken);
    }

    /// <summary>The same for work that is one statement, each of which is a transaction of its own and saves a round trip.</summary>
    public async Task<TResult> StatementAsync<TResult>(Func<CancellationToken, Task<TResult>> work, CancellationToken cancellationToken)
    {
        DemandNoTransaction();
        await _guard.DemandAsync(_context, cancellationToken).ConfigureAwait(false);
        return await _context.Database.CreateExecutionStrategy().ExecuteAsync(work, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Queries, which need no transaction.</summary>
    public async Task<TResult> LookAsync<TResult>(Func<CancellationToken, Task<TResult>> query, CancellationToken cancellationToken)
    {
        await _guard.DemandAsync(_context, cancellationToken).ConfigureAwait(false);
        return await _context.Database.CreateExecutionStrategy().ExecuteAsync(query, cancellationToken).ConfigureAwait(false);
    }

    public Task<List<TAnswer>> QueryAsync<TAnswer>(string sql, CancellationToken cancellationToken, params object[] parameters)
        where TAnswer : IAnswer<TAnswer> =>
        Statement.QueryAsync<TAnswer>(_context, sql, parameters, cancellationToken);

    public Task<int> ExecuteAsync(string sql, CancellationToken cancellationToken, params object[] parameters) =>
        _context.Database.ExecuteSqlRawAsync(sql, parameters, cancellationToken);

    public IQueryable<TRow> Table<TRow>()
        where TRow : class =>
        _context.Set<TRow>().AsNoTracking();

    private void DemandNoTransaction()
    {
        if (IsInTransaction)
        {
            throw new InvalidOperationException(
                $"A transaction is open on {_context.GetType().Name}, and messages cannot be dispatched inside it: what is recorded before the first byte must be durable. Commit first, or dispatch in a scope of its own.");
        }
    }

    /// <summary>A batch as one parameter.</summary>
    public static string Json<T>(IReadOnlyList<T> rows) =>
        CompactJson.Write(rows, (JsonTypeInfo<IReadOnlyList<T>>)ParameterJson.Default.GetTypeInfo(typeof(IReadOnlyList<T>))!);
}
