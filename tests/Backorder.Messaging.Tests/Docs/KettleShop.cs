using NodaTime;
using static Backorder.Messaging.Tests.Plans;

namespace Backorder.Messaging.Tests;

/// <summary>An app's own database, as the docs imagine it: two customers wait for a green kettle that is late.</summary>
public sealed class KettleShop
{
    public IReadOnlyList<OpenOrder> OpenOrders { get; set; } = [Waiting("K4", "2026-05-20T09:12:00Z"), Waiting("K5", "2026-05-22T16:55:00Z")];

    public StockForecast Stock { get; set; } = new()
    {
        AsOf = At("2026-06-08T08:00:00Z"),
        Items = [Item("KETTLE-GN", 0, Inbound("PO-1007", 40, "2026-06-22")) with { Reason = BackorderReason.SupplierDelay }, Item("KETTLE-BK", 1)],
        Substitutes = [new Substitute { For = "KETTLE-GN", Sku = "KETTLE-BK", Name = "Black kettle" }],
    };

    public BackorderFacts Facts => new() { Orders = OpenOrders, Stock = Stock };

    private static OpenOrder Waiting(string id, string placedAt) =>
        Order(id, placedAt, Line("KETTLE-GN", 1) with { Name = "Green kettle", UnitPrice = 49m, Currency = "USD", PromisedShipBy = Day("2026-06-12") });
}

/// <summary>A clock that a test moves.</summary>
internal sealed class SetClock(string now) : TimeProvider
{
    public Instant Now { get; set; } = At(now);

    public override DateTimeOffset GetUtcNow() => Now.ToDateTimeOffset();
}
