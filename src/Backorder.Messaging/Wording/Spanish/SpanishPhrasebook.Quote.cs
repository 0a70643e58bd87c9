using NodaTime;

namespace Backorder.Messaging;

public partial class SpanishPhrasebook
{
    /// <inheritdoc/>
    public override string Quote(StockQuote quote, LocalDate today)
    {
        ArgumentNullException.ThrowIfNull(quote);
        var when = SpokenRange.Of(quote.Eta, today);
        var ships = when.Shape switch
        {
            RangeShape.Day => $"envío el {NearDay(when.End, today)}",
            RangeShape.ByDay => $"envío a más tardar el {NearDay(when.End, today)}",
            RangeShape.Days => $"envío {Days(when.Start, when.End, today)}",
            RangeShape.MonthParts => $"envío {When(when, today)}, a más tardar el {Day(when.End, today)}",
            RangeShape.NotBefore => $"no sale antes del {NearDay(when.Start, today)} y aún no tenemos fecha",
            _ => "aún no tenemos fecha",
        };
        return quote.AvailableNow switch
        {
            0 => $"Sin existencias en este momento: {ships}.",
            var here when here >= quote.Quantity => $"En existencias: {ships}.",
            var here => $"{Number(here)} de {Number(quote.Quantity)} en existencias; para el resto: {ships}.",
        };
    }
}
