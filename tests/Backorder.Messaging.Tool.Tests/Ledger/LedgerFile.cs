using Microsoft.Data.Sqlite;

namespace Backorder.Messaging.Tool.Tests;

/// <summary>Does something to a ledger behind the tool's back.</summary>
internal static class LedgerFile
{
    public static async Task Execute(string path, string sql)
    {
        await using var connection = await Open(path);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public static async Task<SqliteConnection> Open(string path)
    {
        var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        return connection;
    }
}
