using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>While nobody knows whether a message arrived, its news is not sent again under another key.</summary>
public sealed class DoubtfulNewsTests : IDisposable
{
    private readonly Rig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task A_later_plan_with_the_same_news_leaves_the_doubtful_message_its_key()
    {
        var first = SomeMessages.Plan();
        await Doubt(first);
        _rig.Clock.Advance(Duration.FromDays(1));

        var commit = await _rig.Commit(NextDay(first));

        Assert.Equal([MessageKey.Of(first, Channel.Email)], commit.AlreadyQueued);
        Assert.Empty(commit.Queued);
        _rig.Email.Behave = null;
        Assert.Equal(new DispatchResult { Accepted = 1 }, await _rig.Dispatch());
        Assert.Single(_rig.Email.Sent.Select(message => message.Key).Distinct());
    }

    [Fact]
    public async Task A_plan_with_other_news_takes_the_place_of_the_doubtful_one()
    {
        var first = SomeMessages.Plan();
        await Doubt(first);

        var newer = SomeMessages.Newer(first);
        Assert.Equal([MessageKey.Of(newer, Channel.Email)], (await _rig.Commit(newer)).Queued);

        _rig.Email.Behave = null;
        _rig.Clock.Advance(Duration.FromDays(1));
        await _rig.Dispatch();
        Assert.Equal([(DeliveryState.Superseded, true), (DeliveryState.Accepted, false)], (await _rig.Entries()).Select(entry => (entry.State, entry.InDoubt)));
    }

    [Fact]
    public async Task From_the_day_of_the_promised_update_on_the_news_is_said_again()
    {
        var first = SomeMessages.Plan();
        await Doubt(first);
        var day = first.NextUpdate!.Value.AtStartOfDayInZone(DateTimeZoneProviders.Tzdb["America/New_York"]).ToInstant();

        Assert.Empty((await _rig.Commit(NextDay(first) with { PlannedAt = day - Duration.Epsilon })).Queued);
        Assert.Single((await _rig.Commit(NextDay(first) with { PlannedAt = day })).Queued);
    }

    [Fact]
    public async Task News_that_waits_for_a_person_is_not_sent_by_a_later_run()
    {
        _rig.Clock.Advance(Duration.FromHours(6));
        _rig.Sms.Behave = (_, _) => throw new TimeoutException();
        var plan = SomeMessages.Plan() with { Channels = [Channel.Sms] };
        plan = plan with { Recipient = plan.Recipient with { Email = null, Phone = "+12125550123" } };
        await _rig.Commit(plan);
        Assert.Equal(new DispatchResult { NeedsReview = 1 }, await _rig.Dispatch());
        _rig.Sms.Behave = null;

        Assert.Empty((await _rig.Commit(NextDay(plan))).Queued);

        Assert.Equal(new DispatchResult(), await _rig.Dispatch());
        Assert.Single(_rig.Events.Obligations);
    }

    [Fact]
    public async Task A_text_message_that_went_out_is_not_repeated_while_its_mail_is_retried()
    {
        _rig.Clock.Advance(Duration.FromHours(6));
        _rig.Email.Behave = (_, _) => Task.FromResult<SendOutcome>(new SendOutcome.Retry { Reason = "Busy." });
        var plan = Runs.PlanWithPhone();
        await _rig.Commit(plan);
        Assert.Equal(new DispatchResult { Accepted = 1, Retrying = 1 }, await _rig.Dispatch());
        _rig.Clock.Advance(Duration.FromDays(1));
        _rig.Email.Behave = null;

        await _rig.Commit(NextDay(plan));

        Assert.Equal(new DispatchResult { Accepted = 1 }, await _rig.Dispatch());
        Assert.Single(_rig.Sms.Sent);
    }

    private async Task Doubt(MessagePlan plan)
    {
        _rig.Email.Behave = (_, _) => throw new TimeoutException();
        await _rig.Commit(plan);
        Assert.Equal(new DispatchResult { Ambiguous = 1 }, await _rig.Dispatch());
    }

    // What a run of the next day plans with the same facts: only the next update has moved on.
    private static MessagePlan NextDay(MessagePlan plan) =>
        plan with { PlannedAt = plan.PlannedAt + Duration.FromDays(1), Today = plan.Today.PlusDays(1), NextUpdate = plan.NextUpdate?.PlusDays(1) };
}
