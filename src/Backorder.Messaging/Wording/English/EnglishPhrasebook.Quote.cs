using NodaTime;

namespace Backorder.Messaging;

public partial class EnglishPhrasebook
{
    /// <inheritdoc/>
    public override string Quote(StockQuote quote, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(quote);
        var when = SpokenRange.Of(quote.Eta, today);
        var ships = when.Shape switch
        {
            RangeShape.Day => $"ships on {NearDay(when.End, today)}",
            RangeShape.ByDay => $"ships by {NearDay(when.End, today)}",
            RangeShape.Days => $"ships {Days(when.Start, when.End, today)}",
            RangeShape.MonthParts => $"ships {When(when, today)}, on or before {Day(when.End, today)}",
            RangeShape.NotBefore => $"does not ship before {NearDay(when.Start, today)}; we do not have a date yet",
            _ => "we do not have a date yet",
        };
        return quote.AvailableNow switch
        {
            0 => $"Not in stock right now: {ships}.",
            var here when here >= quote.Quantity => $"In stock: {ships}.",
            var here => $"{Number(here)} of {Number(quote.Quantity)} in stock; the last of them {(when.Shape == RangeShape.NoDate ? "waits, and " : "")}{ships}.",
        };
    }
}
