using NodaTime;

namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>Reads the ledger.</summary>
internal sealed class LedgerReader
{
    private readonly StoreSession _session;
    private readonly OrderBook _orders;

    public LedgerReader(StoreSession session)
    {
        _session = session;
        _orders = new OrderBook(session);
    }

    public async Task<LedgerView> ReadAsync(LedgerQuery query, CancellationToken cancellationToken)
    {
        var rows = await OrdersAsync(query, cancellationToken).ConfigureAwait(false);
        if (rows.Count == 0)
        {
            return new LedgerView { Orders = [], Told = [], Events = [], Sightings = [] };
        }

        var orders = rows.ConvertAll(static row => new OrderRef { Shop = row.Shop, Order = row.Id });
        var (told, events) = OrderHistories.Of(await _orders.HistoryAsync(orders, cancellationToken).ConfigureAwait(false));
        return new LedgerView
        {
            Orders = [.. orders.Order(OrdinalOrders.Instance)],
            Told = [.. told.SelectMany(static order => order)],
            Events = [.. events.SelectMany(static order => order)],
            Sightings = [.. rows.Where(static row => row.SeenFingerprint is not null).Select(static row => new Sighting
            {
                Shop = row.Shop,
                Order = row.Id,
                Fingerprint = row.SeenFingerprint!,
                Since = Ticks.ToInstant(row.SeenSince ?? 0),
            })],
            Grants = query is LedgerQuery.ByReference ? await GrantsAsync(orders, cancellationToken).ConfigureAwait(false) : [],
        };
    }

    public async Task<IReadOnlyList<DueUpdate>> DueAsync(Instant now, int max, CancellationToken cancellationToken)
    {
        var rows = await _session.QueryAsync<OrderRow>(_session.Sql.Due, cancellationToken, Ticks.Of(now), max).ConfigureAwait(false);
        return rows.ConvertAll(static row => new DueUpdate
        {
            Shop = row.Shop,
            Order = row.Id,
            Since = Ticks.ToInstant(row.DueAt ?? 0),
            Promise = row.PromiseOn is null ? null : new PromisedUpdate
            {
                On = Text.ToDay(row.PromiseOn),
                DueAt = Ticks.ToInstant(row.PromiseDueAt ?? 0),
                MissedAt = Ticks.ToInstant(row.PromiseMissedAt ?? 0),
            },
        });
    }

    private async Task<IReadOnlyList<ChoiceGrant>> GrantsAsync(IEnumerable<OrderRef> orders, CancellationToken cancellationToken) =>
        (await _session.QueryAsync<GrantRow>(_session.Sql.GrantsOfOrders, cancellationToken, OrderBook.ParameterOf(orders)).ConfigureAwait(false)).ConvertAll(GrantForm.ToGrant);

    private async Task<List<OrderRow>> OrdersAsync(LedgerQuery query, CancellationToken cancellationToken)
    {
        switch (query)
        {
            case LedgerQuery.Orders { Items.Count: 0 }:
                return [];
            case LedgerQuery.Orders some:
                return await _session.QueryAsync<OrderRow>(_session.Sql.ReadOrders, cancellationToken, OrderBook.ParameterOf(some.Items)).ConfigureAwait(false);
            case LedgerQuery.ByReference { Hash: var hash }:
                return await _session.QueryAsync<OrderRow>(_session.Sql.OrderOfReference, cancellationToken, hash.ToString()).ConfigureAwait(false);
            case LedgerQuery.Unraised some:
                return await _session.QueryAsync<OrderRow>(_session.Sql.UnraisedOrders, cancellationToken, some.Max).ConfigureAwait(false);
            case LedgerQuery.Page page:
                var (shop, order) = page.After is { } after ? (after.Shop, after.Order) : ("", "");
                return await _session.QueryAsync<OrderRow>(_session.Sql.PageOrders, cancellationToken, shop, order, page.Max).ConfigureAwait(false);
            default:
                throw new ArgumentException($"{query.GetType().Name} is no query of this library.", nameof(query));
        }
    }
}
