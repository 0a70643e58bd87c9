namespace Backorder.Messaging;

/// <summary>The destination, as far as law and calendars need it.</summary>
public sealed record ShipTo
{
    /// <summary>ISO 3166-1 alpha-2 code in capitals.</summary>
    public required string Country { get; init; }

    /// <summary>ISO 3166-2 subdivision without the country (<c>NY</c>, <c>ON</c>); null where unknown.</summary>
    public string? Region { get; init; }
}
