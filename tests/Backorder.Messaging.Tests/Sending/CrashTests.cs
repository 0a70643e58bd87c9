using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>A process that dies at any step of a dispatch, and the one that comes after it.</summary>
public sealed class CrashTests
{
    private readonly FakeClock _clock = new(Some.Now + Duration.FromHours(6));

    // Step: before or after the store has done it. What must have arrived at the end, and what is flagged.
    public static TheoryData<string, string, int, DeliveryState, bool> Cells => new()
    {
        { "after claim", "keyed", 1, DeliveryState.Accepted, false },
        { "before begin", "keyed", 1, DeliveryState.Accepted, false },
        { "after begin", "keyed", 1, DeliveryState.Accepted, true },
        { "before settle", "keyed", 1, DeliveryState.Accepted, true },
        { "after settle", "keyed", 1, DeliveryState.Accepted, false },
        { "after claim", "email", 1, DeliveryState.Accepted, false },
        { "before begin", "email", 1, DeliveryState.Accepted, false },
        { "after begin", "email", 1, DeliveryState.Accepted, true },
        { "before settle", "email", 2, DeliveryState.Accepted, true },
        { "after settle", "email", 1, DeliveryState.Accepted, false },
        { "after claim", "sms", 1, DeliveryState.Accepted, false },
        { "before begin", "sms", 1, DeliveryState.Accepted, false },
        { "after begin", "sms", 0, DeliveryState.NeedsReview, true },
        { "before settle", "sms", 1, DeliveryState.NeedsReview, true },
        { "after settle", "sms", 1, DeliveryState.Accepted, false },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public async Task A_death_at_each_step_keeps_the_promise_of_each_kind_of_sender(string step, string kind, int arrivals, DeliveryState state, bool flagged)
    {
        var store = new InMemoryBackorderStore(_clock);
        var sender = new CollectingSender(kind == "sms" ? Channel.Sms : Channel.Email) { KeyWindow = kind == "keyed" ? Duration.FromDays(1) : null };
        var message = SomeMessages.Queued(channel: sender.Channel);
        await store.EnqueueAsync([message], TestContext.Current.CancellationToken);

        await Assert.ThrowsAsync<ProcessDied>(() => Dispatcher(new DyingStore(store, step), sender).DispatchAsync(CancellationToken.None));
        Assert.Equal(new DispatchResult(), await Dispatcher(new DyingStore(store), sender).DispatchAsync(CancellationToken.None));
        _clock.Advance(Duration.FromMinutes(3));
        await Dispatcher(new DyingStore(store), sender).DispatchAsync(CancellationToken.None);

        var entry = Assert.Single(await store.ListAsync(new OrderRef { Shop = ShopName.Main, Order = "1001" }, TestContext.Current.CancellationToken));
        Assert.Equal((arrivals, state, flagged), (sender.Sent.Count, entry.State, entry.InDoubt));
    }

    [Fact]
    public async Task A_message_that_kills_each_process_is_quarantined_after_its_attempts()
    {
        var store = new InMemoryBackorderStore(_clock);
        var sender = new CollectingSender { KeyWindow = Duration.FromDays(30) };
        await store.EnqueueAsync([SomeMessages.Queued()], TestContext.Current.CancellationToken);
        for (var death = 0; death < 8; death++)
        {
            await Assert.ThrowsAsync<ProcessDied>(() => Dispatcher(new DyingStore(store, "after begin"), sender).DispatchAsync(CancellationToken.None));
            _clock.Advance(Duration.FromMinutes(3));
        }

        Assert.Equal(new DispatchResult { Quarantined = 1 }, await Dispatcher(new DyingStore(store), sender).DispatchAsync(CancellationToken.None));
        Assert.Empty(sender.Sent);
    }

    [Fact]
    public async Task A_message_that_kills_each_process_takes_nobody_along()
    {
        var inner = new InMemoryBackorderStore(_clock);
        string[] orders = ["1", "2", "poison", "3", "4"];
        await inner.EnqueueAsync([.. orders.Select(static order => SomeMessages.Queued(SomeMessages.Plan(order)))], TestContext.Current.CancellationToken);
        for (var deaths = 0; deaths < 8; deaths++)
        {
            var store = new DyingStore(inner);
            var sender = new CollectingSender
            {
                Behave = (message, _) =>
                {
                    store.IsDead |= message.Order == "poison";
                    return Task.FromResult<SendOutcome>(new SendOutcome.Accepted());
                },
            };
            await Assert.ThrowsAsync<ProcessDied>(() => Dispatcher(store, sender).DispatchAsync(CancellationToken.None));
            _clock.Advance(Duration.FromMinutes(3));
        }

        await Dispatcher(new DyingStore(inner), new CollectingSender()).DispatchAsync(CancellationToken.None);
        foreach (var order in orders)
        {
            var entry = Assert.Single(await inner.ListAsync(new OrderRef { Shop = ShopName.Main, Order = order }, TestContext.Current.CancellationToken));
            Assert.Equal(order == "poison" ? DeliveryState.Quarantined : DeliveryState.Accepted, entry.State);
        }
    }

    [Fact]
    public async Task A_key_that_the_sender_has_forgotten_is_never_sent_again_by_itself()
    {
        var store = new InMemoryBackorderStore(_clock);
        var sender = new CollectingSender { KeyWindow = Duration.FromHours(1) };
        await store.EnqueueAsync([SomeMessages.Queued()], TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<ProcessDied>(() => Dispatcher(new DyingStore(store, "before settle"), sender).DispatchAsync(CancellationToken.None));
        _clock.Advance(Duration.FromHours(1));

        Assert.Equal(new DispatchResult { NeedsReview = 1 }, await Dispatcher(new DyingStore(store), sender).DispatchAsync(CancellationToken.None));
        Assert.Single(sender.Sent);
    }

    [Fact]
    public async Task A_process_that_slept_through_its_lease_changes_nothing_when_it_wakes()
    {
        // The sleeper's own clock stands still, as for a process that was stopped.
        var storeClock = new FakeClock(_clock.Now);
        var store = new InMemoryBackorderStore(storeClock);
        await store.EnqueueAsync([SomeMessages.Queued()], TestContext.Current.CancellationToken);
        var sleeper = new CollectingSender();
        var awake = new CollectingSender();
        sleeper.Behave = async (_, _) =>
        {
            storeClock.Advance(Duration.FromMinutes(3));
            await Dispatcher(new DyingStore(store), awake).DispatchAsync(CancellationToken.None);
            return new SendOutcome.Failed { Reason = "The network was away." };
        };

        var result = await Dispatcher(new DyingStore(store), sleeper).DispatchAsync(CancellationToken.None);

        Assert.Equal((1, 0), (result.Lost, result.Failed));
        var entry = Assert.Single(await store.ListAsync(new OrderRef { Shop = ShopName.Main, Order = "1001" }, TestContext.Current.CancellationToken));
        Assert.Equal((DeliveryState.Accepted, 2, true), (entry.State, entry.Attempts, entry.InDoubt));
        Assert.Single(awake.Sent);
    }

    // A dispatcher that noted Sending only after the send would lose these flags: the companion of the table above.
    [Theory]
    [InlineData("before settle", "sms")]
    [InlineData("before settle", "email")]
    public async Task A_store_that_does_not_record_Sending_breaks_the_promise(string step, string kind)
    {
        var store = new InMemoryBackorderStore(_clock);
        var sender = new CollectingSender(kind == "sms" ? Channel.Sms : Channel.Email);
        await store.EnqueueAsync([SomeMessages.Queued(channel: sender.Channel)], TestContext.Current.CancellationToken);
        await Assert.ThrowsAsync<ProcessDied>(() => Dispatcher(new DyingStore(store, step) { ForgetsSending = true }, sender).DispatchAsync(CancellationToken.None));
        _clock.Advance(Duration.FromMinutes(3));
        await Dispatcher(new DyingStore(store), sender).DispatchAsync(CancellationToken.None);

        var entry = Assert.Single(await store.ListAsync(new OrderRef { Shop = ShopName.Main, Order = "1001" }, TestContext.Current.CancellationToken));
        Assert.Equal((2, false), (sender.Sent.Count, entry.InDoubt));
    }

    private MessageDispatcher Dispatcher(DyingStore store, CollectingSender sender) =>
        Dispatchers.Of(store, _clock, sender);

    private sealed class ProcessDied : Exception;

    private sealed class DyingStore(InMemoryBackorderStore inner, string? step = null) : DelegatingStore(inner)
    {
        public bool IsDead { get; set; }

        public bool ForgetsSending { get; init; }

        public override Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken = default) =>
            Step("claim", () => base.ClaimAsync(request, cancellationToken));

        public override Task<IReadOnlyList<MessageClaim>> BeginAsync(IReadOnlyList<MessageClaim> claims, AttemptStart start, CancellationToken cancellationToken = default) =>
            Step("begin", () => ForgetsSending ? Task.FromResult(claims) : base.BeginAsync(claims, start, cancellationToken));

        public override Task<IReadOnlyList<MessageClaim>> SettleAsync(IReadOnlyList<Settlement> settlements, CancellationToken cancellationToken = default) =>
            Step("settle", () => base.SettleAsync(settlements, cancellationToken));

        private async Task<T> Step<T>(string name, Func<Task<T>> take)
        {
            Die($"before {name}");
            var result = await take();
            Die($"after {name}");
            return result;
        }

        // A dead process does nothing any more, not even tidy up.
        private void Die(string here)
        {
            IsDead |= here == step;
            if (IsDead)
            {
                throw new ProcessDied();
            }
        }
    }
}
