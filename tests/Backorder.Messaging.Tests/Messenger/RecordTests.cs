using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.Tests;

public sealed class RecordTests : IDisposable
{
    private const int Cases = 2000;

    private readonly Rig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task A_choice_answers_the_message_and_is_told_to_the_app_once()
    {
        await Told();

        Assert.True(await _rig.Record(Choice(ChoiceKind.Wait, hour: 1)));
        Assert.False(await _rig.Record(Choice(ChoiceKind.Wait, hour: 1)));

        Assert.Equal((ChoiceKind.Wait, At(1)), Assert.Single((await _rig.Told()).Select(line => (line.Reply, line.RepliedAt!.Value))));
        Assert.Single(_rig.Events.Choices);
    }

    [Fact]
    public async Task The_same_choice_pressed_again_later_is_recorded_and_not_told_again()
    {
        await Told();
        await _rig.Record(Choice(ChoiceKind.Wait, hour: 1));

        Assert.True(await _rig.Record(Choice(ChoiceKind.Wait, hour: 2)));
        Assert.Single(_rig.Events.Choices);
    }

    [Fact]
    public async Task A_later_choice_replaces_an_earlier_one_and_a_cancellation_is_final()
    {
        await Told();
        await _rig.Record(Choice(ChoiceKind.Wait, hour: 1));
        await _rig.Record(Choice(ChoiceKind.Cancel, hour: 2));
        await _rig.Record(Choice(ChoiceKind.Wait, hour: 3));

        Assert.Equal(ChoiceKind.Cancel, Assert.Single(await _rig.Told()).Reply);
        Assert.Equal([ChoiceKind.Wait, ChoiceKind.Cancel], _rig.Events.Choices.Select(choice => choice.Choice));
    }

    [Fact]
    public async Task A_question_is_told_to_the_app_and_answers_nothing()
    {
        await Told();
        await _rig.Record(Choice(ChoiceKind.Contact, hour: 1));

        Assert.Null(Assert.Single(await _rig.Told()).Reply);
        Assert.Single(_rig.Events.Choices);
    }

    [Fact]
    public async Task A_yes_to_each_of_two_messages_is_told_twice()
    {
        await Told();
        await _rig.Record(Choice(ChoiceKind.Wait, hour: 1));
        _rig.Clock.Advance(Duration.FromHours(2));
        await _rig.Commit(SomeMessages.Newer(SomeMessages.Plan()) with { Ordinal = 2 });
        await _rig.Dispatch();

        await _rig.Record(Choice(ChoiceKind.Wait, hour: 3));

        Assert.Equal(2, _rig.Events.Choices.Count);
        Assert.Equal([At(1), At(3)], (await _rig.Told()).Select(line => line.RepliedAt));
    }

    [Fact]
    public async Task A_handler_that_throws_leaves_the_choice_to_be_recorded_again()
    {
        _rig.Events.Problem = new TimeoutException();
        await Assert.ThrowsAsync<TimeoutException>(() => _rig.Record(Choice(ChoiceKind.Wait, hour: 1)));
        _rig.Events.Problem = null;

        Assert.True(await _rig.Record(Choice(ChoiceKind.Wait, hour: 1)));
    }

    [Fact]
    public async Task A_recorded_cancellation_is_said_by_the_next_run()
    {
        await _rig.Notify(Some.Facts());
        await _rig.Record(new OrderEvent.Cancelled { Order = "1001", At = At(1), Amount = 98m, Method = "the card you paid with", RefundBy = new LocalDate(2026, 6, 17) });
        _rig.Clock.Advance(Duration.FromHours(2));

        var run = (await _rig.Notify(Some.Facts())).Run;

        Assert.Equal((MessageKind.Cancelled, 98m), Assert.Single(run.Plans.Select(plan => (plan.Kind, plan.Cancellation!.Amount!.Value))));
        Assert.Equal(2, _rig.Email.Sent.Count);
    }

    [Fact]
    public async Task A_cancellation_asked_for_before_any_message_stops_the_message()
    {
        await _rig.Record(Choice(ChoiceKind.Cancel, hour: 0));

        var result = await _rig.Notify(Some.Facts());

        Assert.Empty(result.Run.Plans);
        Assert.Equal(HoldReason.MustCancel, Assert.Single(result.Run.Held).Reason);
        Assert.Equal(ObligationKind.CancelAndRefund, Assert.Single(_rig.Events.Obligations).Kind);
    }

    [Fact]
    public async Task A_bounce_makes_the_order_due_and_the_next_run_uses_another_way()
    {
        var order = Some.OpenOrder();
        order = order with { Recipient = order.Recipient with { Phone = "+12125550123" } };
        _rig.Clock.Advance(Duration.FromHours(6));
        await _rig.Notify(Some.Facts(order));
        await _rig.Record(new OrderEvent.Bounced { Order = "1001", At = At(7), Message = Assert.Single(_rig.Email.Sent).Key });
        _rig.Clock.Advance(Duration.FromHours(2));
        Assert.Single(await _rig.Messenger().DueAsync(cancellationToken: TestContext.Current.CancellationToken));

        var again = await _rig.Notify(Some.Facts(order));

        Assert.Equal([Channel.Sms], Assert.Single(again.Run.Plans).Channels);
        Assert.Single(again.Commit.Queued);
    }

    public static TheoryData<string> Broken => [.. BrokenEvents.Keys];

    private static OrderEvent.Cancelled Cancelled => new() { Order = "1001", At = Some.Now, Amount = 98m, Method = "your card" };

    // What a planner would refuse, from the ledger, in every run from then on.
    private static Dictionary<string, OrderEvent> BrokenEvents => new()
    {
        ["The event's Order is missing or unfit to print; expected 1 to 200 characters."] = Choice(ChoiceKind.Wait, 1) with { Order = "" },
        ["The event's Shop is missing or unfit to print; expected 1 to 200 characters."] = Choice(ChoiceKind.Wait, 1) with { Shop = "a\nb" },
        ["The event's At is out of range; expected a date from 1900-01-01 to 2999-12-31."] = Choice(ChoiceKind.Wait, 1) with { At = Instant.MaxValue },
        ["The event's Amount is out of range; expected 0 to 1000000000000."] = Cancelled with { Amount = -1m },
        ["The event's Method is missing or unfit to print; expected how the money goes back, in 1 to 500 characters."] = Cancelled with { Method = "" },
        ["The event's RefundBy is out of range; expected a date from 1900-01-01 to 2999-12-31."] = Cancelled with { RefundBy = new LocalDate(1, 1, 1) },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public async Task An_event_that_no_run_could_be_planned_with_is_refused(string problem)
    {
        var refused = await Assert.ThrowsAsync<ArgumentException>(() => _rig.Record(BrokenEvents[problem]));

        Assert.StartsWith(problem, refused.Message, StringComparison.Ordinal);
        Assert.Empty((await _rig.Ledger()).Events);
    }

    [Fact]
    [RunsOnce("2,000 random histories")]
    public async Task Events_in_any_sequence_and_repeated_lead_to_the_same_ledger()
    {
        var random = new Random(4711);
        for (var i = 0; i < Cases; i++)
        {
            var events = SomeEvents(random);
            var inOrder = await After([.. events.OrderBy(happened => happened.At)]);
            OrderEvent[] shuffled = [.. events, .. events.Where(_ => random.Next(3) == 0)];
            random.Shuffle(shuffled);
            Assert.Equal(inOrder, await After(shuffled));
        }
    }

    [Fact]
    public void A_ledger_that_takes_events_as_they_come_breaks_the_law()
    {
        var random = new Random(4711);
        var differences = 0;
        for (var i = 0; i < 200; i++)
        {
            var events = SomeEvents(random);
            OrderEvent[] shuffled = [.. events];
            random.Shuffle(shuffled);
            differences += LastToCome(events) == LastToCome(shuffled) ? 0 : 1;
        }

        Assert.True(differences > 20);
    }

    // The planted fault: the choice that came last stands.
    private static ChoiceKind? LastToCome(IEnumerable<OrderEvent> events) => events.OfType<OrderEvent.ChoiceMade>().LastOrDefault()?.Choice;

    private static async Task<string> After(OrderEvent[] events)
    {
        var store = new InMemoryBackorderStore(new FakeClock());
        var herald = new Herald(store, [], new BackorderSignals(meters: null, logs: null));

        // Two messages, accepted somewhere between the events.
        var first = SomeMessages.Queued();
        var second = SomeMessages.Queued(SomeMessages.Newer(SomeMessages.Plan()) with { Ordinal = 2 });
        for (var i = 0; i < events.Length; i++)
        {
            await herald.WriteAsync(new LedgerEntries { Events = [events[i]] }, CancellationToken.None);
            if (i == events.Length / 2)
            {
                await Accept(store, first, At(10));
                await Accept(store, second, At(50));
            }
        }

        var view = await store.ReadAsync(new LedgerQuery.Orders { Items = [new OrderRef { Shop = ShopName.Main, Order = "1001" }] });
        var due = await store.DueAsync(Some.Now + Duration.FromDays(60), 10);
        var told = History.Told(view).Select(line => $"{line.SentAt} {line.Reply} {line.RepliedAt} {line.BouncedAt}");
        return string.Join('\n', [.. told, .. due.Select(one => one.ToString())]);
    }

    private static async Task Accept(InMemoryBackorderStore store, OutboxMessage message, Instant at)
    {
        await store.EnqueueAsync([message]);
        var claim = (await store.ClaimAsync(new ClaimRequest { Owner = "one", Max = 1, Now = at, Lease = Duration.FromHours(1) }))[0].Claim;
        await store.SettleAsync([new Settlement { Claim = claim, State = DeliveryState.Accepted, At = at }]);
    }

    private static List<OrderEvent> SomeEvents(Random random)
    {
        var events = new List<OrderEvent>();
        for (var i = random.Next(2, 9); i > 0; i--)
        {
            // Few hours, so that some fall together.
            var hour = random.Next(0, 100);
            events.Add(random.Next(8) switch
            {
                0 => new OrderEvent.Shipped { Order = "1001", At = At(hour), Line = random.Next(2) == 0 ? "1" : null },
                1 => new OrderEvent.Delivered { Order = "1001", At = At(hour) },
                2 => new OrderEvent.Bounced { Order = "1001", At = At(hour), Message = SomeMessages.Email().Key },
                3 => Choice(ChoiceKind.Cancel, hour),
                4 => new OrderEvent.Cancelled { Order = "1001", At = At(hour), Amount = 98, Method = "your card" },
                _ => Choice((ChoiceKind)random.Next(0, 5), hour),
            });
        }

        return events;
    }

    private static Instant At(int hour) => Some.Now + Duration.FromHours(hour);

    private static OrderEvent.ChoiceMade Choice(ChoiceKind kind, int hour) => new() { Order = "1001", At = At(hour), Choice = kind };

    private async Task Told()
    {
        await _rig.Commit(SomeMessages.Plan());
        await _rig.Dispatch();
    }
}
