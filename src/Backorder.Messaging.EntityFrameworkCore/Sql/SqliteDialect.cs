using System.Data;

namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>SQLite: one writer at a time, on one machine, whose clock is the app's.</summary>
internal sealed class SqliteDialect : Dialect
{
    public static SqliteDialect Instance { get; } = new();

    // BEGIN IMMEDIATE: writers queue up here instead of failing when they first write.
    public override IsolationLevel Isolation => IsolationLevel.Serializable;

    public override string? LockSchema => null;

    // The limit limits nothing: without it each use of a column reads its row's JSON again.
    public override string Rows(string parameter, params IReadOnlyList<string> columns) =>
        $"(SELECT {string.Join(", ", columns.Select(static column => Column(column.Split(' ')[0])))} FROM json_each({parameter}) LIMIT -1) AS j";

    public override string Clock(string parameter) => parameter;

    public override string LastSequence(string messages) => $"(SELECT COALESCE(MAX(sequence), 0) FROM {messages})";

    public override string Lock(string alias) => "";

    public override string LockFree(string alias) => "";

    public override bool LocksRows => false;

    public override bool ChainsChanges => false;

    public override string Exists(string table) => $"SELECT COUNT(*) AS \"Value\" FROM sqlite_master WHERE type = 'table' AND '\"' || name || '\"' = '{table}'";

    private static string Column(string name) => $"value ->> '{name}' AS {name}";
}
