namespace Backorder.Messaging;

/// <summary>Business days from the carrier's hands to the door, both ends included, 0 to 365.</summary>
public sealed record TransitDays
{
    /// <summary>The fewest days.</summary>
    public required int Min { get; init; }

    /// <summary>The most days, at least <see cref="Min"/>.</summary>
    public required int Max { get; init; }
}
