using NodaTime;

namespace Backorder.Messaging;

/// <summary>Units of a line that were handed to the carrier. A printed label is not a shipment.</summary>
public sealed record LineShipment
{
    /// <summary>Whole units, at least 1.</summary>
    public required int Quantity { get; init; }

    /// <summary>When the carrier took them.</summary>
    public required Instant ShippedAt { get; init; }

    /// <summary>The carrier's name; null where the app does not say.</summary>
    public string? Carrier { get; init; }

    /// <summary>Absolute https address where the customer can follow the parcel; null where there is none.</summary>
    public string? TrackingUrl { get; init; }

    /// <summary>When they arrived; null while they are on the way.</summary>
    public Instant? DeliveredAt { get; init; }
}
