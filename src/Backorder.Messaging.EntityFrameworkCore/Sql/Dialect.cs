using System.Data;
using Microsoft.EntityFrameworkCore;

namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>What the databases say differently. Everything else is one text for all.</summary>
internal abstract class Dialect
{
    public static Dialect Of(DbContext context) => context.Database.ProviderName switch
    {
        "Microsoft.EntityFrameworkCore.Sqlite" => SqliteDialect.Instance,
        "Npgsql.EntityFrameworkCore.PostgreSQL" => PostgresDialect.Instance,
        var other => throw new NotSupportedException(
            $"{context.GetType().Name} uses the provider {other}; UseEntityFrameworkStore works with SQLite (Microsoft.EntityFrameworkCore.Sqlite) and PostgreSQL (Npgsql.EntityFrameworkCore.PostgreSQL)."),
    };

    /// <summary>How a transaction of our own begins.</summary>
    public abstract IsolationLevel Isolation { get; }

    /// <summary>The rows of a JSON array of objects, as a table <c>j</c>.</summary>
    /// <param name="parameter">The array, as in <c>{0}</c>.</param>
    /// <param name="columns">Names and types: <c>text</c>, <c>bigint</c>, <c>boolean</c>.</param>
    public abstract string Rows(string parameter, params IReadOnlyList<string> columns);

    /// <summary>The store's clock.</summary>
    /// <param name="parameter">The machine's clock, for a database that has no better one.</param>
    public abstract string Clock(string parameter);

    /// <summary>The number behind which a message is queued.</summary>
    public abstract string LastSequence(string messages);

    /// <summary>Ends a query whose rows of a table nobody else may change until the transaction ends.</summary>
    public abstract string Lock(string alias);

    /// <summary>The same, without those rows that somebody has locked.</summary>
    public abstract string LockFree(string alias);

    /// <summary>Whether writers work side by side and lock row by row; else a writer has the whole database.</summary>
    public abstract bool LocksRows { get; }

    /// <summary>Whether a statement may change one table with what it has changed in another.</summary>
    public abstract bool ChainsChanges { get; }

    /// <summary>Whether a table is there: one row, one number.</summary>
    public abstract string Exists(string table);

    /// <summary>Lets one process at a time make tables.</summary>
    public abstract string? LockSchema { get; }
}
