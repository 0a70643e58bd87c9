namespace Backorder.Messaging;

/// <summary>One SKU: what lies there, what is owed elsewhere, and what is on its way.</summary>
public sealed record StockItem
{
    /// <summary>The SKU.</summary>
    public required string Sku { get; init; }

    /// <summary>Whole units that lie there, 0 or more, those for open orders included.</summary>
    public required int OnHand { get; init; }

    /// <summary>Units owed to orders that these facts do not hold, 0 or more; they come before every order in the queue.</summary>
    public int Owed { get; init; }

    /// <summary>The warehouse it ships from; selects the calendar. Default <c>main</c>.</summary>
    public string Warehouse { get; init; } = WarehouseName.Main;

    /// <summary>Why it is late. Default <see cref="BackorderReason.Unknown"/>.</summary>
    public BackorderReason Reason { get; init; } = BackorderReason.Unknown;

    /// <summary>Shipments on their way, with ids distinct within the item.</summary>
    public IReadOnlyList<InboundShipment> Inbound { get; init; } = [];
}
