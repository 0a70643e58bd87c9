using NodaTime;

namespace Backorder.Messaging;

/// <summary>A range of dates in the shape in which it is said. The default value is <see cref="RangeShape.NoDate"/>.</summary>
/// <remarks>
/// No day before today is ever said: a range that has begun is said by its last day only, and a last day that has passed in the recipient's
/// zone, though not yet in the warehouse's, is said as today.
/// </remarks>
public readonly record struct SpokenRange
{
    private const int WidestInDays = 10;

    private SpokenRange(RangeShape shape, LocalDate start, LocalDate end) => (Shape, Start, End) = (shape, start, end);

    /// <summary>The shape.</summary>
    public RangeShape Shape { get; }

    /// <summary>
    /// The first day; the only one of <see cref="RangeShape.NotBefore"/>, and without meaning for <see cref="RangeShape.NoDate"/>.
    /// </summary>
    public LocalDate Start { get; }

    /// <summary>The last day; without meaning unless <see cref="HasDate"/>.</summary>
    public LocalDate End { get; }

    /// <summary>True where a last day is named.</summary>
    public bool HasDate => Shape is not (RangeShape.NoDate or RangeShape.NotBefore);

    /// <summary>True where the words are wider than days, so that the last day has to be named beside them.</summary>
    public bool IsVague => Shape is RangeShape.MonthParts;

    /// <summary>Chooses the shape.</summary>
    /// <param name="earliest">The first day; null: not known.</param>
    /// <param name="latest">The last day; null: none to rely on.</param>
    /// <param name="today">The recipient's date.</param>
    /// <returns>The range to say.</returns>
    public static SpokenRange Of(LocalDate? earliest, LocalDate? latest, LocalDate today)
    {
        if (latest is not { } end)
        {
            return earliest is { } from && from > today ? new(RangeShape.NotBefore, from, from) : default;
        }

        end = LocalDate.Max(end, today);
        if (earliest is not { } start || (start < today && end > today))
        {
            return new(RangeShape.ByDay, end, end);
        }

        start = LocalDate.Max(start, today);
        var width = Period.DaysBetween(start, end);
        return new(width == 0 ? RangeShape.Day : width <= WidestInDays ? RangeShape.Days : RangeShape.MonthParts, start, end);
    }

    /// <inheritdoc cref="Of(LocalDate?, LocalDate?, LocalDate)"/>
    /// <param name="eta">When something ships or arrives.</param>
    /// <param name="today">The recipient's date.</param>
    public static SpokenRange Of(EtaRange eta, LocalDate today) => Of(eta.Earliest, eta.Latest, today);
}
