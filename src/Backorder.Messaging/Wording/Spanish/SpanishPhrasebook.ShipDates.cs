using NodaTime;

namespace Backorder.Messaging;

public partial class SpanishPhrasebook
{
    /// <inheritdoc/>
    public override string NewShipDate(SpokenRange when, bool last, LocalDate today) => when.Shape switch
    {
        RangeShape.NoDate => $"Aún no tenemos una nueva fecha{ForEvery(last)}.",
        RangeShape.NotBefore => $"Aún no tenemos una nueva fecha. {It(last)} no saldrá antes del {NearDay(when.Start, today)}.",
        RangeShape.ByDay => $"{It(last)} saldrá ahora a más tardar el {NearDay(when.End, today)}.",
        _ => $"Nueva fecha de envío{OfLast(last)}: {NearWhen(when, today)}.",
    };

    /// <inheritdoc/>
    public override string ShipDate(SpokenRange when, bool last, LocalDate today) => when.Shape switch
    {
        RangeShape.NoDate => $"Aún no tenemos fecha{ForEvery(last)}.",
        RangeShape.NotBefore => $"Aún no tenemos fecha. {It(last)} no saldrá antes del {NearDay(when.Start, today)}.",
        RangeShape.ByDay => $"{It(last)} saldrá a más tardar el {NearDay(when.End, today)}.",
        _ => $"Fecha de envío{OfLast(last)}: {NearWhen(when, today)}.",
    };

    /// <inheritdoc/>
    public override string SameShipDate(SpokenRange when, bool last, LocalDate today) => when.Shape switch
    {
        RangeShape.NoDate => $"Seguimos sin tener fecha{ForEvery(last)}.",
        RangeShape.NotBefore => $"Seguimos sin tener fecha. {It(last)} no saldrá antes del {NearDay(when.Start, today)}.",
        RangeShape.ByDay => $"{It(last)} sigue previsto para salir a más tardar el {NearDay(when.End, today)}.",
        _ => $"La fecha de envío{OfLast(last)} sigue siendo la misma: {NearWhen(when, today)}.",
    };

    /// <inheritdoc/>
    public override string ShipsOnOrBefore(LocalDate day, bool last, LocalDate today) =>
        $"{It(last)} saldrá a más tardar el {NearDay(day, today)}.";

    /// <inheritdoc/>
    public override string Arrival(SpokenRange when, bool last, LocalDate today) => when.Shape == RangeShape.ByDay
        ? $"{It(last)} debería llegar a más tardar el {NearDay(when.End, today)}."
        : $"Llegada prevista{OfLast(last)}: {NearWhen(when, today)}.";

    private static string It(bool last) => last ? "El último artículo" : "Su pedido";

    private static string ForEvery(bool last) => last ? " para todos los artículos" : "";

    private static string OfLast(bool last) => last ? " del último artículo" : "";
}
