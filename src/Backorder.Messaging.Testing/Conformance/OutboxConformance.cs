using System.Globalization;
using NodaTime;
using Xunit;

namespace Backorder.Messaging.Testing;

/// <summary>What every outbox keeps: one message a key, one claimer a message, the newest word only, and Sending before the first byte.</summary>
public abstract partial class OutboxConformance : StoreConformance
{
    private static readonly OutboxMessage Older = SomeMessages.Queued();
    private static readonly OutboxMessage Again = SomeMessages.Queued(NextDay(SomeMessages.Plan()));
    private static readonly OutboxMessage Newer = SomeMessages.Queued(SomeMessages.Newer(SomeMessages.Plan()));

    /// <summary>Queueing.</summary>
    [Fact]
    public async Task A_queued_message_is_there_as_it_was_given()
    {
        var result = Assert.Single(await Outbox.EnqueueAsync([Older]));

        Assert.Equal((Older.Key, EnqueueOutcome.Queued, DeliveryState.Planned), (result.Key, result.Outcome, result.State));
        Same.Message(Older, (await EntryOfAsync(Older)).Message);
        Same.Message(Older, Assert.Single(await ClaimAsync()).Message);
    }

    /// <summary>The key.</summary>
    [Fact]
    public async Task The_same_message_queued_again_changes_nothing()
    {
        await Outbox.EnqueueAsync([Older]);

        var again = Assert.Single(await Outbox.EnqueueAsync([Older]));

        Assert.Equal((EnqueueOutcome.AlreadyQueued, DeliveryState.Planned), (again.Outcome, again.State));
        Assert.Single(await ClaimAsync());
    }

    /// <summary>The key, for good.</summary>
    [Fact]
    public async Task A_message_that_was_accepted_is_never_queued_again()
    {
        await SendAsync(Older);

        var again = Assert.Single(await Outbox.EnqueueAsync([Older]));

        Assert.Equal((EnqueueOutcome.AlreadyQueued, DeliveryState.Accepted), (again.Outcome, again.State));
        Assert.Empty(await ClaimAsync());
    }

    /// <summary>The newest word, on all channels.</summary>
    [Fact]
    public async Task A_newer_message_supersedes_queued_older_ones_on_all_channels()
    {
        var companion = SomeMessages.Queued(channel: Channel.Sms);
        await Outbox.EnqueueAsync([Older, companion]);

        var result = Assert.Single(await Outbox.EnqueueAsync([Newer]));

        Assert.Equal([Older.Key, companion.Key], result.Superseded);
        Assert.Equal(Newer.Key, Assert.Single(await ClaimAsync()).Claim.Key);
        Assert.Equal(DeliveryState.Superseded, (await EntryOfAsync(Older)).State);
    }

    /// <summary>Companions belong together.</summary>
    [Fact]
    public async Task A_companion_and_another_order_supersede_nothing()
    {
        await Outbox.EnqueueAsync([Older, SomeMessages.Queued(channel: Channel.Sms), SomeMessages.Queued(SomeMessages.Plan("1002"))]);

        Assert.Equal(3, (await ClaimAsync()).Count);
    }

    /// <summary>What was true, then not, then true again.</summary>
    [Fact]
    public async Task A_superseded_message_that_is_true_again_is_queued_again()
    {
        await Outbox.EnqueueAsync([Older]);
        await Outbox.EnqueueAsync([Newer]);

        var again = Assert.Single(await Outbox.EnqueueAsync([Older with { PlannedAt = Newer.PlannedAt + Duration.FromDays(1) }]));

        Assert.Equal(EnqueueOutcome.Queued, again.Outcome);
        Assert.Equal(Older.Key, Assert.Single(await ClaimAsync()).Claim.Key);
    }

    /// <summary>A slow node or a late approval.</summary>
    [Fact]
    public async Task A_message_planned_before_a_queued_one_is_outdated()
    {
        await Outbox.EnqueueAsync([Newer]);

        var late = Assert.Single(await Outbox.EnqueueAsync([Older]));

        Assert.Equal(EnqueueOutcome.Outdated, late.Outcome);
        Assert.Equal(Newer.Key, Assert.Single(await ClaimAsync()).Claim.Key);
    }

    /// <summary>Two messages cannot both be the first.</summary>
    [Fact]
    public async Task A_message_planned_without_knowing_of_one_that_was_told_is_outdated()
    {
        await SendAsync(Older);

        Assert.Equal(EnqueueOutcome.Outdated, Assert.Single(await Outbox.EnqueueAsync([Newer])).Outcome);
        Assert.Equal(EnqueueOutcome.Queued, Assert.Single(await Outbox.EnqueueAsync([Newer with { Ordinal = 2 }])).Outcome);
    }

    /// <summary>The newest word, after a failed attempt.</summary>
    /// <param name="state">What became of the attempt.</param>
    [Theory]
    [InlineData(DeliveryState.Retry)]
    [InlineData(DeliveryState.Ambiguous)]
    public async Task An_attempt_to_be_repeated_gives_way_to_a_newer_message(DeliveryState state)
    {
        await Outbox.EnqueueAsync([Older]);
        var claim = Assert.Single(await ClaimAsync()).Claim;
        await BeginAsync(claim);
        await Outbox.EnqueueAsync([Newer]);
        await SettleAsync(claim, state, notBefore: Some.Now + Duration.FromSeconds(30));

        var entry = await EntryOfAsync(Older);
        Assert.Equal((DeliveryState.Superseded, state == DeliveryState.Ambiguous), (entry.State, entry.InDoubt));
        Assert.Equal(Newer.Key, Assert.Single(await ClaimAsync(Some.Now + Duration.FromHours(1))).Claim.Key);
    }

    /// <summary>The same news a day later, while the first attempt may have arrived.</summary>
    /// <param name="state">What became of the attempt.</param>
    [Theory]
    [InlineData(DeliveryState.Sending)]
    [InlineData(DeliveryState.Ambiguous)]
    [InlineData(DeliveryState.NeedsReview)]
    public async Task News_that_may_have_left_is_not_queued_under_another_key(DeliveryState state)
    {
        await Outbox.EnqueueAsync([Older]);
        var claim = Assert.Single(await ClaimAsync()).Claim;
        await BeginAsync(claim);
        if (state != DeliveryState.Sending)
        {
            await SettleAsync(claim, state);
        }

        var again = Assert.Single(await Outbox.EnqueueAsync([Again]));

        Assert.Equal((Older.Key, EnqueueOutcome.AlreadyQueued, state), (again.Key, again.Outcome, again.State));
        Assert.Equal(state, (await EntryOfAsync(Older)).State);
    }

    /// <summary>A promise may have been made: its day ends the waiting.</summary>
    [Fact]
    public async Task News_in_doubt_is_queued_again_from_the_day_of_its_promised_update_on()
    {
        await SendAsync(Older, DeliveryState.NeedsReview);

        var again = Assert.Single(await Outbox.EnqueueAsync([Again with { PlannedAt = Older.NextUpdate!.DueAt }]));

        Assert.Equal(EnqueueOutcome.Queued, again.Outcome);
    }

    /// <summary>What surely did not leave may be said in newer words.</summary>
    /// <param name="state">What became of the attempt.</param>
    [Theory]
    [InlineData(DeliveryState.Planned)]
    [InlineData(DeliveryState.Retry)]
    [InlineData(DeliveryState.Failed)]
    public async Task News_that_surely_did_not_leave_is_queued_under_its_newer_key(DeliveryState state)
    {
        await SendAsync(Older, state);

        Assert.Equal(EnqueueOutcome.Queued, Assert.Single(await Outbox.EnqueueAsync([Again])).Outcome);
        Assert.Equal(Again.Key, Assert.Single(await ClaimAsync()).Claim.Key);
    }

    /// <summary>A clock that was wrong.</summary>
    [Fact]
    public async Task A_message_put_off_beyond_every_wait_is_due_at_once()
    {
        await Outbox.EnqueueAsync([Older]);
        var far = Some.Now + ClaimRequest.LongestWait + Duration.FromSeconds(1);
        await SettleAsync(Assert.Single(await ClaimAsync()).Claim, DeliveryState.Planned, notBefore: far);

        Assert.Single(await ClaimAsync());
    }

    /// <summary>The end.</summary>
    /// <param name="state">A state that a message does not leave by itself.</param>
    [Theory]
    [InlineData(DeliveryState.Accepted)]
    [InlineData(DeliveryState.Failed)]
    [InlineData(DeliveryState.Quarantined)]
    [InlineData(DeliveryState.NeedsReview)]
    public async Task A_settled_message_is_never_handed_out_again(DeliveryState state)
    {
        await SendAsync(Older, state);
        await LetLeasesEndAsync();

        Assert.Empty(await ClaimAsync(Some.Now + Duration.FromDays(365)));
        Assert.Equal((state, Some.Now), ((await EntryOfAsync(Older)).State, (await EntryOfAsync(Older)).SettledAt));
        Assert.Equal(state == DeliveryState.Accepted ? 1 : 0, (await ReadAsync()).Told.Count);
    }

    /// <summary>The pause of somebody else.</summary>
    [Fact]
    public async Task A_pause_of_one_shop_leaves_the_others_alone()
    {
        await Ledger.PauseAsync("other", paused: true);
        await Outbox.EnqueueAsync([Older]);

        Assert.Single(await ClaimAsync());
    }

    /// <summary>How it stands.</summary>
    [Fact]
    public async Task The_status_counts_every_state_and_tells_what_is_due_put_off_and_stuck()
    {
        var empty = await Outbox.StatusAsync(Some.Now);
        Assert.Equal((0, null, null, 0), (empty.Counts.Values.Sum(), empty.DueSince, empty.NextDue, empty.LapsedClaims));
        Assert.Equal(Enum.GetValues<DeliveryState>(), empty.Counts.Keys.Order());

        var later = Some.Now + Duration.FromHours(3);
        await SendAsync(SomeMessages.Queued(SomeMessages.Plan("sent")));
        await SendAsync(SomeMessages.Queued(SomeMessages.Plan("failed")), DeliveryState.Failed);
        await Outbox.EnqueueAsync([SomeMessages.Queued(SomeMessages.Plan("put off")), Older]);
        var claims = (await ClaimAsync()).Select(static one => one.Claim).ToList();
        await SettleAsync(claims[0], DeliveryState.Retry, notBefore: later);
        await BeginAsync(claims[1]);

        var under = await Outbox.StatusAsync(Some.Now);
        Assert.Equal((null, later, 0), (under.DueSince, under.NextDue, under.LapsedClaims));
        Assert.Equal((1, 1, 1, 1), (under.Counts[DeliveryState.Accepted], under.Counts[DeliveryState.Failed], under.Counts[DeliveryState.Retry], under.Counts[DeliveryState.Sending]));

        await LetLeasesEndAsync();
        var stuck = await Outbox.StatusAsync(later);
        Assert.Equal((Some.Now, null, 1), (stuck.DueSince, stuck.NextDue, stuck.LapsedClaims));
        Assert.Equal(4, stuck.Counts.Values.Sum());
    }

    // What a run of the next day plans with the same facts.
    private static MessagePlan NextDay(MessagePlan plan) => plan with { PlannedAt = plan.PlannedAt + Duration.FromDays(1), NextUpdate = plan.NextUpdate?.PlusDays(1) };

    private static string Name(int number) => number.ToString(CultureInfo.InvariantCulture);
}
