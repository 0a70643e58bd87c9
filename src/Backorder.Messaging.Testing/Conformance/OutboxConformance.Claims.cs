using NodaTime;
using Xunit;

namespace Backorder.Messaging.Testing;

/// <content>Handing out, beginning and settling, by many at once.</content>
public abstract partial class OutboxConformance
{
    /// <summary>The lease.</summary>
    [Fact]
    public async Task A_claimed_message_is_for_nobody_else_until_its_lease_ends()
    {
        await Outbox.EnqueueAsync([Older]);
        var first = Assert.Single(await ClaimAsync(owner: "one"));

        Assert.Empty(await ClaimAsync(owner: "two"));
        await LetLeasesEndAsync();
        var second = Assert.Single(await ClaimAsync(owner: "two"));

        Assert.True(second.Claim.Fence > first.Claim.Fence, "The later claim has no higher fence.");
        Assert.False(second.InDoubt, "Nothing was begun, so nothing is in doubt.");
    }

    /// <summary>The sequence.</summary>
    [Fact]
    public async Task Messages_are_handed_out_in_the_sequence_of_queueing()
    {
        var messages = Enumerable.Range(1, 12).Select(order => SomeMessages.Queued(SomeMessages.Plan(Name((order * 7) % 12)))).ToList();
        foreach (var message in messages)
        {
            await Outbox.EnqueueAsync([message]);
        }

        var claimed = new List<ClaimedMessage>();
        claimed.AddRange(await ClaimAsync(max: 5));
        claimed.AddRange(await ClaimAsync(max: 100));

        Assert.Equal(messages.Select(static message => message.Key), claimed.Select(static one => one.Claim.Key));
    }

    /// <summary>Many machines.</summary>
    [Fact]
    public async Task Claimers_at_the_same_time_never_share_a_message()
    {
        await Outbox.EnqueueAsync([.. Enumerable.Range(0, 200).Select(static order => SomeMessages.Queued(SomeMessages.Plan(Name(order))))]);
        var outboxes = Enumerable.Range(0, 8).Select(_ => AnotherOutbox()).ToList();

        var claimed = await Task.WhenAll(outboxes.Select((outbox, index) => Task.Run(async () =>
        {
            var mine = new List<MessageKey>();
            for (var round = 0; round < 200; round++)
            {
                var batch = await outbox.ClaimAsync(new ClaimRequest { Owner = Name(index), Max = 7, Now = Some.Now, Lease = Lease });
                mine.AddRange(batch.Select(static one => one.Claim.Key));
            }

            return mine;
        })));

        var all = claimed.SelectMany(static mine => mine).ToList();
        Assert.Equal(200, all.Count);
        Assert.Equal(200, all.Distinct().Count());
    }

    /// <summary>One order, one channel, one message under way.</summary>
    [Fact]
    public async Task A_newer_message_waits_until_the_one_under_way_is_settled()
    {
        await Outbox.EnqueueAsync([Older]);
        var under = Assert.Single(await ClaimAsync()).Claim;
        await BeginAsync(under);

        Assert.Empty(Assert.Single(await Outbox.EnqueueAsync([Newer])).Superseded);
        Assert.Empty(await ClaimAsync(owner: "two"));
        await SettleAsync(under, DeliveryState.Failed);

        Assert.Equal(Newer.Key, Assert.Single(await ClaimAsync(owner: "two")).Claim.Key);
    }

    /// <summary>What is held over.</summary>
    [Fact]
    public async Task A_message_put_off_is_handed_out_from_its_moment_on()
    {
        await Outbox.EnqueueAsync([Older]);
        var later = Some.Now + Duration.FromHours(3);
        await SettleAsync(Assert.Single(await ClaimAsync()).Claim, DeliveryState.Planned, notBefore: later);

        Assert.Empty(await ClaimAsync(later - Duration.Epsilon));
        Assert.Equal(0, Assert.Single(await ClaimAsync(later)).Attempts);
    }

    /// <summary>Before the first byte.</summary>
    [Fact]
    public async Task Beginning_counts_the_attempt_and_a_dead_one_is_in_doubt()
    {
        await Outbox.EnqueueAsync([Older]);
        var claim = Assert.Single(await ClaimAsync()).Claim;

        Assert.Equal([claim], await BeginAsync(claim));
        Assert.Equal((DeliveryState.Sending, 1), ((await EntryOfAsync(Older)).State, (await EntryOfAsync(Older)).Attempts));
        await LetLeasesEndAsync();
        var again = Assert.Single(await ClaimAsync(owner: "two"));

        Assert.Equal((1, true, Some.Now), (again.Attempts, again.InDoubt, again.FirstAttemptAt));
    }

    /// <summary>The fence.</summary>
    [Fact]
    public async Task A_claim_that_another_has_taken_over_begins_and_settles_nothing()
    {
        await Outbox.EnqueueAsync([Older]);
        var first = Assert.Single(await ClaimAsync(owner: "one")).Claim;
        await LetLeasesEndAsync();
        var second = Assert.Single(await ClaimAsync(owner: "two")).Claim;

        Assert.Empty(await BeginAsync(first));
        Assert.False(await SettleAsync(first, DeliveryState.Accepted), "A void claim has settled the message.");
        Assert.Empty(await BeginAsync(second with { Owner = "one" }));
        Assert.Equal([second], await BeginAsync(second));
        Assert.Empty((await ReadAsync()).Told);
    }

    /// <summary>The newest word, at the last moment.</summary>
    [Fact]
    public async Task A_claim_whose_message_was_superseded_begins_nothing()
    {
        await Outbox.EnqueueAsync([Older]);
        var claim = Assert.Single(await ClaimAsync()).Claim;
        await Outbox.EnqueueAsync([Newer]);

        Assert.Empty(await BeginAsync(claim));
        Assert.False(await SettleAsync(claim, DeliveryState.Planned), "A superseded message was put back.");
        Assert.Equal(Newer.Key, Assert.Single(await ClaimAsync()).Claim.Key);
    }

    /// <summary>The newest word, after a death.</summary>
    [Fact]
    public async Task A_dead_attempt_gives_way_to_a_newer_message_and_stays_flagged()
    {
        await Outbox.EnqueueAsync([Older]);
        await BeginAsync(Assert.Single(await ClaimAsync()).Claim);
        await Outbox.EnqueueAsync([Newer]);
        await LetLeasesEndAsync();

        Assert.Equal(Newer.Key, Assert.Single(await ClaimAsync(owner: "two")).Claim.Key);
        var entry = await EntryOfAsync(Older);
        Assert.Equal((DeliveryState.Superseded, true), (entry.State, entry.InDoubt));
    }
}
