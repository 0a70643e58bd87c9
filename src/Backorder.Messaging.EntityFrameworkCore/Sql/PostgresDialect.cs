using System.Data;

namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>PostgreSQL: many writers on many machines, whose clocks differ, so the database's own one counts.</summary>
internal sealed class PostgresDialect : Dialect
{
    public const string OrdinalCollation = "C";

    private const string Ticks = "CAST(EXTRACT(EPOCH FROM clock_timestamp()) * 10000000 AS bigint)";

    public static PostgresDialect Instance { get; } = new();

    // Each statement sees what was committed before it, so a look behind a lock is up to date.
    public override IsolationLevel Isolation => IsolationLevel.ReadCommitted;

    // Any number; only this library's schema uses it.
    public override string LockSchema => "SELECT pg_advisory_xact_lock(4850911003571)";

    public override string Rows(string parameter, params IReadOnlyList<string> columns) =>
        $"json_to_recordset(CAST({parameter} AS json)) AS j({string.Join(", ", columns.Select(Column))})";

    public override string Clock(string parameter) => Ticks;

    // A number for all would make every writer wait for the one before; within an order the caller sees to the sequence.
    public override string LastSequence(string messages) => Ticks;

    public override string Lock(string alias) => $" FOR NO KEY UPDATE OF {alias}";

    public override string LockFree(string alias) => $" FOR NO KEY UPDATE OF {alias} SKIP LOCKED";

    public override bool LocksRows => true;

    public override bool ChainsChanges => true;

    public override string Exists(string table) => $"SELECT CASE WHEN to_regclass('{table}') IS NULL THEN 0 ELSE 1 END AS \"Value\"";

    private static string Column(string column) =>
        column.EndsWith(" text", StringComparison.Ordinal) ? $"{column} COLLATE \"{OrdinalCollation}\"" : column;
}
