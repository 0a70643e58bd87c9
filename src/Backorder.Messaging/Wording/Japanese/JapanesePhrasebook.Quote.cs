using NodaTime;

namespace Backorder.Messaging;

public partial class JapanesePhrasebook
{
    /// <inheritdoc/>
    public override string Quote(StockQuote quote, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(quote);
        var when = SpokenRange.Of(quote.Eta, today);
        var ships = when.Shape switch
        {
            RangeShape.Day => $"{NearDay(when.End, today)}に発送",
            RangeShape.ByDay => $"{NearDay(when.End, today)}までに発送",
            RangeShape.Days => $"{Days(when.Start, when.End, today)}に発送",
            RangeShape.MonthParts => $"{When(when, today)}に発送（遅くとも{Day(when.End, today)}まで）",
            RangeShape.NotBefore => $"{NearDay(when.Start, today)}以降の発送（発送日は未定）",
            _ => "発送日は未定",
        };
        return quote.AvailableNow switch
        {
            0 => $"現在、在庫がございません：{ships}。",
            var here when here >= quote.Quantity => $"在庫あり：{ships}。",
            var here => $"{Number(quote.Quantity)}点のうち{Number(here)}点の在庫あり。残りは{ships}。",
        };
    }
}
