using NodaTime;

namespace Backorder.Messaging.Testing;

/// <summary>What the suites for stores need of yours. Derive from <see cref="OutboxConformance"/> and <see cref="LedgerConformance"/>; each test gets a new instance of your class, with an empty store.</summary>
public abstract class StoreConformance
{
    /// <summary>How long claims hold in these tests.</summary>
    protected static Duration Lease { get; } = Duration.FromMinutes(1);

    /// <summary>The outbox under test.</summary>
    protected abstract IMessageOutbox Outbox { get; }

    /// <summary>The ledger under test; it shares its store with the outbox.</summary>
    protected abstract IBackorderLedger Ledger { get; }

    /// <summary>Another outbox on the same store, for use at the same time; by default the same one, which must then be safe to share.</summary>
    /// <returns>An outbox.</returns>
    protected virtual IMessageOutbox AnotherOutbox() => Outbox;

    /// <summary>Makes the store's clock pass <see cref="Lease"/>.</summary>
    /// <returns>A task.</returns>
    protected abstract Task LetLeasesEndAsync();

    /// <summary>Claims what is due.</summary>
    /// <param name="now">The app's time; null: <see cref="Some.Now"/>.</param>
    /// <param name="owner">Who claims.</param>
    /// <param name="max">How many at most.</param>
    /// <returns>What was claimed.</returns>
    protected Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(Instant? now = null, string owner = "one", int max = 100) =>
        Outbox.ClaimAsync(new ClaimRequest { Owner = owner, Max = max, Now = now ?? Some.Now, Lease = Lease });

    /// <summary>Begins attempts.</summary>
    /// <param name="claims">The claims.</param>
    /// <returns>Those that still stood.</returns>
    protected Task<IReadOnlyList<MessageClaim>> BeginAsync(params IReadOnlyList<MessageClaim> claims) =>
        Outbox.BeginAsync(claims, new AttemptStart { Now = Some.Now, Lease = Lease });

    /// <summary>Records what became of a message.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="state">The state.</param>
    /// <param name="notBefore">When it may be claimed again; null: at once.</param>
    /// <param name="at">When it was known; null: <see cref="Some.Now"/>.</param>
    /// <returns>Whether the claim still stood.</returns>
    protected async Task<bool> SettleAsync(MessageClaim claim, DeliveryState state, Instant? notBefore = null, Instant? at = null) =>
        (await Outbox.SettleAsync([new Settlement { Claim = claim, State = state, At = at ?? Some.Now, NotBefore = notBefore }])).Count == 1;

    /// <summary>Queues, claims, begins and settles one message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="state">What becomes of it.</param>
    /// <param name="at">When; null: <see cref="Some.Now"/>.</param>
    /// <returns>A task.</returns>
    protected async Task SendAsync(OutboxMessage message, DeliveryState state = DeliveryState.Accepted, Instant? at = null)
    {
        ArgumentNullException.ThrowIfNull(message);
        await Outbox.EnqueueAsync([message]);
        var claimed = (await ClaimAsync(at)).Single(one => one.Claim.Key == message.Key);
        await BeginAsync(claimed.Claim);
        await SettleAsync(claimed.Claim, state, at: at);
    }

    /// <summary>The state that a message is in.</summary>
    /// <param name="message">The message.</param>
    /// <returns>Its entry.</returns>
    protected async Task<OutboxEntry> EntryOfAsync(OutboxMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return (await Outbox.ListAsync(new OrderRef { Shop = message.Shop, Order = message.Order })).Single(entry => entry.Message.Key == message.Key);
    }

    /// <summary>What the ledger knows about an order.</summary>
    /// <param name="order">The order's id.</param>
    /// <returns>What it knows.</returns>
    protected Task<LedgerView> ReadAsync(string order = "1001") => Ledger.ReadAsync(new LedgerQuery.Orders { Items = [new OrderRef { Shop = ShopName.Main, Order = order }] });
}
