using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Backorder.Messaging.Tool;

/// <summary>What a database says when it cannot go on, in one line for a person, with the remedy.</summary>
internal static class LedgerFault
{
    public static async Task<T> CheckedAsync<T>(LedgerConnection ledger, Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception fault) when (DatabaseFault(fault) is { } problem)
        {
            throw Told(problem, ledger, fault);
        }
    }

    // Entity Framework wraps some.
    private static DbException? DatabaseFault(Exception fault)
    {
        for (var inner = fault; inner is not null; inner = inner.InnerException)
        {
            if (inner is DbException problem)
            {
                return problem;
            }
        }

        return null;
    }

    private static Exception Told(DbException problem, LedgerConnection ledger, Exception fault)
    {
        var (isInput, says) = problem switch
        {
            SqliteException sqlite => Sqlite(sqlite),
            PostgresException postgres => Postgres(postgres),
            NpgsqlException => (false, "does not answer; check that the database runs and can be reached, then run the command again"),
            _ => (false, $"fails ({problem.GetType().Name}); run the command again"),
        };
        return isInput ? new BadInputException(ledger.Name, "", says) : new FailedException(Printable.Line($"{ledger.Name}: {says}"), fault);
    }

    private static (bool IsInput, string Says) Sqlite(SqliteException problem) => problem.SqliteErrorCode switch
    {
        SQLitePCL.raw.SQLITE_NOTADB => (true, "is no SQLite database; expected a ledger of backorder, or another place for one"),
        SQLitePCL.raw.SQLITE_CORRUPT => (true, "is damaged; expected it as it was: bring back a copy"),
        SQLitePCL.raw.SQLITE_CANTOPEN => (true, "cannot be opened; expected a file of this user's, in a folder that exists"),
        SQLitePCL.raw.SQLITE_READONLY or SQLitePCL.raw.SQLITE_PERM => (true, "must not be written by this user; expected a file of this user's"),
        SQLitePCL.raw.SQLITE_BUSY or SQLitePCL.raw.SQLITE_LOCKED => (false, "is locked by another program; run the command again when that one has ended"),
        SQLitePCL.raw.SQLITE_FULL => (false, "has no room to grow; make room on the disk, then run the command again"),
        SQLitePCL.raw.SQLITE_IOERR => (false, "cannot be read or written; check the disk, then run the command again"),
        _ => (false, $"fails (SQLite error {problem.SqliteErrorCode.ToString(System.Globalization.CultureInfo.InvariantCulture)}); run the command again"),
    };

    private static (bool IsInput, string Says) Postgres(PostgresException problem) => problem.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => (true, "is refused for its user or password; expected ones that PostgreSQL knows"),
        PostgresErrorCodes.InvalidCatalogName => (true, "names a database that does not exist; make it with createdb"),
        PostgresErrorCodes.InsufficientPrivilege => (true, "names a user who must not do this; grant it the right to make and write tables"),
        _ => (false, $"fails (PostgreSQL error {problem.SqlState}); run the command again when the database is well"),
    };
}
