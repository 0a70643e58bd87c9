using NodaTime;

namespace Backorder.Messaging;

/// <summary>A run of days, both ends included. A date is a date: it has no instant and moves with no zone.</summary>
public readonly record struct DateWindow
{
    /// <summary>The first day.</summary>
    public required LocalDate Earliest { get; init; }

    /// <summary>The last day, not before <see cref="Earliest"/>.</summary>
    public required LocalDate Latest { get; init; }
}
