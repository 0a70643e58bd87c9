using NodaTime;

namespace Backorder.Messaging;

public partial class FrenchPhrasebook
{
    /// <inheritdoc/>
    public override string When(SpokenRange when, LocalDate today) => when.Shape switch
    {
        RangeShape.NotBefore => $"pas avant le {Day(when.Start, today)}",
        RangeShape.Day => Day(when.End, today),
        RangeShape.ByDay => $"au plus tard le {Day(when.End, today)}",
        RangeShape.Days => Days(when.Start, when.End, today),
        RangeShape.MonthParts => PartsOfMonths(when.Start, when.End, today),
        _ => "pas encore de date",
    };

    private string PartsOfMonths(LocalDate start, LocalDate end, LocalDate today)
    {
        var (from, to) = (MonthParts.Of(start), MonthParts.Of(end));
        if (start.Year == end.Year && start.Month == end.Month)
        {
            return from == to
                ? Part(to, MonthOf(end, today))
                : $"de {Part(from, Month(start))} à {Part(to, MonthOf(end, today))}";
        }

        return start.Year == end.Year
            ? $"entre {Part(from, Month(start))} et {Part(to, MonthOf(end, today))}"
            : $"entre {Part(from, Month(start))} {Year(start)} et {Part(to, Month(end))} {Year(end)}";
    }

    private string MonthOf(LocalDate day, LocalDate today) => day.Year == today.Year ? Month(day) : $"{Month(day)} {Year(day)}";

    private static string Part(MonthPart part, string month) => part switch
    {
        MonthPart.Early => $"début {month}",
        MonthPart.Mid => $"mi-{month}",
        _ => $"fin {month}",
    };
}
