using System.Globalization;
using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.EntityFrameworkCore.Tests;

public sealed class SqliteClaimTests(SqliteDatabase database) : ClaimTests(database), IClassFixture<SqliteDatabase>
{
    protected override int Claimers => 8;

    protected override int Messages => 1_000;
}

public sealed class PostgresClaimTests(PostgresDatabase database) : ClaimTests(database), IClassFixture<PostgresDatabase>
{
    protected override int Claimers => 32;

    protected override int Messages => 10_000;
}

/// <summary>Many claimers, each on its own connection.</summary>
public abstract class ClaimTests(TestDatabase database) : StoreTests(database)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    protected abstract int Claimers { get; }

    protected abstract int Messages { get; }

    [Fact]
    public async Task Many_claimers_on_many_rows_claim_each_row_once()
    {
        foreach (var portion in Enumerable.Range(0, Messages).Chunk(500))
        {
            await Database.Store().EnqueueAsync([.. portion.Select(static order => SomeMessages.Queued(SomeMessages.Plan(Name(order))))], Stop);
        }

        var claimed = await Task.WhenAll(Enumerable.Range(0, Claimers).Select(claimer => Task.Run(() => ClaimAllAsync(Name(claimer)), Stop))).WaitAsync(Patience, Stop);

        var all = claimed.SelectMany(static keys => keys).ToList();
        Assert.Equal(Messages, all.Count);
        Assert.Equal(Messages, all.Distinct().Count());
        Assert.Equal(Messages, (await Database.Store().StatusAsync(Some.Now, Stop)).Counts[DeliveryState.Claimed]);
    }

    private async Task<List<MessageKey>> ClaimAllAsync(string owner)
    {
        await using var context = Database.Context();
        var store = Database.Store(context);
        var mine = new List<MessageKey>();

        // Whoever finds only rows that others are just claiming looks again.
        for (var empty = 0; empty < 3;)
        {
            var batch = await store.ClaimAsync(new ClaimRequest { Owner = owner, Max = 100, Now = Some.Now, Lease = Duration.FromHours(1) }, Stop);
            mine.AddRange(batch.Select(static one => one.Claim.Key));
            empty = batch.Count == 0 ? empty + 1 : 0;
        }

        return mine;
    }

    private static string Name(int number) => number.ToString("D5", CultureInfo.InvariantCulture);
}
