namespace Backorder.Messaging;

/// <summary>Units on their way to a warehouse, on a purchase order or a transfer.</summary>
public sealed record InboundShipment
{
    /// <summary>The purchase order's number; internal, never shown to a customer.</summary>
    public required string Id { get; init; }

    /// <summary>Whole units, at least 1.</summary>
    public required int Quantity { get; init; }

    /// <summary>The days on which it may arrive, in the zone of its warehouse.</summary>
    public required DateWindow Arrives { get; init; }

    /// <summary>False: the supplier has not confirmed it, so it gives "not before" and never a date to rely on. Default true.</summary>
    public bool Confirmed { get; init; } = true;

    /// <summary>The warehouse it arrives at; its calendar gives the dock days. Default <c>main</c>.</summary>
    public string Warehouse { get; init; } = WarehouseName.Main;

    /// <summary>The supplier's name; internal, never shown to a customer.</summary>
    public string? Supplier { get; init; }
}
