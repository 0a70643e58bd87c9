namespace Backorder.Messaging;

/// <summary>What the check of the facts has looked up on its way, so that nobody looks it up again.</summary>
internal sealed class FactPlaces
{
    /// <summary>Where each item stands in the forecast, by SKU.</summary>
    public required Dictionary<string, int> Items { get; init; }

    /// <summary>Where each order stands.</summary>
    public required OrderPlaces Orders { get; init; }
}
