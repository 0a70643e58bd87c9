using NodaTime;

namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>Deletes what is personal.</summary>
internal sealed class Eraser
{
    private const int Portion = 1000;

    private readonly StoreSession _session;

    public Eraser(StoreSession session) => _session = session;

    public async Task<int> EraseAsync(IReadOnlyCollection<OrderRef> orders, CancellationToken cancellationToken)
    {
        await new OrderBook(_session).LockAsync(orders, create: false, cancellationToken).ConfigureAwait(false);
        var batch = OrderBook.ParameterOf(orders);
        var places = orders.Select(static order => new PlaceParameter { PlaceShop = order.Shop, PlaceOrder = order.Order }).ToList();
        await _session.ExecuteAsync(_session.Sql.StopErased, cancellationToken, StoreSession.Json<PlaceParameter>(places), _session.Now).ConfigureAwait(false);
        await _session.ExecuteAsync(_session.Sql.EraseGrants, cancellationToken, batch).ConfigureAwait(false);
        var kept = await _session.ExecuteAsync(_session.Sql.EraseRunMessages, cancellationToken, batch).ConfigureAwait(false);
        return kept + await _session.ExecuteAsync(_session.Sql.EraseContents, cancellationToken, batch).ConfigureAwait(false);
    }

    public async Task<int> EraseSettledAsync(Instant before, CancellationToken cancellationToken)
    {
        var kept = await _session.ExecuteAsync(_session.Sql.EraseRuns, cancellationToken, Ticks.Of(before)).ConfigureAwait(false);
        return kept + await _session.ExecuteAsync(_session.Sql.EraseSettled, cancellationToken, Ticks.Of(before), Portion).ConfigureAwait(false);
    }
}
