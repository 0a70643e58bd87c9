using NodaTime;

namespace Backorder.Messaging;

public partial class SpanishPhrasebook
{
    /// <inheritdoc/>
    public override string When(SpokenRange when, LocalDate today) => when.Shape switch
    {
        RangeShape.NotBefore => $"no antes del {Day(when.Start, today)}",
        RangeShape.Day => Day(when.End, today),
        RangeShape.ByDay => $"a más tardar el {Day(when.End, today)}",
        RangeShape.Days => Days(when.Start, when.End, today),
        RangeShape.MonthParts => PartsOfMonths(when.Start, when.End, today),
        _ => "aún sin fecha",
    };

    private string PartsOfMonths(LocalDate start, LocalDate end, LocalDate today)
    {
        var (from, to) = (MonthParts.Of(start), MonthParts.Of(end));
        if (start.Year == end.Year && start.Month == end.Month)
        {
            return from == to ? $"{Part(to)} de {MonthOf(end, today)}" : $"de {Part(from)} a {Part(to)} de {MonthOf(end, today)}";
        }

        return start.Year == end.Year
            ? $"entre {Part(from)} de {Month(start)} y {Part(to)} de {MonthOf(end, today)}"
            : $"entre {Part(from)} de {Month(start)} de {Year(start)} y {Part(to)} de {Month(end)} de {Year(end)}";
    }

    private string MonthOf(LocalDate day, LocalDate today) => day.Year == today.Year ? Month(day) : $"{Month(day)} de {Year(day)}";

    private static string Part(MonthPart part) => part switch
    {
        MonthPart.Early => "principios",
        MonthPart.Mid => "mediados",
        _ => "finales",
    };
}
