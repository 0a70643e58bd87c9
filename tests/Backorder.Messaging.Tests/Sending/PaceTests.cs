using Backorder.Messaging.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>A sender that says how much it takes gets no more, from all dispatchers of a process together.</summary>
public sealed class PaceTests
{
    [Theory]
    [InlineData(60, 20, 19)]
    [InlineData(6, 4, 30)]
    [InlineData(600, 40, 3)]
    public async Task Messages_leave_at_the_pace_of_their_sender(int perMinute, int messages, int seconds)
    {
        var clock = new FakeClock();
        var sender = new PacedSender(perMinute, clock);
        var store = new InMemoryBackorderStore(clock);
        await store.EnqueueAsync(Queued(messages), TestContext.Current.CancellationToken);

        var dispatching = Dispatchers.OnOneThread(store, clock, sender).DispatchAsync(CancellationToken.None);
        await Time.PassUntil(dispatching, clock, Duration.FromMilliseconds(10));

        Assert.Equal(new DispatchResult { Accepted = messages }, await dispatching);
        Assert.Equal(Enumerable.Range(0, messages).Select(order => $"{order}"), sender.Sent.Select(one => one.Order));
        Assert.Equal(seconds, (sender.Sent[^1].At - sender.Sent[0].At).TotalSeconds, 1.0);
        Assert.True(MostWithinASecond(sender) <= Math.Max(1, perMinute / 60) * 2, $"{MostWithinASecond(sender)} within a second");
    }

    [Fact]
    public async Task Claims_are_given_back_before_their_lease_ends_and_taken_again()
    {
        var clock = new FakeClock();
        var sender = new PacedSender(6, clock);
        var store = new LeaseWatch(new InMemoryBackorderStore(clock), clock);
        await store.EnqueueAsync(Queued(30), TestContext.Current.CancellationToken);

        var dispatching = Dispatchers.OnOneThread(store, clock, sender).DispatchAsync(CancellationToken.None);
        await Time.PassUntil(dispatching, clock, Duration.FromMilliseconds(100));

        Assert.Equal(new DispatchResult { Accepted = 30 }, await dispatching);
        Assert.True(store.Claims > 3, $"{store.Claims} claims");
        Assert.Equal(0, store.Late);
    }

    [Fact]
    public async Task A_stop_while_waiting_for_the_pace_gives_the_claims_back()
    {
        var clock = new FakeClock();
        var sender = new PacedSender(1, clock);
        var store = new InMemoryBackorderStore(clock);
        await store.EnqueueAsync(Queued(3), TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource();
        var dispatching = Dispatchers.OnOneThread(store, clock, sender).DispatchAsync(stop.Token);
        await Time.Until(() => sender.Sent.Count == 1 && clock.WaitingTimers == 1);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => dispatching);
        var claimed = await store.ClaimAsync(new ClaimRequest { Owner = "two", Max = 9, Now = clock.Now, Lease = Duration.FromMinutes(2) }, TestContext.Current.CancellationToken);
        Assert.Equal(2, claimed.Count);
    }

    [Fact]
    public void Several_dispatchers_of_a_process_share_one_pace()
    {
        var clock = new FakeClock();
        var sender = new PacedSender(60, clock);
        var pace = new SendingPace(clock);
        Assert.Equal(TimeSpan.Zero, pace.Take(sender));
        Assert.Equal(TimeSpan.FromSeconds(1), pace.Take(sender));
        clock.Advance(Duration.FromSeconds(1));
        Assert.Equal(TimeSpan.Zero, pace.Take(sender));

        using var rig = new Rig();
        Assert.Same(rig.Service<SendingPace>(), rig.Service<SendingPace>());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void A_pace_that_is_none_is_refused_at_start(int perMinute)
    {
        var services = new ServiceCollection();
        services.AddBackorderMessaging(Some.ShopOptions).AddSender(new PacedSender(perMinute, new FakeClock()));
        using var provider = services.BuildServiceProvider();
        using var scope = provider.CreateScope();

        var problem = Assert.Throws<OptionsValidationException>(() => scope.ServiceProvider.GetRequiredService<BackorderMessenger>());

        Assert.Equal($"The sender PacedSender says MessagesPerMinute {perMinute}; expected 1 or more, or null for no limit.", problem.Message);
    }

    private static List<OutboxMessage> Queued(int count) => [.. Enumerable.Range(0, count).Select(order => SomeMessages.Queued(SomeMessages.Plan($"{order}")))];

    private static int MostWithinASecond(PacedSender sender) =>
        sender.Sent.Max(first => sender.Sent.Count(other => other.At >= first.At && other.At - first.At < Duration.FromSeconds(1)));

    private sealed class PacedSender(int perMinute, FakeClock clock) : IMessageSender
    {
        private readonly Lock _lock = new();
        private readonly List<(string Order, Instant At)> _sent = [];

        public Channel Channel => Channel.Email;

        public Duration? KeyWindow => null;

        public int? MessagesPerMinute => perMinute;

        public IReadOnlyList<(string Order, Instant At)> Sent
        {
            get
            {
                lock (_lock)
                {
                    return [.. _sent.OrderBy(one => one.At).ThenBy(one => int.Parse(one.Order, System.Globalization.CultureInfo.InvariantCulture))];
                }
            }
        }

        public Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
        {
            lock (_lock)
            {
                _sent.Add((message.Order, clock.Now));
            }

            return Task.FromResult<SendOutcome>(new SendOutcome.Accepted());
        }
    }

    private sealed class LeaseWatch(InMemoryBackorderStore inner, FakeClock clock) : DelegatingStore(inner)
    {
        private readonly Dictionary<MessageClaim, Instant> _ends = [];

        public int Claims { get; private set; }

        public int Late { get; private set; }

        public override async Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken = default)
        {
            var claimed = await base.ClaimAsync(request, cancellationToken);
            Claims++;
            foreach (var one in claimed)
            {
                _ends[one.Claim] = clock.Now + request.Lease;
            }

            return claimed;
        }

        public override Task<IReadOnlyList<MessageClaim>> BeginAsync(IReadOnlyList<MessageClaim> claims, AttemptStart start, CancellationToken cancellationToken = default)
        {
            Late += claims.Count(claim => clock.Now >= _ends[claim]);
            return base.BeginAsync(claims, start, cancellationToken);
        }

        public override Task<IReadOnlyList<MessageClaim>> SettleAsync(IReadOnlyList<Settlement> settlements, CancellationToken cancellationToken = default)
        {
            Late += settlements.Count(one => one.State == DeliveryState.Planned && clock.Now >= _ends[one.Claim]);
            return base.SettleAsync(settlements, cancellationToken);
        }
    }
}
