using NodaTime;

namespace Backorder.Messaging;

/// <summary>What is known about stock, for every SKU that the orders name.</summary>
public sealed record StockForecast
{
    /// <summary>When this was true. Planning for an earlier <c>now</c> is refused.</summary>
    public required Instant AsOf { get; init; }

    /// <summary>The items, with distinct SKUs.</summary>
    public required IReadOnlyList<StockItem> Items { get; init; }

    /// <summary>What can be offered instead, in the order of preference.</summary>
    public IReadOnlyList<Substitute> Substitutes { get; init; } = [];
}
