using System.Globalization;
using Backorder.Messaging.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Backorder.Messaging.Tool;

/// <summary>The tables of a ledger: whether they are there, whether they fit, and how its messages leave.</summary>
internal sealed class LedgerDatabase(LedgerContext context, LedgerConnection connection)
{
    /// <summary>Whether there is a ledger. Makes and changes nothing.</summary>
    /// <exception cref="BadInputException">There is one that this version cannot use.</exception>
    public async Task<bool> ExistsAsync(CancellationToken cancellationToken)
    {
        if (connection.File is { } file && !File.Exists(file))
        {
            return false;
        }

        await context.Database.OpenConnectionAsync(cancellationToken);
        if (Convert.ToInt32(await AskAsync(Dialect.Of(context).Exists(StoreSql.TableOf<SchemaRow>(context)), cancellationToken), CultureInfo.InvariantCulture) == 0)
        {
            return false;
        }

        var version = await AskAsync("SELECT version FROM backorder_schema WHERE id = 1", cancellationToken);
        return version is not null && Convert.ToInt64(version, CultureInfo.InvariantCulture) == SchemaVersion.Present
            ? true
            : throw new BadInputException(connection.Name, "", string.Create(
                CultureInfo.InvariantCulture,
                $"has tables of version {version ?? "none"}; expected version {SchemaVersion.Present}: update whichever is older, this tool (dotnet tool update Backorder.Messaging.Tool) or the app that made the tables"));
    }

    /// <summary>The ledger must be there.</summary>
    public async Task DemandAsync(CancellationToken cancellationToken)
    {
        if (!await ExistsAsync(cancellationToken))
        {
            throw new BadInputException(
                connection.Name, "", connection.File is { } file && !File.Exists(file) ? "does not exist; expected a ledger, which backorder run makes" : "holds no ledger; expected one, which backorder run makes");
        }
    }

    /// <summary>Makes the ledger where it is missing.</summary>
    public async Task CreateAsync(CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        if (connection.File is not null)
        {
            // Only a file that is still empty takes it. A message is longer than SQLite's usual page.
            await AskAsync("PRAGMA page_size = 8192", cancellationToken);
        }

        if (await BackorderSchema.CreateAsync(context, cancellationToken) && connection.File is not null)
        {
            // Who looks does not wait for who writes.
            await AskAsync("PRAGMA journal_mode = WAL", cancellationToken);
        }
    }

    /// <summary>Gives a large run room: its keys come in no order, so that all of an index is at work, and pages that change again and again are put back in place seldom. What is committed is as durable as ever.</summary>
    public async Task MakeRoomAsync(CancellationToken cancellationToken)
    {
        if (connection.File is not null)
        {
            await AskAsync("PRAGMA cache_size = -65536", cancellationToken);
            await AskAsync("PRAGMA wal_autocheckpoint = 8192", cancellationToken);
        }
    }

    /// <summary>Keeps a ledger to one way of sending: what went into a folder counts as told, and must not be what a customer waits for.</summary>
    /// <exception cref="BadInputException">Its messages leave by the other way.</exception>
    public async Task ClaimForAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        await AskAsync("CREATE TABLE IF NOT EXISTS backorder_tool (id integer PRIMARY KEY, sends_by text NOT NULL)", cancellationToken);
        await AskAsync($"INSERT INTO backorder_tool (id, sends_by) VALUES (1, '{delivery.Id}') ON CONFLICT (id) DO NOTHING", cancellationToken);
        var way = (string?)await AskAsync("SELECT sends_by FROM backorder_tool WHERE id = 1", cancellationToken);
        if (way != delivery.Id)
        {
            throw new BadInputException(connection.Name, "", delivery.Refusal);
        }
    }

    /// <summary>What keeps messages from having been sent, by state.</summary>
    public async Task<IReadOnlyList<(DeliveryState State, string Reason, long Messages)>> ReasonsAsync(CancellationToken cancellationToken)
    {
        var states = string.Join(", ", new[] { DeliveryState.Retry, DeliveryState.Failed, DeliveryState.Ambiguous, DeliveryState.Quarantined, DeliveryState.NeedsReview }.Select(state => ((int)state).ToString(CultureInfo.InvariantCulture)));
        await using var command = Command($"SELECT state, reason, COUNT(*) FROM backorder_messages WHERE state IN ({states}) AND reason IS NOT NULL GROUP BY state, reason ORDER BY state, COUNT(*) DESC, reason LIMIT 20");
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var reasons = new List<(DeliveryState, string, long)>();
        while (await rows.ReadAsync(cancellationToken))
        {
            reasons.Add(((DeliveryState)rows.GetInt32(0), rows.GetString(1), rows.GetInt64(2)));
        }

        return reasons;
    }

    private async Task<object?> AskAsync(string sql, CancellationToken cancellationToken)
    {
        await using var command = Command(sql);
        return await command.ExecuteScalarAsync(cancellationToken);
    }

    private System.Data.Common.DbCommand Command(string sql)
    {
        var command = context.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The text is put together from names and numbers of ours alone.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command;
    }
}
