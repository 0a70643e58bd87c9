using NodaTime;

namespace Backorder.Messaging;

public partial class JapanesePhrasebook
{
    /// <inheritdoc/>
    public override string When(SpokenRange when, LocalDate today) => when.Shape switch
    {
        RangeShape.NotBefore => $"{Day(when.Start, today)}以降",
        RangeShape.Day => Day(when.End, today),
        RangeShape.ByDay => $"{Day(when.End, today)}まで",
        RangeShape.Days => Days(when.Start, when.End, today),
        RangeShape.MonthParts => PartsOfMonths(when.Start, when.End, today),
        _ => "未定",
    };

    // The calendar's own thirds: 上旬 is days 1 to 10, 中旬 11 to 20, 下旬 the rest.
    private string PartsOfMonths(LocalDate start, LocalDate end, LocalDate today)
    {
        var (from, to) = (MonthParts.Of(start), MonthParts.Of(end));
        var withYear = start.Year != today.Year || end.Year != today.Year;
        var first = $"{(withYear ? $"{Year(start)}年" : "")}{Month(start)}{Part(from)}";
        return (start.Year == end.Year, start.Year == end.Year && start.Month == end.Month) switch
        {
            (_, true) => from == to ? first : $"{first}～{Part(to)}",
            (true, _) => $"{first}～{Month(end)}{Part(to)}",
            _ => $"{first}～{Year(end)}年{Month(end)}{Part(to)}",
        };
    }

    private static string Part(MonthPart part) => part switch
    {
        MonthPart.Early => "上旬",
        MonthPart.Mid => "中旬",
        _ => "下旬",
    };
}
