using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>
/// A process that fails at each await of a dispatch, in two ways (the call throws, or the process is gone), with each kind of sender; then
/// another process goes on. The table of what came of it is a snapshot, the same for every store.
/// </summary>
public abstract partial class FailPointMatrix
{
    private static readonly string[] Calls = ["claim", "begin", "send", "settle"];
    private static readonly OrderRef Order = new() { Shop = ShopName.Main, Order = "1001" };

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

        Snapshot.Match(table.ToString(), TheTable(nameof(Every_fail_point_keeps_the_promise_of_each_kind_of_sender)));
    }

    // The store in memory owns the table; every other store has to give the same one.
    private static SnapshotFile TheTable(string test, [CallerFilePath] string here = "") =>
        new(Path.Combine(Path.GetDirectoryName(here)!, "FailPoints"), "InMemoryFailPointTests", test, parameter: null, "md");

    private async Task<string> CellAsync(string point, string how, ProviderKind kind)
    {
        var (ledger, outbox) = await MakeShopAsync(kind);
        var (provider, failing) = (new Provider(kind), new Failing(point, how));
        await FailAsync(ledger, outbox, provider, failing);
        await GoOnAsync(ledger, outbox, provider);

        Assert.True(failing.HasFailed, $"Nothing came to the point {point}.");
        var entry = Assert.Single(await outbox.ListAsync(Order, TestContext.Current.CancellationToken));
        Check(kind, entry, provider.Inbox.Count, await ToldAsync(ledger));
        return string.Create(CultureInfo.InvariantCulture, $"{entry.State}, arrived {provider.Inbox.Count}{(entry.InDoubt ? ", flagged" : "")}");
    }

    private async Task<(IBackorderLedger Ledger, IMessageOutbox Outbox)> MakeShopAsync(ProviderKind kind)
    {
        // Ten in the morning in New York, so that no night is in between.
        _clock.MoveTo(Some.Now + Duration.FromHours(6));
        var store = await MakeStoreAsync();
        await store.Outbox.EnqueueAsync([SomeMessages.Queued(channel: new Provider(kind).Channel)], TestContext.Current.CancellationToken);
        return store;
    }

    private async Task FailAsync(IBackorderLedger ledger, IMessageOutbox outbox, Provider provider, Failing failing)
    {
        try
        {
            await DispatchAsync(ledger, outbox, provider, failing);
        }
        catch (StoreAway)
        {
            // The process that failed; the next one goes on.
        }

        await LetLeasesEndAsync();
    }

    private async Task GoOnAsync(IBackorderLedger ledger, IMessageOutbox outbox, Provider provider)
    {
        for (var round = 0; round < 5; round++)
        {
            await DispatchAsync(ledger, outbox, provider, new Failing("nowhere", "throws"));
            _clock.Advance(Duration.FromHours(1));
        }

        var herald = new Herald(ledger, [], new BackorderSignals(meters: null, logs: null));
        await new UnraisedObligations(ledger, outbox, herald).RaiseAsync(max: 10, TestContext.Current.CancellationToken);
    }

    private static async Task<int> ToldAsync(IBackorderLedger ledger) =>
        (await ledger.ReadAsync(new LedgerQuery.Orders { Items = [Order] }, TestContext.Current.CancellationToken)).Told.Count;

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

        /// <summary>What else happens just before an attempt is begun.</summary>
        public Func<Task> AtBegin { get; init; } = static () => Task.CompletedTask;

        // Whoever is gone does nothing any more, not even tidy up.
        public async Task<bool> Reach(string step)
        {
            if (step == "before begin")
            {
                await AtBegin();
            }

            var fails = step == point && !HasFailed;
            var isGone = HasFailed && how == "dies";
            HasFailed |= fails;
            return !fails && !isGone;
        }
    }

    private sealed class FailingSender(Provider provider, Failing failing, FakeClock clock) : IMessageSender
    {
        public Channel Channel => provider.Channel;

        public Duration? KeyWindow => provider.KeyWindow;

        public async Task<SendOutcome> SendAsync(OutgoingMessage message, CancellationToken cancellationToken)
        {
            await TurnAsync("before send");
            if (provider.Refuses)
            {
                return new SendOutcome.Failed { Reason = "No such mailbox." };
            }

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
