using NodaTime;

namespace Backorder.Messaging;

public partial class ArabicPhrasebook
{
    /// <inheritdoc/>
    public override string Quote(StockQuote quote, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(quote);
        var when = SpokenRange.Of(quote.Eta, today);
        var ships = when.Shape switch
        {
            RangeShape.Day => $"يُشحن في {NearDay(when.End, today)}",
            RangeShape.ByDay => $"يُشحن {By(when.End, today)}",
            RangeShape.Days => $"يُشحن في {Days(when.Start, when.End, today)}",
            RangeShape.MonthParts => $"يُشحن {When(when, today)}، في موعد أقصاه {Day(when.End, today)}",
            RangeShape.NotBefore => $"لا يُشحن قبل {NearDay(when.Start, today)}، ولا موعد لدينا بعد",
            _ => "لا موعد لدينا بعد",
        };
        return quote.AvailableNow switch
        {
            0 => $"غير متوفر حاليًا: {ships}.",
            var here when here >= quote.Quantity => $"متوفر: {ships}.",
            var here => $"المتوفر {Number(here)} من أصل {Number(quote.Quantity)}، وللباقي: {ships}.",
        };
    }
}
