using NodaTime;

namespace Backorder.Messaging;

/// <summary>A ledger and outbox in memory: for tests, tools and trying out. It forgets everything with the process.</summary>
/// <remarks>Safe to share between threads. Register it as a singleton.</remarks>
public sealed partial class InMemoryBackorderStore : IBackorderLedger, IMessageOutbox
{
    private readonly Lock _lock = new();
    private readonly TimeProvider _clock;
    private readonly RaisingGate _gate = new();
    private readonly Dictionary<OrderRef, OrderRecord> _orders = [];
    private readonly Dictionary<ChoiceReferenceHash, OrderRef> _grants = [];
    private readonly HashSet<(OrderRef Order, ObligationKind Kind, string About)> _obligations = [];
    private readonly HashSet<Breach> _breaches = [];
    private readonly Dictionary<string, KeptRun> _kept = new(StringComparer.Ordinal);
    private readonly HashSet<string> _pausedShops = new(StringComparer.Ordinal);
    private bool _allPaused;

    /// <summary>Creates an empty store.</summary>
    /// <param name="clock">Ends the leases.</param>
    public InMemoryBackorderStore(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        _clock = clock;
    }

    /// <inheritdoc/>
    public Task<LedgerView> ReadAsync(LedgerQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var orders = Known(query).ToList();
            var known = orders.ConvertAll(order => _orders[order]);
            return Task.FromResult(new LedgerView
            {
                Orders = orders,
                Told = [.. known.SelectMany(static order => order.Told)],
                Events = [.. known.SelectMany(static order => order.Events.Values)],
                Sightings = [.. known.Select(static order => order.Sighting).OfType<Sighting>()],
                Grants = query is LedgerQuery.ByReference ? [.. known.SelectMany(static order => order.Grants)] : [],
            });
        }
    }

    /// <inheritdoc/>
    public async Task<LedgerEntries> WriteAsync(
        LedgerEntries entries, Func<LedgerEntries, CancellationToken, Task> raise, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(raise);
        using var entered = await _gate.EnterAsync(cancellationToken).ConfigureAwait(false);
        var news = NewsOf(entries);
        if (!news.IsQuiet)
        {
            await raise(news, cancellationToken).ConfigureAwait(false);
        }

        lock (_lock)
        {
            Apply(entries);
        }

        return news;
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<DueUpdate>> DueAsync(Instant now, int max, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<DueUpdate>>(
                [.. _orders.Select(order => DueOf(order.Key, order.Value))
                    .OfType<DueUpdate>()
                    .Where(due => due.Since <= now)
                    .OrderBy(static due => due.Since)
                    .ThenBy(static due => due.Shop, StringComparer.Ordinal)
                    .ThenBy(static due => due.Order, StringComparer.Ordinal)
                    .Take(max)]);
        }
    }

    /// <inheritdoc/>
    public Task KeepAsync(KeptRun run, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            _kept.TryAdd(run.Id, run);
        }

        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<KeptRun?> FindKeptAsync(string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return Task.FromResult(_kept.GetValueOrDefault(id));
        }
    }

    /// <inheritdoc/>
    public Task PauseAsync(string? shop, bool paused, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            if (shop is null)
            {
                _allPaused = paused;
                if (!paused)
                {
                    _pausedShops.Clear();
                }
            }
            else if (paused)
            {
                _pausedShops.Add(shop);
            }
            else
            {
                _pausedShops.Remove(shop);
            }
        }

        return Task.CompletedTask;
    }

    private IEnumerable<OrderRef> Known(LedgerQuery query) => query switch
    {
        LedgerQuery.Orders some => some.Items.Distinct().Where(_orders.ContainsKey).Order(OrdinalOrders.Instance),
        LedgerQuery.ByReference { Hash: var hash } => _grants.TryGetValue(hash, out var order) ? [order] : [],
        LedgerQuery.Unraised some => _orders.Keys.Where(IsUnraised).Order(OrdinalOrders.Instance).Take(some.Max),
        LedgerQuery.Page page => _orders.Keys
            .Where(order => page.After is not { } after || OrdinalOrders.Instance.Compare(order, after) > 0)
            .Order(OrdinalOrders.Instance)
            .Take(page.Max),
        _ => throw new ArgumentException($"{query.GetType().Name} is no query of this library.", nameof(query)),
    };

    // What came back was accepted first; its order is due.
    private bool IsUnraised(OrderRef order) => _orders[order].Messages.Exists(row =>
        Obligations.For(row.Message, row.State) is { } obligation
        && !_obligations.Contains(IdentityOf(obligation))
        && !_orders[order].Told.Exists(told => told.Key == row.Message.Key));

    private bool IsPaused(string shop) => _allPaused || _pausedShops.Contains(shop);

    private OrderRecord RecordOf(string shop, string order)
    {
        var key = new OrderRef { Shop = shop, Order = order };
        if (!_orders.TryGetValue(key, out var record))
        {
            _orders.Add(key, record = new OrderRecord());
        }

        return record;
    }

    private LedgerEntries NewsOf(LedgerEntries entries)
    {
        lock (_lock)
        {
            return new LedgerEntries
            {
                Events = [.. entries.Events.Where(happened => !IsRecorded(happened)).DistinctBy(EventIdentity.Of, StringComparer.Ordinal)],
                Obligations = [.. entries.Obligations.Where(obligation => !_obligations.Contains(IdentityOf(obligation))).DistinctBy(IdentityOf)],
                Breaches = [.. entries.Breaches.Where(breach => !_breaches.Contains(breach)).Distinct()],
            };
        }
    }

    private void Apply(LedgerEntries entries)
    {
        foreach (var happened in entries.Events)
        {
            RecordOf(happened.Shop, happened.Order).Events.TryAdd(EventIdentity.Of(happened), happened);
            if (happened is OrderEvent.Bounced bounced)
            {
                Return(bounced);
            }
        }

        _obligations.UnionWith(entries.Obligations.Select(IdentityOf));
        _breaches.UnionWith(entries.Breaches);
        var before = entries.Seen.ToDictionary(
            static seen => new OrderRef { Shop = seen.Shop, Order = seen.Order },
            seen => RecordOf(seen.Shop, seen.Order).Sighting);
        foreach (var looked in entries.Looked)
        {
            // An order of which there is nothing to keep gets no record.
            if (looked.AgainAt is not null || _orders.ContainsKey(looked.Order))
            {
                var record = RecordOf(looked.Order.Shop, looked.Order.Order);
                record.Sighting = null;
                record.PlanAgainAt = looked.AgainAt;
            }
        }

        foreach (var seen in entries.Seen)
        {
            var earlier = before[new OrderRef { Shop = seen.Shop, Order = seen.Order }];
            RecordOf(seen.Shop, seen.Order).Sighting = earlier?.Fingerprint == seen.Fingerprint ? earlier : seen;
        }
    }

    private bool IsRecorded(OrderEvent happened) =>
        _orders.TryGetValue(new OrderRef { Shop = happened.Shop, Order = happened.Order }, out var record) && record.Events.ContainsKey(EventIdentity.Of(happened));

    private DueUpdate? DueOf(OrderRef order, OrderRecord record)
    {
        var promise = History.OpenPromise(
            record.Told,
            [.. record.Events.Values],
            promise => _breaches.Contains(new Breach { Shop = order.Shop, Order = order.Order, Kind = BreachKind.UpdateMissed, Due = promise.On }));
        Instant? since = (record.PlanAgainAt, promise?.DueAt) switch
        {
            ({ } again, { } due) => Instant.Min(again, due),
            var (again, due) => again ?? due,
        };
        return since is { } moment ? new DueUpdate { Shop = order.Shop, Order = order.Order, Since = moment, Promise = promise } : null;
    }

    private static (OrderRef Order, ObligationKind Kind, string About) IdentityOf(Obligation obligation) =>
        (new OrderRef { Shop = obligation.Shop, Order = obligation.Order }, obligation.Kind, obligation.About);

    private sealed class OrderRecord
    {
        public List<ToldMessage> Told { get; } = [];

        public SortedDictionary<string, OrderEvent> Events { get; } = new(StringComparer.Ordinal);

        public Sighting? Sighting { get; set; }

        public Instant? PlanAgainAt { get; set; }

        public List<OutboxRow> Messages { get; } = [];

        public List<ChoiceGrant> Grants { get; } = [];
    }
}
