namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>Messages that came back after they were accepted: they have failed, and their orders are due at once.</summary>
internal sealed class Returns
{
    private readonly StoreSession _session;

    public Returns(StoreSession session) => _session = session;

    public async Task ApplyAsync(
        IReadOnlyCollection<OrderEvent.Bounced> bounces, ILookup<OrderRef, ToldMessage> told, Dictionary<OrderRef, OrderRow> orders, CancellationToken cancellationToken)
    {
        if (bounces.Count == 0)
        {
            return;
        }

        var keys = bounces.Select(static bounced => bounced.Message.ToString()).Distinct(StringComparer.Ordinal).Select(static key => new MessageParameter(key, 0)).ToList();
        var returned = (await _session.QueryAsync<KeyAnswer>(_session.Sql.Return, cancellationToken, StoreSession.Json<MessageParameter>(keys)).ConfigureAwait(false))
            .Select(static row => row.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var bounced in bounces.Where(bounced => returned.Contains(bounced.Message.ToString())))
        {
            var order = new OrderRef { Shop = bounced.Shop, Order = bounced.Order };
            if (told[order].LastOrDefault() is not { } last || last.Key == bounced.Message)
            {
                orders[order] = orders[order] with { PlanAgainAt = Ticks.Of(bounced.At) };
            }
        }
    }
}
