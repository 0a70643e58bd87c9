using System.Data;
using System.Data.Common;
using System.Text.Json;
using Backorder.Messaging.Testing;

namespace Backorder.Messaging.Benchmarks;

/// <summary>
/// The least that keeps the store's promise, by hand: claim with a fence and a lease, one message an order in its sequence and none of a paused
/// shop; "sending" before the first byte; accepted together with what was told and the next update. Five statements a batch, three transactions.
/// </summary>
internal sealed class BareLoop(Func<DbConnection> connect, BareSql sql)
{
    public async Task<int> RunAsync()
    {
        await using var connection = connect();
        await connection.OpenAsync();
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

    private async Task<List<BareMessage>> ClaimAsync(DbConnection connection, long now)
    {
        await using var command = Command(connection, sql.Claim, [("now", now), ("owner", "bare"), ("batch", StoreRace.Batch)]);
        await using var reader = await command.ExecuteReaderAsync();
        var claimed = new List<BareMessage>();
        while (await reader.ReadAsync())
        {
            claimed.Add(BareMessage.Read(reader.GetString(0), reader.GetInt64(1), reader.GetString(2), reader.GetString(3)));
        }

        return claimed;
    }

    private async Task<int> CompleteAsync(DbConnection connection, List<BareMessage> begun, long now)
    {
        await using var transaction = await connection.BeginTransactionAsync(sql.IsPostgres ? IsolationLevel.ReadCommitted : IsolationLevel.Serializable);
        var accepted = await KeysAsync(connection, sql.Accept, begun, now, transaction);
        var told = begun.FindAll(one => accepted.Contains(one.Key));
        await ExecuteAsync(connection, sql.Tell, told, now, transaction);
        await ExecuteAsync(connection, sql.Promise, told, now, transaction);
        await transaction.CommitAsync();
        return told.Count;
    }

    private async Task<HashSet<string>> KeysAsync(DbConnection connection, string text, List<BareMessage> batch, long now, DbTransaction? transaction = null)
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

    private async Task ExecuteAsync(DbConnection connection, string text, List<BareMessage> batch, long now, DbTransaction transaction)
    {
        await using var command = Command(connection, text, Parameters(batch, now), transaction);
        await command.ExecuteNonQueryAsync();
    }

    // PostgreSQL takes arrays; SQLite has none, and takes JSON.
    private IEnumerable<(string Name, object Value)> Parameters(List<BareMessage> batch, long now)
    {
        IEnumerable<(string, object)> rows = sql.IsPostgres
            ?
            [
                ("keys", batch.Select(one => one.Key).ToArray()), ("fences", batch.Select(one => one.Fence).ToArray()), ("days", batch.Select(one => one.Day).ToArray()),
                ("dues", batch.Select(one => one.Due).ToArray()), ("misses", batch.Select(one => one.Missed).ToArray()),
            ]
            : [("batch", JsonSerializer.Serialize(batch.Select(one => new { one.Key, one.Fence, one.Day, one.Due, one.Missed })))];
        return [.. rows, ("owner", "bare"), ("now", now)];
    }

    private static DbCommand Command(DbConnection connection, string text, IEnumerable<(string Name, object Value)> parameters, DbTransaction? transaction = null)
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
