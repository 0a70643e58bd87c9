using NodaTime;

namespace Backorder.Messaging;

/// <summary>A change to an order's dates that was seen and not told yet, so that the settle window can tell a change from a flutter.</summary>
public sealed record Sighting
{
    /// <summary>The shop. Default <c>main</c>.</summary>
    public string Shop { get; init; } = ShopName.Main;

    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>The dates seen, as <see cref="HeldOrder.Fingerprint"/> gives them.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>When they were first seen without a break.</summary>
    public required Instant Since { get; init; }
}
