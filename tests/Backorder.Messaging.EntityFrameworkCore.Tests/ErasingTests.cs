using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.EntityFrameworkCore.Tests;

public sealed class SqliteErasingTests(SqliteDatabase database) : ErasingTests(database), IClassFixture<SqliteDatabase>;

public sealed class PostgresErasingTests(PostgresDatabase database) : ErasingTests(database), IClassFixture<PostgresDatabase>;

/// <summary>Erasing a person deletes the person, and the counts stand.</summary>
public abstract class ErasingTests(TestDatabase database) : StoreTests(database)
{
    private static readonly Duration Lease = Duration.FromMinutes(1);

    private static readonly IReadOnlyDictionary<string, string> Columns = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["messages"] = "told",
        ["contents"] = "content",
        ["told"] = "told",
        ["events"] = "event",
        ["runs"] = "run",
        ["run_messages"] = "message",
    };

    [Fact]
    public async Task An_erased_person_is_in_no_table_and_what_was_told_and_counted_stands()
    {
        var (sent, waiting) = (SomeMessages.Queued(SomeMessages.Plan("sent")), SomeMessages.Queued(SomeMessages.Plan("waiting")));
        await SendAsync(sent);
        await Database.Store().EnqueueAsync([waiting], Stop);
        await Database.Store().KeepAsync(new KeptRun { Id = "kept", PlannedAt = Some.Now, Messages = [waiting], Unsendable = [], Entries = new LedgerEntries() }, Stop);
        Assert.NotEmpty(await WhereAnaIsAsync());

        Assert.Equal(3, await Database.Store().EraseAsync([Order("sent"), Order("waiting")], Stop));

        Assert.Empty(await WhereAnaIsAsync());
        Assert.Empty(await ClaimAsync("one"));
        Assert.Empty(await Database.Store().ListAsync(Order("sent"), Stop));
        Assert.Empty((await Database.Store().FindKeptAsync("kept", Stop))!.Messages);
        var status = await Database.Store().StatusAsync(Some.Now, Stop);
        Assert.Equal((1, 1, 2), (status.Counts[DeliveryState.Accepted], status.Counts[DeliveryState.Failed], status.Counts.Values.Sum()));
        Assert.Equal(sent.Key, Assert.Single((await Database.Store().ReadAsync(new LedgerQuery.Orders { Items = [Order("sent")] }, Stop)).Told).Key);
    }

    [Fact]
    public async Task Others_are_not_erased()
    {
        await Database.Store().EnqueueAsync([SomeMessages.Queued(SomeMessages.Plan("1002"))], Stop);

        Assert.Equal(0, await Database.Store().EraseAsync([Order()], Stop));

        Assert.Single(await ClaimAsync("one"));
    }

    [Fact]
    public async Task A_message_erased_while_it_is_sent_is_told_when_it_is_accepted()
    {
        var claim = await BeginAsync();
        await Database.Store().EraseAsync([Order()], Stop);

        Assert.Single(await Database.Store().SettleAsync([new Settlement { Claim = claim, State = DeliveryState.Accepted, At = Some.Now }], Stop));

        Assert.Single((await Database.Store().ReadAsync(new LedgerQuery.Orders { Items = [Order()] }, Stop)).Told);
    }

    [Fact]
    public async Task A_message_erased_while_it_is_sent_by_a_process_that_dies_is_given_up()
    {
        await BeginAsync();
        await Database.Store().EraseAsync([Order()], Stop);
        await Database.LetLeasesEndAsync(Lease);

        Assert.Empty(await ClaimAsync("two"));

        Assert.Equal(1, (await Database.Store().StatusAsync(Some.Now, Stop)).Counts[DeliveryState.NeedsReview]);
    }

    [Fact]
    public async Task Retention_deletes_what_was_settled_before_a_moment_and_nothing_that_waits()
    {
        await SendAsync(SomeMessages.Queued(SomeMessages.Plan("old")));
        await SendAsync(SomeMessages.Queued(SomeMessages.Plan("new")), Some.Now + Duration.FromDays(1));
        await Database.Store().EnqueueAsync([SomeMessages.Queued()], Stop);

        Assert.Equal(1, await Database.Store().EraseSettledAsync(Some.Now + Duration.FromHours(1), Stop));

        Assert.Empty(await Database.Store().ListAsync(Order("old"), Stop));
        Assert.Single(await Database.Store().ListAsync(Order("new"), Stop));
        Assert.Single(await ClaimAsync("one"));
        Assert.Equal(2, (await Database.Store().StatusAsync(Some.Now, Stop)).Counts[DeliveryState.Accepted]);
    }

    private Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(string owner) =>
        Database.Store().ClaimAsync(new ClaimRequest { Owner = owner, Max = 10, Now = Some.Now, Lease = Lease }, Stop);

    private async Task<MessageClaim> BeginAsync()
    {
        await Database.Store().EnqueueAsync([SomeMessages.Queued()], Stop);
        var claim = Assert.Single(await ClaimAsync("one")).Claim;
        return Assert.Single(await Database.Store().BeginAsync([claim], new AttemptStart { Now = Some.Now, Lease = Lease }, Stop));
    }

    private async Task SendAsync(OutboxMessage message, Instant? at = null)
    {
        await Database.Store().EnqueueAsync([message], Stop);
        var claim = Assert.Single(await ClaimAsync("one")).Claim;
        await Database.Store().SettleAsync([new Settlement { Claim = claim, State = DeliveryState.Accepted, At = at ?? Some.Now }], Stop);
    }

    private async Task<IReadOnlyList<string>> WhereAnaIsAsync()
    {
        var found = new List<string>();
        foreach (var (table, column) in Columns)
        {
            var texts = await Database.Texts($"""SELECT {column} AS "Value" FROM backorder_{table}""");
            found.AddRange(texts.Where(static text => text.Contains("ana@example.com", StringComparison.Ordinal) || text.Contains("P\\u00E9rez", StringComparison.Ordinal)).Select(_ => table));
        }

        return found;
    }
}
