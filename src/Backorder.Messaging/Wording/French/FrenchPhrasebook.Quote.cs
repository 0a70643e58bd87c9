using NodaTime;

namespace Backorder.Messaging;

public partial class FrenchPhrasebook
{
    /// <inheritdoc/>
    public override string Quote(StockQuote quote, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(quote);
        var when = SpokenRange.Of(quote.Eta, today);
        var ships = when.Shape switch
        {
            RangeShape.Day => $"expédition le {NearDay(when.End, today)}",
            RangeShape.ByDay => $"expédition au plus tard le {NearDay(when.End, today)}",
            RangeShape.Days => $"expédition {Days(when.Start, when.End, today)}",
            RangeShape.MonthParts => $"expédition {When(when, today)}, au plus tard le {Day(when.End, today)}",
            RangeShape.NotBefore => $"pas d’expédition avant le {NearDay(when.Start, today)}, et pas encore de date",
            _ => "pas encore de date",
        };
        return quote.AvailableNow switch
        {
            0 => $"Pas en stock pour le moment\u00a0: {ships}.",
            var here when here >= quote.Quantity => $"En stock\u00a0: {ships}.",
            var here => $"{Number(here)} sur {Number(quote.Quantity)} en stock, et pour le reste\u00a0: {ships}.",
        };
    }
}
