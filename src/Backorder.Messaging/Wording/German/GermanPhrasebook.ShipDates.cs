using NodaTime;

namespace Backorder.Messaging;

public partial class GermanPhrasebook
{
    /// <inheritdoc/>
    public override string NewShipDate(SpokenRange when, bool last, LocalDate today) => when.Shape switch
    {
        RangeShape.NoDate => NoDate("noch", "neuen ", last),
        RangeShape.NotBefore => $"{NoDate("noch", "neuen ", last: false)} {NotBefore(when, last, today)}",
        RangeShape.ByDay => $"{Goods(last)} versenden wir nun {Until(when.End, today)}.",
        _ => $"Neuer Versandtermin{ForLast(last)}: {NearWhen(when, today)}.",
    };

    /// <inheritdoc/>
    public override string ShipDate(SpokenRange when, bool last, LocalDate today) => when.Shape switch
    {
        RangeShape.NoDate => NoDate("noch", "", last),
        RangeShape.NotBefore => $"{NoDate("noch", "", last: false)} {NotBefore(when, last, today)}",
        RangeShape.ByDay => $"{Goods(last)} versenden wir {Until(when.End, today)}.",
        _ => $"Versandtermin{ForLast(last)}: {NearWhen(when, today)}.",
    };

    /// <inheritdoc/>
    public override string SameShipDate(SpokenRange when, bool last, LocalDate today) => when.Shape switch
    {
        RangeShape.NoDate => NoDate("weiterhin", "", last),
        RangeShape.NotBefore => $"{NoDate("weiterhin", "", last: false)} {NotBefore(when, last, today)}",
        RangeShape.ByDay => $"{Goods(last)} versenden wir weiterhin {Until(when.End, today)}.",
        _ => $"Der Versandtermin{ForLast(last)} bleibt: {NearWhen(when, today)}.",
    };

    /// <inheritdoc/>
    public override string ShipsOnOrBefore(LocalDate day, bool last, LocalDate today) =>
        $"{Goods(last)} versenden wir spätestens am {NearDay(day, today)}.";

    /// <inheritdoc/>
    public override string Arrival(SpokenRange when, bool last, LocalDate today) => when.Shape == RangeShape.ByDay
        ? $"{(last ? "Der letzte Artikel" : "Die Ware")} sollte {Until(when.End, today)} ankommen."
        : $"Voraussichtliche Ankunft{(last ? " des letzten Artikels" : "")}: {NearWhen(when, today)}.";

    private static string NoDate(string still, string other, bool last) => last
        ? $"Wir haben {still} nicht für alle Artikel einen {other}Termin."
        : $"Wir haben {still} keinen {other}Termin.";

    private string NotBefore(SpokenRange when, bool last, LocalDate today) =>
        $"{Before(when.Start, today)} können wir {(last ? "den letzten Artikel" : "die Ware")} nicht versenden.";

    private static string Goods(bool last) => last ? "Den letzten Artikel" : "Die Ware";

    private static string ForLast(bool last) => last ? " für den letzten Artikel" : "";
}
