using NodaTime;

namespace Backorder.Messaging;

/// <summary>Adds to the app's facts what the library knows itself: the time, what was told and answered, what was seen, and recorded cancellations.</summary>
internal sealed class FactsCompletion
{
    private readonly IBackorderLedger _ledger;
    private readonly TimeProvider _clock;

    public FactsCompletion(IBackorderLedger ledger, TimeProvider clock)
    {
        _ledger = ledger;
        _clock = clock;
    }

    public async Task<BackorderFacts> CompleteAsync(BackorderFacts facts, CancellationToken cancellationToken)
    {
        // Broken facts go on as they are: the planner says what is wrong with them.
        var orders = (facts.Orders ?? []).Where(static order => order is { Id: not null, Shop: not null })
            .Select(static order => new OrderRef { Shop = order.Shop, Order = order.Id })
            .ToHashSet();
        var view = await _ledger.ReadAsync(new LedgerQuery.Orders { Items = orders }, cancellationToken).ConfigureAwait(false);
        var now = facts.Now ?? Instant.FromDateTimeOffset(_clock.GetUtcNow());
        return facts with
        {
            Now = now,
            Orders = facts.Orders is null ? null! : WithRecords(facts.Orders, view, now),
            Told = facts.Told ?? History.Told(view),
            Sightings = facts.Sightings ?? view.Sightings,
        };
    }

    private static IReadOnlyList<OpenOrder> WithRecords(IReadOnlyList<OpenOrder> orders, LedgerView view, Instant now)
    {
        var cancelled = view.Events.OfType<OrderEvent.Cancelled>().ToLookup(static one => new OrderRef { Shop = one.Shop, Order = one.Order });
        var asked = History.Unprompted(view).Where(one => one.At <= now).ToLookup(static one => new OrderRef { Shop = one.Shop, Order = one.Order });
        if (cancelled.Count == 0 && asked.Count == 0)
        {
            return orders;
        }

        OpenOrder WithRecords(OpenOrder order)
        {
            if (order is not { Id: not null, Shop: not null })
            {
                return order;
            }

            var key = new OrderRef { Shop = order.Shop, Order = order.Id };
            var known = WithCancellation(order, History.Cancellation(cancelled[key]));
            return asked.Contains(key) ? WithWishes(known, asked[key]) : known;
        }

        return [.. orders.Select(WithRecords)];
    }

    // What the facts say stands: they are newer.
    private static OpenOrder WithCancellation(OpenOrder order, OrderEvent.Cancelled? recorded) =>
        order.Cancellation is null && recorded is not null
            ? order with { Cancellation = new Cancellation { At = recorded.At, Amount = recorded.Amount, Method = recorded.Method, RefundBy = recorded.RefundBy } }
            : order;

    private static OpenOrder WithWishes(OpenOrder order, IEnumerable<OrderEvent.ChoiceMade> asked) => order with
    {
        Events =
        [
            .. order.Events ?? [],
            .. asked.Select(static one => new RecordedEvent { Event = new DelayEvent.Cancel { At = one.At }, Lines = one.Line is null ? null : [one.Line] }),
        ],
    };
}
