namespace Backorder.Messaging.Tool;

/// <summary>Tells the ledger what became of orders that it has told something, so that promises can be held against it.</summary>
internal sealed class ShipmentsRecorder(IBackorderLedger ledger)
{
    private const int Portion = 500;

    public async Task RecordAsync(IReadOnlyList<OpenOrder> orders, CancellationToken cancellationToken)
    {
        foreach (var portion in orders.Where(static order => order.Cancellation is not null || order.Lines.Any(HasLeft)).Chunk(Portion))
        {
            var query = new LedgerQuery.Orders { Items = [.. portion.Select(RefOf)] };
            var told = (await ledger.ReadAsync(query, cancellationToken)).Told.Select(static message => (message.Shop, message.Order)).ToHashSet();
            var events = portion.Where(order => told.Contains((order.Shop, order.Id))).SelectMany(EventsOf).ToList();
            if (events.Count > 0)
            {
                await ledger.WriteAsync(new LedgerEntries { Events = events }, static (_, _) => Task.CompletedTask, cancellationToken);
            }
        }
    }

    // A line counts as gone with its last unit.
    private static IEnumerable<OrderEvent> EventsOf(OpenOrder order)
    {
        if (order.Cancellation is { Amount: { } amount, Method: { } method } cancelled)
        {
            yield return new OrderEvent.Cancelled { Shop = order.Shop, Order = order.Id, At = cancelled.At, Amount = amount, Method = method, RefundBy = cancelled.RefundBy };
        }

        foreach (var line in order.Lines.Where(HasLeft))
        {
            yield return new OrderEvent.Shipped { Shop = order.Shop, Order = order.Id, Line = line.Id, At = line.Shipments.Max(static shipment => shipment.ShippedAt) };
        }
    }

    private static bool HasLeft(OpenOrderLine line) => line.Shipments.Count > 0 && line.OpenQuantity <= 0;

    private static OrderRef RefOf(OpenOrder order) => new() { Shop = order.Shop, Order = order.Id };
}
