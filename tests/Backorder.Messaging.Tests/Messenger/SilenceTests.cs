using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>Nothing passes in silence: a day that is over, a message that waits for a person.</summary>
public sealed class SilenceTests : IDisposable
{
    private static readonly LocalDate Promised = SomeMessages.Plan().NextUpdate!.Value;
    private static readonly Instant Over = PromisedUpdate.For(Promised, DateTimeZoneProviders.Tzdb["America/New_York"]).MissedAt;

    private readonly Rig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task A_promise_that_a_message_closed_a_day_late_is_reported_although_nobody_looked_in_between()
    {
        await SendAsync(SomeMessages.Plan());
        _rig.Clock.MoveTo(Over + Duration.FromHours(6));
        await SendAsync(Later());

        await DueAsync();
        await DueAsync();

        Assert.Equal(new Breach { Shop = "main", Order = "1001", Kind = BreachKind.UpdateMissed, Due = Promised }, Assert.Single(_rig.Events.Breaches));
        Assert.Empty(await DueAsync());
    }

    [Fact]
    public async Task A_message_that_waited_until_the_day_was_over_breaks_the_promise_too()
    {
        await SendAsync(SomeMessages.Plan());
        _rig.Clock.MoveTo(Over - Duration.FromHours(1));
        await _rig.Commit(Later(days: 10));
        _rig.Clock.MoveTo(Over + Duration.FromHours(10));
        await _rig.Dispatch();

        await DueAsync();

        Assert.Equal(Promised, Assert.Single(_rig.Events.Breaches).Due);
    }

    [Theory]
    [InlineData(null, 1)]
    [InlineData(ChoiceKind.Contact, 1)]
    [InlineData(ChoiceKind.Wait, 0)]
    [InlineData(ChoiceKind.Cancel, 0)]
    public async Task What_a_reminder_promised_is_kept_by_an_answer_and_the_order_is_looked_at_until_its_end_is_said(ChoiceKind? answer, int breaches)
    {
        await SendAsync(SomeMessages.Plan() with { Kind = MessageKind.ConsentReminder });
        if (answer is { } choice)
        {
            await _rig.Record(new OrderEvent.ChoiceMade { Order = "1001", At = Over - Duration.FromHours(8), Choice = choice });
        }

        _rig.Clock.MoveTo(Over + Duration.FromHours(6));

        Assert.Single(await DueAsync());
        Assert.Equal(breaches, _rig.Events.Breaches.Count);

        await SendAsync(Later());
        Assert.Empty(await DueAsync());
        Assert.Equal(breaches, _rig.Events.Breaches.Count);
    }

    [Theory]
    [InlineData(MessageKind.ConsentReminder, MessageKind.RenewedDelay, 1)]
    [InlineData(MessageKind.RenewedDelay, MessageKind.ConsentReminder, 0)]
    public async Task Of_two_messages_that_promise_the_same_day_only_a_reminders_promise_is_kept_by_an_answer(MessageKind first, MessageKind second, int breaches)
    {
        await SendAsync(SomeMessages.Plan() with { Kind = first });
        _rig.Clock.MoveTo(_rig.Clock.Now + Duration.FromDays(1));
        await SendAsync(Later(days: 1) with { Kind = second, NextUpdate = Promised });
        await _rig.Record(new OrderEvent.ChoiceMade { Order = "1001", At = Over - Duration.FromHours(8), Choice = ChoiceKind.Cancel });
        _rig.Clock.MoveTo(Over + Duration.FromHours(6));

        await DueAsync();

        Assert.Equal(breaches, _rig.Events.Breaches.Count);
    }

    [Fact]
    public async Task What_a_handler_did_not_take_is_raised_again_by_the_next_look_at_what_is_due()
    {
        _rig.Email.Behave = static (_, _) => Task.FromResult<SendOutcome>(new SendOutcome.Failed { Reason = "No such mailbox." });
        await _rig.Commit(SomeMessages.Plan());
        _rig.Events.Problem = new TimeoutException();
        await Assert.ThrowsAsync<TimeoutException>(_rig.Dispatch);

        await Assert.ThrowsAsync<TimeoutException>(DueAsync);
        _rig.Events.Problem = null;
        await DueAsync();
        await DueAsync();

        Assert.Equal(ObligationKind.NotifyOtherwise, Assert.Single(_rig.Events.Obligations).Kind);
    }

    private static MessagePlan Later(int days = 11) =>
        SomeMessages.Newer(SomeMessages.Plan(), days) with { Ordinal = 2, NextUpdate = new LocalDate(2026, 7, 2) };

    private async Task SendAsync(MessagePlan plan)
    {
        await _rig.Commit(plan);
        Assert.Equal(1, (await _rig.Dispatch()).Accepted);
    }

    private Task<IReadOnlyList<DueUpdate>> DueAsync() => _rig.Messenger().DueAsync(cancellationToken: TestContext.Current.CancellationToken);
}
