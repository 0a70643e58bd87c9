using NodaTime;

namespace Backorder.Messaging;

/// <summary>Everything that a run is decided from. Same facts, options and <see cref="Now"/>: same plans, to the byte.</summary>
public sealed record BackorderFacts
{
    /// <summary>The moment to plan for; null: the container's <see cref="TimeProvider"/>. Not before the forecast's <see cref="StockForecast.AsOf"/>.</summary>
    public Instant? Now { get; init; }

    /// <summary>All open orders of the SKUs touched: a run over part of them is a wrong promise. Order does not matter.</summary>
    public required IReadOnlyList<OpenOrder> Orders { get; init; }

    /// <summary>What is known about stock.</summary>
    public required StockForecast Stock { get; init; }

    /// <summary>What was told and answered so far; null: ask the ledger (or nothing was, where the planner is called by itself).</summary>
    public IReadOnlyList<ToldLine>? Told { get; init; }

    /// <summary>Since when a change that is not told yet has stood; null: ask the ledger (or since the forecast's <see cref="StockForecast.AsOf"/>).</summary>
    public IReadOnlyList<Sighting>? Sightings { get; init; }
}
