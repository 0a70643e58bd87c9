namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>Writes entries, each once, and raises what is new before the transaction ends.</summary>
internal sealed class LedgerWriter
{
    private readonly StoreSession _session;
    private readonly OrderBook _orders;

    public LedgerWriter(StoreSession session)
    {
        _session = session;
        _orders = new OrderBook(session);
    }

    public async Task<LedgerEntries> WriteAsync(LedgerEntries entries, Func<LedgerEntries, CancellationToken, Task> raise, CancellationToken cancellationToken)
    {
        var before = await LockAsync(entries, cancellationToken).ConfigureAwait(false);
        var news = new LedgerEntries
        {
            Events = await NewEventsAsync(entries.Events, cancellationToken).ConfigureAwait(false),
            Obligations = await NewAsync(entries.Obligations, RaisedForm.Of, cancellationToken).ConfigureAwait(false),
            Breaches = await NewAsync(entries.Breaches, RaisedForm.Of, cancellationToken).ConfigureAwait(false),
        };
        if (!news.IsQuiet)
        {
            await raise(news, cancellationToken).ConfigureAwait(false);
        }

        var after = new Dictionary<OrderRef, OrderRow>(before);
        await FollowAsync(news, after, cancellationToken).ConfigureAwait(false);
        Look(entries, after);
        await _orders.SaveAsync(before, after, cancellationToken).ConfigureAwait(false);
        return news;
    }

    private async Task<Dictionary<OrderRef, OrderRow>> LockAsync(LedgerEntries entries, CancellationToken cancellationToken)
    {
        var again = entries.Looked.Where(static look => look.AgainAt is not null).Select(static look => look.Order);
        var made = entries.Events.Select(RefOf).Concat(entries.Seen.Select(RefOf)).Concat(again).ToHashSet();
        if (made.Count > 0)
        {
            await _session.ExecuteAsync(_session.Sql.CreateOrders, cancellationToken, OrderBook.ParameterOf(made)).ConfigureAwait(false);
        }

        var known = entries.Looked.Select(static look => look.Order).Concat(entries.Breaches.Select(RefOf));
        return await _orders.LockAsync(made.Concat(known), create: false, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<OrderEvent>> NewEventsAsync(IReadOnlyList<OrderEvent> events, CancellationToken cancellationToken)
    {
        var distinct = events.DistinctBy(EventIdentity.Of, StringComparer.Ordinal).ToList();
        if (distinct.Count == 0)
        {
            return [];
        }

        var rows = distinct.ConvertAll(static happened => new EventRow
        {
            Shop = happened.Shop,
            OrderId = happened.Order,
            Identity = EventIdentity.Of(happened),
            Event = EventForm.ToJson(happened),
        });
        var written = (await _session.QueryAsync<EventRow>(_session.Sql.InsertEvents, cancellationToken, StoreSession.Json<EventRow>(rows)).ConfigureAwait(false))
            .Select(static row => row.Identity).ToHashSet(StringComparer.Ordinal);
        return distinct.FindAll(happened => written.Contains(EventIdentity.Of(happened)));
    }

    private async Task<IReadOnlyList<T>> NewAsync<T>(IReadOnlyList<T> entries, Func<T, RaisedRow> subjectOf, CancellationToken cancellationToken)
    {
        var distinct = entries.DistinctBy(subjectOf).ToList();
        if (distinct.Count == 0)
        {
            return [];
        }

        var written = (await _session.QueryAsync<RaisedRow>(_session.Sql.InsertRaised, cancellationToken, StoreSession.Json<RaisedRow>(distinct.ConvertAll(one => subjectOf(one)))).ConfigureAwait(false)).ToHashSet();
        return distinct.FindAll(one => written.Contains(subjectOf(one)));
    }

    // Goods end a promise, a message that came back promises nothing, and one kept too late is over when that is reported.
    private async Task FollowAsync(LedgerEntries news, Dictionary<OrderRef, OrderRow> orders, CancellationToken cancellationToken)
    {
        var changed = news.Events.Select(RefOf).Concat(news.Breaches.Select(RefOf)).Where(orders.ContainsKey).Distinct().ToList();
        if (changed.Count == 0)
        {
            return;
        }

        var known = OrderHistories.Of(await _orders.HistoryAsync(changed, cancellationToken).ConfigureAwait(false));
        foreach (var (order, row) in await _orders.WithPromisesAsync(changed, orders, known, cancellationToken).ConfigureAwait(false))
        {
            orders[order] = row;
        }

        await new Returns(_session).ApplyAsync([.. news.Events.OfType<OrderEvent.Bounced>()], known.Told, orders, cancellationToken).ConfigureAwait(false);
    }

    private static void Look(LedgerEntries entries, Dictionary<OrderRef, OrderRow> orders)
    {
        var earlier = entries.Seen.Select(RefOf).Distinct().ToDictionary(static order => order, order => (orders[order].SeenFingerprint, orders[order].SeenSince));
        foreach (var look in entries.Looked.Where(look => orders.ContainsKey(look.Order)))
        {
            orders[look.Order] = orders[look.Order] with { SeenFingerprint = null, SeenSince = null, PlanAgainAt = Ticks.Of(look.AgainAt) };
        }

        foreach (var seen in entries.Seen)
        {
            var (fingerprint, since) = earlier[RefOf(seen)];
            orders[RefOf(seen)] = orders[RefOf(seen)] with
            {
                SeenFingerprint = seen.Fingerprint,
                SeenSince = fingerprint == seen.Fingerprint ? since : Ticks.Of(seen.Since),
            };
        }
    }

    private static OrderRef RefOf(OrderEvent happened) => new() { Shop = happened.Shop, Order = happened.Order };

    private static OrderRef RefOf(Breach breach) => new() { Shop = breach.Shop, Order = breach.Order };

    private static OrderRef RefOf(Sighting seen) => new() { Shop = seen.Shop, Order = seen.Order };
}
