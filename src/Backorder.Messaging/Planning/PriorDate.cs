using NodaTime;

namespace Backorder.Messaging;

/// <summary>The date that the customer had before this message, for "before and now".</summary>
public sealed record PriorDate
{
    /// <summary>The last day named; null: the customer was told that there is no date.</summary>
    public required LocalDate? Latest { get; init; }

    /// <summary>Where it came from.</summary>
    public required PriorDateSource Source { get; init; }
}
