using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Backorder.Messaging.EntityFrameworkCore.Tests;

public sealed class DiskFullTests(SqliteDatabase sqlite) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task Wherever_the_disk_is_full_SQLite_refuses_and_afterwards_nothing_is_lost()
    {
        var sent = new List<int>();
        for (var freePages = 0; await IsFullAsync(freePages, sent); freePages++)
        {
            Assert.True(freePages < 100, "It never has enough.");
        }

        Assert.Contains(0, sent);
        Assert.Contains(sent, static before => before > 0);
        TestContext.Current.TestOutputHelper?.WriteLine($"Sent before it was full: {string.Join(' ', sent)}");
    }

    // With a page more each time, it comes one step further.
    private async Task<bool> IsFullAsync(int freePages, List<int> sent)
    {
        await sqlite.BecomeEmptyAsync();
        await sqlite.Run("VACUUM");
        var shop = new TroubledShop(sqlite);
        await shop.QueueAsync(60);
        SqliteConnection.ClearAllPools();
        var problem = await Record.ExceptionAsync(() => shop.DispatchAsync(new FewPages(freePages)));
        if (problem is not null)
        {
            Assert.Contains("database or disk is full", problem.GetBaseException().Message, StringComparison.Ordinal);
            sent.Add(shop.Sent);
        }

        // A limit stays with its connection.
        SqliteConnection.ClearAllPools();
        await shop.RecoverAsync();
        await shop.CheckAsync();
        return problem is not null;
    }

    [Fact]
    public async Task On_a_full_disk_PostgreSQL_refuses_or_stops_and_afterwards_nothing_is_lost()
    {
        using var disk = await SmallDisk.MountAsync(megabytes: 90);
        await using var server = await PostgresServer.StartAsync(disk.Folder, "-c fsync=off -c max_wal_size=2MB -c min_wal_size=2MB", "--wal-segsize=1");
        await using var database = new PostgresDatabase(async () =>
        {
            await server.CreateAsync("shop");
            return server.ConnectionTo("shop");
        });
        await database.BecomeEmptyAsync();
        var shop = new TroubledShop(database);
        await shop.QueueAsync(50);
        disk.Fill();

        // It lives on what room it has for a while.
        var problems = new List<Exception>();
        for (var round = 0; round < 100 && problems.Count < 5; round++)
        {
            foreach (var work in new Func<Task>[] { () => shop.QueueAsync(50), () => shop.DispatchAsync() })
            {
                if (await Record.ExceptionAsync(work) is { } problem)
                {
                    problems.Add(problem);
                }
            }
        }

        Assert.True(problems.Count >= 5, "The disk was never full.");
        Assert.Contains(problems, static problem => problem.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.DiskFull } or NpgsqlException or IOException);
        disk.Empty();
        await server.KillAsync();
        await server.StartAgainAsync();
        NpgsqlConnection.ClearAllPools();
        await shop.RecoverAsync();
        await shop.CheckAsync();
    }

    /// <summary>The file may grow by a few pages beyond what it is when it is first opened.</summary>
    private sealed class FewPages(int free) : DbConnectionInterceptor
    {
        private long? _most;

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            if (_most is null)
            {
                command.CommandText = "PRAGMA page_count";
                _most = (long)(await command.ExecuteScalarAsync(cancellationToken))! + free;
            }

            command.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA max_page_count = {_most}");
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
