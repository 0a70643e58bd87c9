using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.Tests;

public sealed class DispatcherTests : IDisposable
{
    private readonly Rig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task What_is_queued_is_sent_once_and_told()
    {
        await _rig.Commit(Runs.PlanWithPhone());

        // Eight in the morning UTC is four in New York: the text message waits.
        Assert.Equal(new DispatchResult { Accepted = 1, Quiet = 1 }, await _rig.Dispatch());
        Assert.Equal(new DispatchResult(), await _rig.Dispatch());
        _rig.Clock.Advance(Duration.FromHours(4));
        Assert.Equal(new DispatchResult { Accepted = 1 }, await _rig.Dispatch());

        Assert.Single(_rig.Email.Sent);
        Assert.Single(_rig.Sms.Sent);
        Assert.Equal(Some.Now, Assert.Single(await _rig.Told()).SentAt);
    }

    [Fact]
    public async Task A_busy_provider_is_asked_again_when_it_says_so()
    {
        Behave(new SendOutcome.Retry { Reason = "Busy.", After = Duration.FromMinutes(10) });
        await _rig.Commit(SomeMessages.Plan());

        Assert.Equal(new DispatchResult { Retrying = 1 }, await _rig.Dispatch());
        Assert.Empty(await _rig.Told());
        _rig.Clock.Advance(Duration.FromMinutes(10) - Duration.FromSeconds(1));
        Assert.Equal(new DispatchResult(), await _rig.Dispatch());
        _rig.Clock.Advance(Duration.FromSeconds(1));
        _rig.Email.Behave = null;
        Assert.Equal(new DispatchResult { Accepted = 1 }, await _rig.Dispatch());
    }

    [Fact]
    public async Task A_message_that_never_leaves_is_quarantined_after_its_attempts_and_raised_once()
    {
        Behave(new SendOutcome.Retry { Reason = "Busy." });
        await _rig.Commit(SomeMessages.Plan());

        var quarantined = 0;
        for (var i = 0; i < 20; i++)
        {
            quarantined += (await _rig.Dispatch()).Quarantined;
            _rig.Clock.Advance(Duration.FromHours(8));
        }

        Assert.Equal((1, 8), (quarantined, _rig.Email.Attempts));
        await _rig.Commit(SomeMessages.Plan());
        var obligation = Assert.Single(_rig.Events.Obligations);
        Assert.Equal((ObligationKind.NotifyOtherwise, "1001", "The message FirstDelay on Email is Quarantined."), (obligation.Kind, obligation.Order, obligation.Detail));
        Assert.Empty(await _rig.Told());
    }

    [Fact]
    public async Task A_message_that_failed_for_good_is_raised_and_never_sent_again()
    {
        Behave(new SendOutcome.Failed { Reason = "No such mailbox." });
        await _rig.Commit(SomeMessages.Plan());

        Assert.Equal(new DispatchResult { Failed = 1 }, await _rig.Dispatch());
        _rig.Clock.Advance(Duration.FromDays(30));
        Assert.Single((await _rig.Commit(SomeMessages.Plan())).AlreadyQueued);
        Assert.Equal(new DispatchResult(), await _rig.Dispatch());
        Assert.Single(_rig.Events.Obligations);
        Assert.Empty(await _rig.Told());
    }

    [Fact]
    public async Task After_a_failure_a_corrected_address_gets_the_message()
    {
        Behave(new SendOutcome.Failed { Reason = "No such mailbox." });
        var plan = SomeMessages.Plan();
        await _rig.Commit(plan);
        await _rig.Dispatch();
        _rig.Email.Behave = null;

        Assert.Single((await _rig.Commit(plan with { Recipient = plan.Recipient with { Email = "ana.perez@example.com" } })).Queued);
        Assert.Equal(new DispatchResult { Accepted = 1 }, await _rig.Dispatch());
    }

    [Theory]
    [InlineData("throws")]
    [InlineData("throws at once")]
    [InlineData("returns null")]
    [InlineData("says so")]
    public async Task A_doubtful_email_is_sent_again_and_flagged(string how)
    {
        _rig.Email.Behave = Doubtful(how);
        await _rig.Commit(SomeMessages.Plan());

        Assert.Equal(new DispatchResult { Ambiguous = 1 }, await _rig.Dispatch());
        Assert.Empty(await _rig.Told());
        _rig.Email.Behave = null;
        _rig.Clock.Advance(Duration.FromHours(1));
        Assert.Equal(new DispatchResult { Accepted = 1 }, await _rig.Dispatch());
        Assert.True(Assert.Single(await _rig.Entries()).InDoubt);
    }

    [Theory]
    [InlineData("throws")]
    [InlineData("returns null")]
    [InlineData("says so")]
    public async Task A_doubtful_text_message_waits_for_a_person(string how)
    {
        _rig.Clock.Advance(Duration.FromHours(6));
        _rig.Sms.Behave = Doubtful(how);
        await _rig.Commit(Runs.PlanWithPhone());

        Assert.Equal(new DispatchResult { Accepted = 1, NeedsReview = 1 }, await _rig.Dispatch());
        _rig.Clock.Advance(Duration.FromDays(1));
        Assert.Equal(new DispatchResult(), await _rig.Dispatch());
        Assert.Equal(ObligationKind.Review, Assert.Single(_rig.Events.Obligations).Kind);
        Assert.Single(await _rig.Told());
    }

    [Fact]
    public async Task A_sender_that_hangs_is_given_up_after_its_time()
    {
        _rig.Email.Behave = (_, _) => new TaskCompletionSource<SendOutcome>().Task;
        await _rig.Commit(SomeMessages.Plan());
        var dispatching = Task.Run(_rig.Dispatch, TestContext.Current.CancellationToken);

        await Time.PassUntil(dispatching, _rig.Clock, Duration.FromSeconds(10));

        Assert.Equal(new DispatchResult { Ambiguous = 1 }, await dispatching);
        Assert.Equal("The sender gave no answer in time.", Assert.Single(await _rig.Entries()).Reason);
        Assert.Empty(await _rig.Told());
    }

    [Fact]
    public async Task A_sender_that_heeds_its_token_can_say_what_it_knows()
    {
        _rig.Email.Behave = async (_, token) =>
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.Delay(TimeSpan.FromDays(1), _rig.Clock, token));
            return new SendOutcome.Retry { Reason = "Not connected in time." };
        };
        await _rig.Commit(SomeMessages.Plan());
        var dispatching = Task.Run(_rig.Dispatch, TestContext.Current.CancellationToken);

        // Its own wait, the time for the attempt, and the dispatcher's patience.
        await Time.Until(() => _rig.Clock.WaitingTimers == 3);
        _rig.Clock.Advance(Duration.FromSeconds(30));

        Assert.Equal(new DispatchResult { Retrying = 1 }, await dispatching);
    }

    [Fact]
    public async Task Without_a_sender_for_its_channel_a_queued_message_waits_and_is_counted()
    {
        using var rig = new Rig(withSms: false);
        await rig.Store.EnqueueAsync([SomeMessages.Queued(channel: Channel.Sms)], TestContext.Current.CancellationToken);
        rig.Clock.Advance(Duration.FromHours(6));

        Assert.Equal(new DispatchResult { WithoutSender = 1 }, await rig.Dispatch());
        Assert.Equal((DeliveryState.Planned, 0), Assert.Single((await rig.Entries()).Select(entry => (entry.State, entry.Attempts))));
    }

    [Fact]
    public async Task A_pause_while_sending_stops_what_has_not_begun()
    {
        using var rig = new Rig(builder => builder.ConfigureDispatch(options => options.Concurrency = 1));
        await rig.Commit([.. Enumerable.Range(0, 5).Select(order => SomeMessages.Plan($"{order}"))]);
        rig.Email.Behave = async (_, _) =>
        {
            await rig.Messenger().PauseAsync(cancellationToken: TestContext.Current.CancellationToken);
            return new SendOutcome.Accepted();
        };

        Assert.Equal(new DispatchResult { Accepted = 1, Lost = 4 }, await rig.Dispatch());
        rig.Email.Behave = null;
        await rig.Messenger().ResumeAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.Equal(new DispatchResult { Accepted = 4 }, await rig.Dispatch());
    }

    [Fact]
    public async Task A_stop_finishes_what_is_under_way_and_puts_back_the_rest()
    {
        using var rig = new Rig(builder => builder.ConfigureDispatch(options => options.Concurrency = 2));
        await rig.Commit([.. Enumerable.Range(0, 5).Select(order => SomeMessages.Plan($"{order}"))]);
        using var stop = new CancellationTokenSource();
        rig.Email.Behave = async (_, token) =>
        {
            await stop.CancelAsync();
            Assert.False(token.IsCancellationRequested);
            return new SendOutcome.Accepted();
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => rig.Messenger().DispatchAsync(stop.Token));

        Assert.Equal(2, rig.Email.Sent.Count);
        rig.Email.Behave = null;
        Assert.Equal(new DispatchResult { Accepted = 3 }, await rig.Dispatch());
    }

    [Fact]
    public async Task Several_dispatchers_send_everything_once_within_their_bounds()
    {
        using var rig = new Rig(builder => builder.ConfigureDispatch(options => (options.Concurrency, options.BatchSize) = (3, 10)));
        await rig.Commit([.. Enumerable.Range(0, 200).Select(order => SomeMessages.Plan($"{order}"))]);
        var (underWay, most) = (0, 0);
        rig.Email.Behave = async (_, _) =>
        {
            var now = Interlocked.Increment(ref underWay);
            InterlockedMax(ref most, now);
            await Task.Yield();
            Interlocked.Decrement(ref underWay);
            return new SendOutcome.Accepted();
        };

        var dispatchers = Enumerable.Range(0, 4).Select(_ => rig.Messenger()).ToList();
        var results = await Task.WhenAll(dispatchers.Select(messenger => Task.Run(() => messenger.DispatchAsync(CancellationToken.None))));

        Assert.Equal(200, results.Sum(result => result.Accepted));
        Assert.Equal(200, rig.Email.Sent.DistinctBy(message => message.Key).Count());
        Assert.Equal(200, rig.Email.Attempts);
        Assert.InRange(most, 1, 12);
    }

    [Fact]
    public async Task Messages_about_one_order_are_never_under_way_together()
    {
        _rig.Clock.Advance(Duration.FromHours(6));
        await _rig.Commit([.. Enumerable.Range(0, 20).Select(order => Runs.PlanWithPhone($"{order}"))]);
        var orders = new System.Collections.Concurrent.ConcurrentDictionary<string, int>();
        async Task<SendOutcome> Alone(OutgoingMessage message, CancellationToken token)
        {
            Assert.Equal(1, orders.AddOrUpdate(message.Order, 1, (_, count) => count + 1));
            await Task.Yield();
            orders.AddOrUpdate(message.Order, 0, (_, count) => count - 1);
            return new SendOutcome.Accepted();
        }

        (_rig.Email.Behave, _rig.Sms.Behave) = (Alone, Alone);

        Assert.Equal(new DispatchResult { Accepted = 40 }, await _rig.Dispatch());
    }

    private static void InterlockedMax(ref int most, int now)
    {
        int seen;
        while ((seen = Volatile.Read(ref most)) < now)
        {
            Interlocked.CompareExchange(ref most, now, seen);
        }
    }

    private static Func<OutgoingMessage, CancellationToken, Task<SendOutcome>> Doubtful(string how) => how switch
    {
        "throws" => async (_, _) =>
        {
            await Task.Yield();
            throw new TimeoutException("to ana@example.com");
        },
        "throws at once" => (_, _) => throw new TimeoutException("to ana@example.com"),
        "returns null" => (_, _) => Task.FromResult<SendOutcome>(null!),
        _ => (_, _) => Task.FromResult<SendOutcome>(new SendOutcome.Ambiguous { Reason = "The connection broke." }),
    };

    private void Behave(SendOutcome outcome) => _rig.Email.Behave = (_, _) => Task.FromResult(outcome);
}
