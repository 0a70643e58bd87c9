namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>What the ledger knows about some orders, each in its sequence.</summary>
internal sealed record OrderHistories(ILookup<OrderRef, ToldMessage> Told, ILookup<OrderRef, OrderEvent> Events)
{
    public static OrderHistories Of(List<HistoryAnswer> rows)
    {
        var kinds = rows.ToLookup(static row => row.What, StringComparer.Ordinal);
        return new OrderHistories(
            kinds[HistoryAnswer.Told].OrderBy(static row => row.SentAt).ThenBy(static row => row.Ordinal).ThenBy(static row => row.Key, StringComparer.Ordinal)
                .ToLookup(RefOf, ToldForm.ToTold),
            kinds[HistoryAnswer.Event].OrderBy(static row => row.Key, StringComparer.Ordinal).ToLookup(RefOf, static row => EventForm.Read(row.Form)));
    }

    public PromisedUpdate? OpenPromise(OrderRef order, Predicate<PromisedUpdate> isReported) => History.OpenPromise([.. Told[order]], [.. Events[order]], isReported);

    private static OrderRef RefOf(HistoryAnswer row) => new() { Shop = row.Shop, Order = row.OrderId };
}
