using NodaTime;

namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>Records what became of messages, and with Accepted what the customer was told and promised.</summary>
internal sealed class Settler
{
    private readonly StoreSession _session;
    private readonly OrderBook _orders;

    public Settler(StoreSession session)
    {
        _session = session;
        _orders = new OrderBook(session);
    }

    public async Task<IReadOnlyList<MessageClaim>> SettleAsync(IReadOnlyList<Settlement> settlements, CancellationToken cancellationToken)
    {
        var rows = await _session.QueryAsync<SettledAnswer>(
            _session.Sql.Settle, cancellationToken, StoreSession.Json<SettleParameter>([.. settlements.Select(ParameterOf)])).ConfigureAwait(false);
        var told = rows.FindAll(static row => row.IsTold);
        if (told.Count > 0)
        {
            await TellAsync(told, settlements.ToDictionary(static one => one.Claim.Key.ToString(), static one => one.At, StringComparer.Ordinal), cancellationToken).ConfigureAwait(false);
        }

        var settled = rows.Select(static row => row.Key).ToHashSet(StringComparer.Ordinal);
        return [.. settlements.Select(static settlement => settlement.Claim).Where(claim => settled.Contains(claim.Key.ToString()))];
    }

    private async Task TellAsync(List<SettledAnswer> told, Dictionary<string, Instant> at, CancellationToken cancellationToken)
    {
        if (!_session.Sql.Dialect.ChainsChanges)
        {
            var messages = told.ConvertAll(row => new MessageParameter(row.Key, Ticks.Of(at[row.Key])));
            await _session.ExecuteAsync(_session.Sql.Tell, cancellationToken, StoreSession.Json<MessageParameter>(messages)).ConfigureAwait(false);
        }

        var overtaken = await SupersedeAsync(told.FindAll(static row => row.IsFollowed), cancellationToken).ConfigureAwait(false);
        var orders = told.GroupBy(RefOf).ToDictionary(static order => order.Key, static order => order.ToList());
        var after = orders.ToDictionary(
            static order => order.Key,
            order => RowOf(order.Key) with { PlanAgainAt = overtaken.Contains(order.Key) ? Ticks.Of(at[order.Value[^1].Key]) : null });
        foreach (var (order, rows) in orders.Where(static order => IsAll(order.Value)))
        {
            after[order] = OrderBook.WithPromise(after[order], ToldForm.ReadPromise(rows[0].Told));
        }

        await FollowAsync(told.FindAll(row => !IsAll(orders[RefOf(row)])), at, after, cancellationToken).ConfigureAwait(false);
        await _orders.SavePromisesAsync(after.Values, cancellationToken).ConfigureAwait(false);
    }

    // Whether one message is all that was ever told about its order: then its promise is the open one.
    private static bool IsAll(List<SettledAnswer> rows) => rows is [{ HasHistory: false }];

    private async Task FollowAsync(List<SettledAnswer> told, Dictionary<string, Instant> at, Dictionary<OrderRef, OrderRow> after, CancellationToken cancellationToken)
    {
        if (told.Count == 0)
        {
            return;
        }

        var known = await HistoryAsync(told, at, cancellationToken).ConfigureAwait(false);
        foreach (var (order, row) in await _orders.WithPromisesAsync([.. told.Select(RefOf).Distinct()], after, known, cancellationToken).ConfigureAwait(false))
        {
            after[order] = row;
        }

        var early = told.SelectMany(row => known.Events[RefOf(row)]).OfType<OrderEvent.Bounced>()
            .Where(bounced => at.ContainsKey(bounced.Message.ToString())).ToList();
        await new Returns(_session).ApplyAsync(early, known.Told, after, cancellationToken).ConfigureAwait(false);
    }

    // Of an order that has none before, it is what was told just now.
    private async Task<OrderHistories> HistoryAsync(List<SettledAnswer> told, Dictionary<string, Instant> at, CancellationToken cancellationToken)
    {
        var rows = told.FindAll(static row => !row.HasHistory).ConvertAll(row => new HistoryAnswer
        {
            What = HistoryAnswer.Told,
            Shop = row.Shop,
            OrderId = row.OrderId,
            Key = row.Key,
            Ordinal = row.Ordinal,
            SentAt = Ticks.Of(at[row.Key]),
            Form = row.Told,
        });
        if (rows.Count < told.Count)
        {
            rows.AddRange(await _orders.HistoryAsync(told.Where(static row => row.HasHistory).Select(RefOf), cancellationToken).ConfigureAwait(false));
        }

        return OrderHistories.Of(rows);
    }

    // What was queued behind a message was planned without knowing that it would be told.
    private async Task<HashSet<OrderRef>> SupersedeAsync(List<SettledAnswer> told, CancellationToken cancellationToken)
    {
        if (told.Count == 0)
        {
            return [];
        }

        var keys = told.ConvertAll(static row => new MessageParameter(row.Key, 0));
        return (await _session.QueryAsync<SupersededAnswer>(_session.Sql.SupersedeFollowing, cancellationToken, StoreSession.Json<MessageParameter>(keys), _session.Now).ConfigureAwait(false))
            .Select(static row => new OrderRef { Shop = row.Shop, Order = row.OrderId }).ToHashSet();
    }

    private static SettleParameter ParameterOf(Settlement settlement) => new(
        settlement.Claim.Key.ToString(),
        settlement.Claim.Owner,
        settlement.Claim.Fence,
        (int)settlement.State,
        Ticks.Of(settlement.At),
        Ticks.Of(settlement.NotBefore),
        settlement.ProviderId,
        settlement.Reason);

    private static OrderRow RowOf(OrderRef order) => new() { Shop = order.Shop, Id = order.Order };

    private static OrderRef RefOf(SettledAnswer row) => new() { Shop = row.Shop, Order = row.OrderId };
}
