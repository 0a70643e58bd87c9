using System.Data;
using System.Data.Common;
using System.Text.Json;
using Backorder.Messaging.Testing;

namespace Backorder.Messaging.Benchmarks;

/// <summary>The least that keeps the store's promise: claim with a fence and a lease, "sending" before the first byte, accepted together with what was told and the next update. Five statements a batch, in three transactions.</summary>
internal sealed class BareLoop(Func<DbConnection> connect, BareSql sql)
{
    public async Task CreateAsync()
    {
        await using var connection = await OpenAsync();
        await RunAsync(connection, BareSql.Create, []);
    }

    /// <summary>Queues what the store has queued.</summary>
    public async Task CopyQueueAsync()
    {
        await using var connection = await OpenAsync();
        foreach (var statement in BareSql.Copy)
        {
            await RunAsync(connection, statement, []);
        }

        await RunAsync(connection, "ANALYZE", []);
    }

    public async Task<int> RunAsync()
    {
        await using var connection = await OpenAsync();
        var now = Some.Now.ToUnixTimeTicks();
        for (var done = 0; ;)
        {
            var claimed = await ClaimAsync(connection, now);
            if (claimed.Count == 0)
            {
                return done;
            }

            var begun = await KeysAsync(connection, sql.Begin, claimed, now);
            done += await CompleteAsync(connection, claimed.FindAll(one => begun.Contains(one.Key)), now);
        }
    }

    private async Task<List<(string Key, long Fence, string Content)>> ClaimAsync(DbConnection connection, long now)
    {
        await using var command = Command(connection, sql.Claim, [("now", now), ("owner", "bare"), ("batch", StoreRace.Batch)]);
        await using var reader = await command.ExecuteReaderAsync();
        var claimed = new List<(string, long, string)>();
        while (await reader.ReadAsync())
        {
            claimed.Add((reader.GetString(0), reader.GetInt64(1), reader.GetString(2)));
        }

        return claimed;
    }

    private async Task<int> CompleteAsync(DbConnection connection, List<(string Key, long Fence, string Content)> begun, long now)
    {
        await using var transaction = await connection.BeginTransactionAsync(sql.IsPostgres ? IsolationLevel.ReadCommitted : IsolationLevel.Serializable);
        var accepted = await KeysAsync(connection, sql.Accept, begun, now, transaction);
        var keys = begun.FindAll(one => accepted.Contains(one.Key));
        await RunAsync(connection, sql.Tell, Parameters(keys, now), transaction);
        await RunAsync(connection, sql.Promise, Parameters(keys, now), transaction);
        await transaction.CommitAsync();
        return keys.Count;
    }

    private async Task<HashSet<string>> KeysAsync(
        DbConnection connection, string text, List<(string Key, long Fence, string Content)> batch, long now, DbTransaction? transaction = null)
    {
        await using var command = Command(connection, text, Parameters(batch, now), transaction);
        await using var reader = await command.ExecuteReaderAsync();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (await reader.ReadAsync())
        {
            keys.Add(reader.GetString(0));
        }

        return keys;
    }

    // PostgreSQL takes arrays; SQLite has none, and takes JSON.
    private (string Name, object Value)[] Parameters(List<(string Key, long Fence, string Content)> batch, long now) => sql.IsPostgres
        ? [("keys", batch.Select(one => one.Key).ToArray()), ("fences", batch.Select(one => one.Fence).ToArray()), ("owner", "bare"), ("now", now)]
        : [("keys", JsonSerializer.Serialize(batch.Select(one => new { k = one.Key, f = one.Fence }))), ("owner", "bare"), ("now", now)];

    private async Task<DbConnection> OpenAsync()
    {
        var connection = connect();
        await connection.OpenAsync();
        return connection;
    }

    private static async Task RunAsync(DbConnection connection, string text, (string Name, object Value)[] parameters, DbTransaction? transaction = null)
    {
        await using var command = Command(connection, text, parameters, transaction);
        await command.ExecuteNonQueryAsync();
    }

    private static DbCommand Command(DbConnection connection, string text, (string Name, object Value)[] parameters, DbTransaction? transaction = null)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        command.Transaction = transaction;
        foreach (var (name, value) in parameters.Where(one => text.Contains("@" + one.Name, StringComparison.Ordinal)))
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
