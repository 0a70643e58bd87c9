using Npgsql;

namespace Backorder.Messaging.EntityFrameworkCore.Tests;

public sealed class DatabaseAwayTests
{
    [Fact]
    public async Task While_the_database_is_away_nothing_is_sent_and_afterwards_nothing_is_lost()
    {
        await using var server = await PostgresServer.StartAsync();
        await using var database = new PostgresDatabase(async () =>
        {
            await server.CreateAsync("shop");
            return server.ConnectionTo("shop");
        });
        await database.BecomeEmptyAsync();
        var shop = new TroubledShop(database);
        await shop.QueueAsync(20);

        // It goes while the third message is under way, so the messages beside it are under way or done too.
        shop.WhileSending = async () =>
        {
            if (shop.Sent == 3)
            {
                await server.KillAsync();
            }
        };
        await Assert.ThrowsAnyAsync<Exception>(() => shop.DispatchAsync());
        var sent = shop.Sent;
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await Assert.ThrowsAnyAsync<Exception>(() => shop.DispatchAsync());
        }

        Assert.Equal(sent, shop.Sent);
        await server.StartAgainAsync();
        NpgsqlConnection.ClearAllPools();
        await shop.RecoverAsync();
        Assert.InRange(await shop.CheckAsync(), 1, 8);
    }
}
