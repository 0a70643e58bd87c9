using NodaTime;

namespace Backorder.Messaging;

public partial class GermanPhrasebook
{
    /// <inheritdoc/>
    public override string Quote(StockQuote quote, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(quote);
        var when = SpokenRange.Of(quote.Eta, today);
        var ships = when.Shape switch
        {
            RangeShape.Day => $"Versand am {NearDay(when.End, today)}",
            RangeShape.ByDay => $"Versand {Until(when.End, today)}",
            RangeShape.Days => $"Versand {Days(when.Start, when.End, today)}",
            RangeShape.MonthParts => $"Versand {When(when, today)}, spätestens am {Day(when.End, today)}",
            RangeShape.NotBefore => $"Versand nicht vor dem {Day(when.Start, today)}; wir haben noch keinen Termin",
            _ => "wir haben noch keinen Termin",
        };
        return quote.AvailableNow switch
        {
            0 => $"Zurzeit nicht auf Lager: {ships}.",
            var here when here >= quote.Quantity => $"Auf Lager: {ships}.",
            var here => $"{Number(here)} von {Number(quote.Quantity)} auf Lager; für den Rest: {ships}.",
        };
    }
}
