using System.Globalization;
using System.Text;
using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>
/// A process that fails at each await of a dispatch, in two ways (the call throws, or the process is gone), with each kind of sender; then
/// another process goes on. The table of what came of it is a snapshot, the same for every store.
/// </summary>
public abstract class FailPointMatrix
{
    private static readonly string[] Calls = ["claim", "begin", "send", "settle"];
    private readonly FakeClock _clock = new();

    /// <summary>The clock of the dispatchers.</summary>
    protected FakeClock Clock => _clock;

    /// <summary>An empty store.</summary>
    private protected abstract Task<(IBackorderLedger Ledger, IMessageOutbox Outbox)> MakeStoreAsync();

    /// <summary>Makes the store's clock pass the lease of two minutes.</summary>
    private protected abstract Task LetLeasesEndAsync();

    [Fact]
    public async Task Every_fail_point_keeps_the_promise_of_each_kind_of_sender()
    {
        var table = new StringBuilder("| fails | how | keyed | e-mail | text message |\n|---|---|---|---|---|\n");
        foreach (var point in Calls.SelectMany(call => new[] { $"before {call}", $"after {call}" }))
        {
            foreach (var how in new[] { "throws", "dies" })
            {
                var cells = new List<string>();
                foreach (var kind in Enum.GetValues<ProviderKind>())
                {
                    cells.Add(await CellAsync(point, how, kind));
                }

                table.Append(CultureInfo.InvariantCulture, $"| {point} | {how} | {string.Join(" | ", cells)} |\n");
            }
        }

        Snapshot.Match(table.ToString(), "md", folder: "FailPoints");
    }

    private async Task<string> CellAsync(string point, string how, ProviderKind kind)
    {
        // Ten in the morning in New York, so that no night is in between.
        _clock.MoveTo(Some.Now + Duration.FromHours(6));
        var (ledger, outbox) = await MakeStoreAsync();
        var provider = new Provider(kind);
        var message = SomeMessages.Queued(channel: provider.Channel);
        await outbox.EnqueueAsync([message], TestContext.Current.CancellationToken);

        var failing = new Failing(point, how);
        try
        {
            await DispatchAsync(ledger, outbox, provider, failing);
        }
        catch (StoreAway)
        {
            // The process that failed; the next one goes on.
        }

        await LetLeasesEndAsync();
        for (var round = 0; round < 5; round++)
        {
            await DispatchAsync(ledger, outbox, provider, new Failing("nowhere", how));
            _clock.Advance(Duration.FromHours(1));
        }

        var entry = Assert.Single(await outbox.ListAsync(new OrderRef { Shop = ShopName.Main, Order = "1001" }, TestContext.Current.CancellationToken));
        Assert.True(failing.HasFailed, $"Nothing came to the point {point}.");
        var told = (await ledger.ReadAsync(new LedgerQuery.Orders { Items = [new OrderRef { Shop = ShopName.Main, Order = "1001" }] }, TestContext.Current.CancellationToken)).Told.Count;
        Check(kind, entry, provider.Inbox.Count, told);
        return string.Create(CultureInfo.InvariantCulture, $"{entry.State}, arrived {provider.Inbox.Count}{(entry.InDoubt ? ", flagged" : "")}");
    }

    // What the table has to hold, whatever the snapshot says.
    private static void Check(ProviderKind kind, OutboxEntry entry, int arrivals, int told)
    {
        Assert.Equal(entry.State == DeliveryState.Accepted && entry.Message.Told.Count > 0 ? 1 : 0, told);
        switch (kind)
        {
            case ProviderKind.Keyed:
                Assert.Equal((DeliveryState.Accepted, 1), (entry.State, arrivals));
                break;
            case ProviderKind.Unkeyed:
                Assert.Equal(DeliveryState.Accepted, entry.State);
                Assert.InRange(arrivals, 1, entry.InDoubt ? 2 : 1);
                break;
            default:
                Assert.InRange(arrivals, entry.InDoubt ? 0 : 1, 1);
                Assert.Equal(entry.InDoubt ? DeliveryState.NeedsReview : DeliveryState.Accepted, entry.State);
                break;
        }
    }

    private Task<DispatchResult> DispatchAsync(IBackorderLedger ledger, IMessageOutbox outbox, Provider provider, Failing failing)
    {
        var store = new SteppedStore<BothStores>(new BothStores(ledger, outbox), failing.Reach);
        return Dispatchers.OnOneThread(store, _clock, new FailingSender(provider, failing, _clock)).DispatchAsync(CancellationToken.None);
    }

    private sealed class Failing(string point, string how)
    {
        public bool HasFailed { get; private set; }

        // Whoever is gone does nothing any more, not even tidy up.
        public Task<bool> Reach(string step)
        {
            var fails = step == point && !HasFailed;
            var isGone = HasFailed && how == "dies";
            HasFailed |= fails;
            return Task.FromResult(!fails && !isGone);
        }
    }

    private sealed class FailingSender(Provider provider, Failing failing, FakeClock clock) : IMessageSender
    {
        public Channel Channel => provider.Channel;

        public Duration? KeyWindow => provider.KeyWindow;

        public async Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
        {
            await TurnAsync("before send");
            provider.Take(message, clock.Now);
            await TurnAsync("after send");
            return new SendOutcome.Accepted();
        }

        private async Task TurnAsync(string step)
        {
            if (!await failing.Reach(step))
            {
                throw new StoreAway();
            }
        }
    }
}

/// <summary>The matrix on the store in memory.</summary>
public sealed class InMemoryFailPointTests : FailPointMatrix
{
    private protected override Task<(IBackorderLedger Ledger, IMessageOutbox Outbox)> MakeStoreAsync()
    {
        var store = new InMemoryBackorderStore(Clock);
        return Task.FromResult<(IBackorderLedger, IMessageOutbox)>((store, store));
    }

    private protected override Task LetLeasesEndAsync()
    {
        Clock.Advance(Duration.FromMinutes(3));
        return Task.CompletedTask;
    }
}
