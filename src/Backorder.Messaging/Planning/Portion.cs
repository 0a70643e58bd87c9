using NodaTime;

namespace Backorder.Messaging;

/// <summary>Units of a line that share one range of ship dates. A portion is a run of units in queue order, not a shipment.</summary>
public sealed record Portion
{
    /// <summary>Whole units, at least 1.</summary>
    public required int Quantity { get; init; }

    /// <summary>The first day on which they can ship, in the warehouse's zone; null: no supply is known.</summary>
    public LocalDate? Earliest { get; init; }

    /// <summary>The day by which they ship; null: there is no date to rely on.</summary>
    public LocalDate? Latest { get; init; }
}
