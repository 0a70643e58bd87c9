namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>The rows of orders: locked before anything about the order changes, and saved with what follows from the change.</summary>
internal sealed class OrderBook
{
    private readonly StoreSession _session;

    public OrderBook(StoreSession session) => _session = session;

    /// <summary>Locks orders until the transaction ends; unknown ones are made known, or passed over.</summary>
    public async Task<Dictionary<OrderRef, OrderRow>> LockAsync(IEnumerable<OrderRef> orders, bool create, CancellationToken cancellationToken)
    {
        var locked = orders.ToHashSet();
        if (locked.Count == 0)
        {
            return [];
        }

        var batch = ParameterOf(locked);
        if (create)
        {
            await _session.ExecuteAsync(_session.Sql.CreateOrders, cancellationToken, batch).ConfigureAwait(false);
        }

        return ByRef(await _session.QueryAsync<OrderRow>(_session.Sql.LockOrders, cancellationToken, batch).ConfigureAwait(false));
    }

    /// <summary>What the ledger knows about orders.</summary>
    public Task<List<HistoryAnswer>> HistoryAsync(IEnumerable<OrderRef> orders, CancellationToken cancellationToken) =>
        _session.QueryAsync<HistoryAnswer>(_session.Sql.History, cancellationToken, ParameterOf(orders));

    /// <summary>Orders' rows with the promises that are open now.</summary>
    public async Task<Dictionary<OrderRef, OrderRow>> WithPromisesAsync(
        IReadOnlyCollection<OrderRef> orders, IReadOnlyDictionary<OrderRef, OrderRow> rows, OrderHistories known, CancellationToken cancellationToken)
    {
        var late = new List<OrderRef>();
        var promises = new Dictionary<OrderRef, OrderRow>();
        foreach (var order in orders)
        {
            var wasLate = false;
            promises[order] = WithPromise(rows[order], known.OpenPromise(order, _ => wasLate = true));
            if (wasLate)
            {
                late.Add(order);
            }
        }

        // Seldom any, so seldom a statement.
        if (late.Count > 0)
        {
            var raised = (await _session.QueryAsync<RaisedRow>(_session.Sql.RaisedOfOrders, cancellationToken, ParameterOf(late)).ConfigureAwait(false)).ToHashSet();
            foreach (var order in late)
            {
                promises[order] = WithPromise(rows[order], known.OpenPromise(order, promise => raised.Contains(RaisedForm.Of(MissedOf(order, promise)))));
            }
        }

        return promises;
    }

    /// <summary>Saves those rows that differ from what they were.</summary>
    public async Task SaveAsync(IReadOnlyDictionary<OrderRef, OrderRow> before, IReadOnlyDictionary<OrderRef, OrderRow> after, CancellationToken cancellationToken)
    {
        var changed = after.Select(static order => (Key: order.Key, Row: WithDueAt(order.Value))).Where(order => order.Row != before[order.Key]).Select(static order => order.Row).ToList();
        if (changed.Count > 0)
        {
            await _session.ExecuteAsync(_session.Sql.SaveOrders, cancellationToken, StoreSession.Json<OrderRow>(changed)).ConfigureAwait(false);
        }
    }

    /// <summary>Saves what is due about orders, and leaves alone what was seen.</summary>
    public Task SavePromisesAsync(IEnumerable<OrderRow> rows, CancellationToken cancellationToken) =>
        _session.ExecuteAsync(_session.Sql.SavePromises, cancellationToken, StoreSession.Json<OrderRow>([.. rows.Select(WithDueAt)]));

    public static string ParameterOf(IEnumerable<OrderRef> orders) =>
        StoreSession.Json<OrderParameter>([.. orders.Distinct().Order(OrdinalOrders.Instance).Select(static order => new OrderParameter(order.Shop, order.Order))]);

    /// <summary>An order's row with the promise that is open about it.</summary>
    public static OrderRow WithPromise(OrderRow row, PromisedUpdate? promise) => row with
    {
        PromiseOn = Text.Of(promise?.On),
        PromiseDueAt = Ticks.Of(promise?.DueAt),
        PromiseMissedAt = Ticks.Of(promise?.MissedAt),
    };

    private static Breach MissedOf(OrderRef order, PromisedUpdate promise) =>
        new() { Shop = order.Shop, Order = order.Order, Kind = BreachKind.UpdateMissed, Due = promise.On };

    private static OrderRow WithDueAt(OrderRow row) => row with
    {
        DueAt = row is { PlanAgainAt: { } again, PromiseDueAt: { } due } ? Math.Min(again, due) : row.PlanAgainAt ?? row.PromiseDueAt,
    };

    private static Dictionary<OrderRef, OrderRow> ByRef(List<OrderRow> rows) => rows.ToDictionary(static row => new OrderRef { Shop = row.Shop, Order = row.Id });
}
