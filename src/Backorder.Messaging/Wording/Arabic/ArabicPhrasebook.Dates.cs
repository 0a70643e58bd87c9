using NodaTime;

namespace Backorder.Messaging;

public partial class ArabicPhrasebook
{
    /// <inheritdoc/>
    public override string When(SpokenRange when, LocalDate today) => when.Shape switch
    {
        RangeShape.NotBefore => $"ليس قبل {Day(when.Start, today)}",
        RangeShape.Day => Day(when.End, today),
        RangeShape.ByDay => $"في موعد أقصاه {Day(when.End, today)}",
        RangeShape.Days => Days(when.Start, when.End, today),
        RangeShape.MonthParts => PartsOfMonths(when.Start, when.End, today),
        _ => "لا موعد بعد",
    };

    private string By(LocalDate day, LocalDate today) => $"في موعد أقصاه {NearDay(day, today)}";

    private string PartsOfMonths(LocalDate start, LocalDate end, LocalDate today)
    {
        var (from, to) = (MonthParts.Of(start), MonthParts.Of(end));
        if (start.Year == end.Year && start.Month == end.Month)
        {
            return from == to ? $"{Part(to)} {MonthOf(end, today)}" : $"من {Part(from)} إلى {Part(to)} {MonthOf(end, today)}";
        }

        return start.Year == end.Year
            ? $"بين {Part(from)} {Month(start)} و{Part(to)} {MonthOf(end, today)}"
            : $"بين {Part(from)} {Month(start)} {Year(start)} و{Part(to)} {Month(end)} {Year(end)}";
    }

    private string MonthOf(LocalDate day, LocalDate today) => day.Year == today.Year ? Month(day) : $"{Month(day)} {Year(day)}";

    private static string Part(MonthPart part) => part switch
    {
        MonthPart.Early => "أوائل",
        MonthPart.Mid => "منتصف",
        _ => "أواخر",
    };
}
