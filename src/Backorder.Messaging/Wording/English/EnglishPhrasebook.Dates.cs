using NodaTime;

namespace Backorder.Messaging;

public partial class EnglishPhrasebook
{
    /// <inheritdoc/>
    public override string When(SpokenRange when, LocalDate today) => when.Shape switch
    {
        RangeShape.NotBefore => $"not before {Day(when.Start, today)}",
        RangeShape.Day => Day(when.End, today),
        RangeShape.ByDay => $"by {Day(when.End, today)}",
        RangeShape.Days => Days(when.Start, when.End, today),
        RangeShape.MonthParts => PartsOfMonths(when.Start, when.End, today),
        _ => "no date yet",
    };

    private string PartsOfMonths(LocalDate start, LocalDate end, LocalDate today)
    {
        var (from, to) = (MonthParts.Of(start), MonthParts.Of(end));
        if (start.Year == end.Year && start.Month == end.Month)
        {
            return from == to ? $"{Part(to)} {MonthOf(end, today)}" : $"{Part(from)} to {Part(to)} {MonthOf(end, today)}";
        }

        // Over a turn of the year both years are named.
        return start.Year == end.Year
            ? $"between {Part(from)} {Month(start)} and {Part(to)} {MonthOf(end, today)}"
            : $"between {Part(from)} {MonthAndYear(start)} and {Part(to)} {MonthAndYear(end)}";
    }

    private string MonthOf(LocalDate day, LocalDate today) => day.Year == today.Year ? Month(day) : MonthAndYear(day);

    private string MonthAndYear(LocalDate day) => $"{Month(day)} {Year(day)}";

    private static string Part(MonthPart part) => part switch
    {
        MonthPart.Early => "early",
        MonthPart.Mid => "mid",
        _ => "late",
    };
}
