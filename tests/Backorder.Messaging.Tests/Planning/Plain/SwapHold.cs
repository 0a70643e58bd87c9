using NodaTime;

namespace Backorder.Messaging.Plain;

/// <summary>Units of a substitute that are held while its offer stands.</summary>
internal sealed class SwapHold
{
    public required WaitingOrder Order { get; init; }

    public required string Line { get; init; }

    public required StockItem Item { get; init; }

    public required int Units { get; init; }

    public required Instant OfferedAt { get; init; }
}
