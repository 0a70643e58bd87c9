using NodaTime;

namespace Backorder.Messaging;

/// <summary>When something ships: dates in the warehouse's zone, both ends included.</summary>
public readonly record struct EtaRange
{
    /// <summary>Not before this day; null: nothing is known.</summary>
    public LocalDate? Earliest { get; init; }

    /// <summary>By this day; null: there is no date yet.</summary>
    public LocalDate? Latest { get; init; }

    /// <summary>True where there is a day by which it ships.</summary>
    public bool HasDate => Latest is not null;
}
