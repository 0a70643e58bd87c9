using NodaTime;

namespace Backorder.Messaging;

/// <summary>One line of an order. Open units = ordered − shipped − cancelled.</summary>
public sealed record OpenOrderLine
{
    /// <summary>The line's id, unique within its order.</summary>
    public required string Id { get; init; }

    /// <summary>What was ordered; must be an item of the stock forecast.</summary>
    public required string Sku { get; init; }

    /// <summary>The product's name as the customer knows it.</summary>
    public required string Name { get; init; }

    /// <summary>Whole units ordered, at least 1, shipped and cancelled ones included.</summary>
    public required int Quantity { get; init; }

    /// <summary>Units that will not be sent any more, 0 or more. Alone they give no message.</summary>
    public int CancelledQuantity { get; init; }

    /// <summary>What has left the warehouse so far, in any order.</summary>
    public IReadOnlyList<LineShipment> Shipments { get; init; } = [];

    /// <summary>Price of one unit in major units of <see cref="Currency"/>; null where the app does not say.</summary>
    public decimal? UnitPrice { get; init; }

    /// <summary>ISO 4217 code; null where the app does not say.</summary>
    public string? Currency { get; init; }

    /// <summary>The last day on which the shop said it would ship; a date in the warehouse's zone. Null: no ship promise.</summary>
    public LocalDate? PromisedShipBy { get; init; }

    /// <summary>The last day on which the shop said it would deliver; a date in the recipient's zone. Null: no delivery promise.</summary>
    public LocalDate? PromisedDeliverBy { get; init; }

    /// <summary>Lines of an order that share this id form one bundle and leave by whole sets; null: no bundle.</summary>
    public string? Bundle { get; init; }

    /// <summary>Lines of an order that share this id, or one line's units, are never sent apart; null: they may be.</summary>
    public string? CommercialUnit { get; init; }

    /// <summary>Units that have left the warehouse.</summary>
    public int ShippedQuantity
    {
        get
        {
            var shipped = 0;
            for (var i = 0; i < Shipments.Count; i++)
            {
                shipped = checked(shipped + Shipments[i].Quantity);
            }

            return shipped;
        }
    }

    /// <summary>Units neither shipped nor cancelled.</summary>
    public int OpenQuantity => Quantity - ShippedQuantity - CancelledQuantity;
}
