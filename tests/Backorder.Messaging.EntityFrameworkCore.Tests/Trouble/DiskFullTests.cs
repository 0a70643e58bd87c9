using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;

namespace Backorder.Messaging.EntityFrameworkCore.Tests;

public sealed class DiskFullTests(SqliteDatabase sqlite) : IClassFixture<SqliteDatabase>
{
    [Fact]
    public async Task On_a_full_disk_SQLite_refuses_and_afterwards_nothing_is_lost()
    {
        await sqlite.BecomeEmptyAsync();
        var shop = new TroubledShop(sqlite);
        await shop.QueueAsync(150);

        var problem = await Assert.ThrowsAnyAsync<Exception>(() => shop.DispatchAsync(new NoMorePages()));

        Assert.Equal("database or disk is full", Assert.IsType<SqliteException>(problem.GetBaseException()).Message.Split('\'')[1]);
        await Assert.ThrowsAnyAsync<Exception>(() => shop.QueueAsync(150, new NoMorePages()));
        await shop.RecoverAsync();
        await shop.CheckAsync();
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

        // It lives on what room it has, for a while.
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

    /// <summary>The file may not grow beyond what it is when the connection is opened.</summary>
    private sealed class NoMorePages : DbConnectionInterceptor
    {
        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();

            // Asked for fewer than there are, SQLite takes as many as there are.
            command.CommandText = "PRAGMA max_page_count = 1";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
