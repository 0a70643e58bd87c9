using NodaTime;

namespace Backorder.Messaging;

public partial class FrenchPhrasebook
{
    /// <inheritdoc/>
    public override string NewShipDate(SpokenRange when, bool last, LocalDate today) => when.Shape switch
    {
        RangeShape.NoDate => $"Nous n’avons pas encore de nouvelle date{ForEvery(last)}.",
        RangeShape.NotBefore => $"Nous n’avons pas encore de nouvelle date. {It(last)} ne partira pas avant le {NearDay(when.Start, today)}.",
        RangeShape.ByDay => $"{It(last)} partira désormais au plus tard le {NearDay(when.End, today)}.",
        _ => $"Nouvelle date d’expédition{OfLast(last)}\u00a0: {NearWhen(when, today)}.",
    };

    /// <inheritdoc/>
    public override string ShipDate(SpokenRange when, bool last, LocalDate today) => when.Shape switch
    {
        RangeShape.NoDate => $"Nous n’avons pas encore de date{ForEvery(last)}.",
        RangeShape.NotBefore => $"Nous n’avons pas encore de date. {It(last)} ne partira pas avant le {NearDay(when.Start, today)}.",
        RangeShape.ByDay => $"{It(last)} partira au plus tard le {NearDay(when.End, today)}.",
        _ => $"Date d’expédition{OfLast(last)}\u00a0: {NearWhen(when, today)}.",
    };

    /// <inheritdoc/>
    public override string SameShipDate(SpokenRange when, bool last, LocalDate today) => when.Shape switch
    {
        RangeShape.NoDate => $"Nous n’avons toujours pas de date{ForEvery(last)}.",
        RangeShape.NotBefore => $"Nous n’avons toujours pas de date. {It(last)} ne partira pas avant le {NearDay(when.Start, today)}.",
        RangeShape.ByDay => $"{It(last)} partira toujours au plus tard le {NearDay(when.End, today)}.",
        _ => $"La date d’expédition{OfLast(last)} reste la même\u00a0: {NearWhen(when, today)}.",
    };

    /// <inheritdoc/>
    public override string ShipsOnOrBefore(LocalDate day, bool last, LocalDate today) =>
        $"{It(last)} partira au plus tard le {NearDay(day, today)}.";

    /// <inheritdoc/>
    public override string Arrival(SpokenRange when, bool last, LocalDate today) => when.Shape == RangeShape.ByDay
        ? $"{It(last)} devrait arriver au plus tard le {NearDay(when.End, today)}."
        : $"Arrivée prévue{OfLast(last)}\u00a0: {NearWhen(when, today)}.";

    private static string It(bool last) => last ? "Le dernier article" : "Votre commande";

    private static string ForEvery(bool last) => last ? " pour tous les articles" : "";

    private static string OfLast(bool last) => last ? " du dernier article" : "";
}
