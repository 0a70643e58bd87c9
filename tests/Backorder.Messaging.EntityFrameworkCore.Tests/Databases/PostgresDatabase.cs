using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Backorder.Messaging.EntityFrameworkCore.Tests;

/// <summary>A database in the test run's own PostgreSQL.</summary>
public sealed class PostgresDatabase : TestDatabase, IAsyncDisposable
{
    private readonly Func<Task<string>> _make;
    private string? _connection;

    public PostgresDatabase(Postgres postgres)
        : this(postgres.NewDatabaseAsync)
    {
    }

    /// <summary>A database on a server of one's own.</summary>
    /// <param name="make">Makes it, and says how to connect.</param>
    internal PostgresDatabase(Func<Task<string>> make) => _make = make;

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
        {
            await using var connection = new NpgsqlConnection(_connection);
            NpgsqlConnection.ClearPool(connection);
        }
    }

    public override async Task<string> PlanOf(string sql, params IReadOnlyList<object> parameters)
    {
        await using var connection = new NpgsqlConnection(_connection);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN " + TestSql.WithNames(sql, parameters.Count);
        for (var i = 0; i < parameters.Count; i++)
        {
            command.Parameters.AddWithValue(TestSql.Name(i), parameters[i]);
        }

        var lines = new List<string>();
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
        {
            lines.Add(reader.GetString(0));
        }

        return string.Join('\n', lines);
    }

    public override Task AnalyzeAsync() => Run("ANALYZE");

    protected override void Use(DbContextOptionsBuilder options) => options.UseNpgsql(_connection);

    protected override async Task<ShopContext> EmptyContextAsync()
    {
        _connection ??= await _make();
        return Context();
    }
}
