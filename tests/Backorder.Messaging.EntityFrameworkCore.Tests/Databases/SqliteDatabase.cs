using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Backorder.Messaging.EntityFrameworkCore.Tests;

/// <summary>A file, as a small shop has it.</summary>
public sealed class SqliteDatabase : TestDatabase, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("backorder-sqlite-");

    private string ConnectionString => $"Data Source={Path.Combine(_folder.FullName, "shop.db")}";

    public void Dispose()
    {
        using (var connection = new SqliteConnection(ConnectionString))
        {
            SqliteConnection.ClearPool(connection);
        }

        _folder.Delete(recursive: true);
    }

    public override async Task<string> PlanOf(string sql, params IReadOnlyList<object> parameters)
    {
        await using var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + TestSql.WithNames(sql, parameters.Count);
        for (var i = 0; i < parameters.Count; i++)
        {
            command.Parameters.AddWithValue(TestSql.Name(i), parameters[i]);
        }

        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            lines.Add(reader.GetString(3));
        }

        return string.Join('\n', lines);
    }

    public override Task AnalyzeAsync() => Run("ANALYZE");

    protected override void Use(DbContextOptionsBuilder options) => options.UseSqlite(ConnectionString);

    protected override Task<ShopContext> EmptyContextAsync() => Task.FromResult(Context());
}
