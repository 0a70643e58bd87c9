using NodaTime;

namespace Backorder.Messaging;

public partial class GermanPhrasebook
{
    /// <inheritdoc/>
    public override string When(SpokenRange when, LocalDate today) => when.Shape switch
    {
        RangeShape.NotBefore => $"nicht vor dem {Day(when.Start, today)}",
        RangeShape.Day => Day(when.End, today),
        RangeShape.ByDay => $"bis zum {Day(when.End, today)}",
        RangeShape.Days => Days(when.Start, when.End, today),
        RangeShape.MonthParts => PartsOfMonths(when.Start, when.End, today),
        _ => "noch kein Termin",
    };

    // "Bis zum 18. Juni", but "bis Donnerstag, 18. Juni".
    private string Until(LocalDate day, LocalDate today) => IsNear(day, today) ? $"bis {NearDay(day, today)}" : $"bis zum {Day(day, today)}";

    private string Before(LocalDate day, LocalDate today) => IsNear(day, today) ? $"Vor {NearDay(day, today)}" : $"Vor dem {Day(day, today)}";

    private string PartsOfMonths(LocalDate start, LocalDate end, LocalDate today)
    {
        var (from, to) = (MonthParts.Of(start), MonthParts.Of(end));
        if (start.Year == end.Year && start.Month == end.Month)
        {
            return from == to ? $"{Part(to)} {MonthOf(end, today)}" : $"{Part(from)} bis {Part(to)} {MonthOf(end, today)}";
        }

        return start.Year == end.Year
            ? $"zwischen {Part(from)} {Month(start)} und {Part(to)} {MonthOf(end, today)}"
            : $"zwischen {Part(from)} {Month(start)} {Year(start)} und {Part(to)} {Month(end)} {Year(end)}";
    }

    private string MonthOf(LocalDate day, LocalDate today) => day.Year == today.Year ? Month(day) : $"{Month(day)} {Year(day)}";

    private static string Part(MonthPart part) => part switch
    {
        MonthPart.Early => "Anfang",
        MonthPart.Mid => "Mitte",
        _ => "Ende",
    };
}
