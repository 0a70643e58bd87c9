using NodaTime;

namespace Backorder.Messaging;

public partial class JapanesePhrasebook
{
    /// <inheritdoc/>
    public override string NewShipDate(SpokenRange when, bool last, LocalDate today) => when.Shape switch
    {
        RangeShape.NoDate => NoDate("新しい発送日", "まだ決まっておりません", "まだ決まっていない", last),
        RangeShape.NotBefore => $"新しい発送日はまだ決まっておりません。{NotBefore(when, last, today)}",
        RangeShape.ByDay => $"{It(last)}は{NearDay(when.End, today)}までの発送に変わりました。",
        _ => $"{OfLast(last)}新しい発送日は{NearWhen(when, today)}です。",
    };

    /// <inheritdoc/>
    public override string ShipDate(SpokenRange when, bool last, LocalDate today) => when.Shape switch
    {
        RangeShape.NoDate => NoDate("発送日", "まだ決まっておりません", "まだ決まっていない", last),
        RangeShape.NotBefore => $"発送日はまだ決まっておりません。{NotBefore(when, last, today)}",
        RangeShape.ByDay => $"{It(last)}は{NearDay(when.End, today)}までに発送いたします。",
        _ => $"{OfLast(last)}発送日は{NearWhen(when, today)}です。",
    };

    /// <inheritdoc/>
    public override string SameShipDate(SpokenRange when, bool last, LocalDate today) => when.Shape switch
    {
        RangeShape.NoDate => NoDate("発送日", "引き続き未定です", "引き続き未定の", last),
        RangeShape.NotBefore => $"発送日は引き続き未定です。{NotBefore(when, last, today)}",
        RangeShape.ByDay => $"{It(last)}は引き続き{NearDay(when.End, today)}までに発送の予定です。",
        _ => $"{OfLast(last)}発送日は{NearWhen(when, today)}のまま変わりません。",
    };

    /// <inheritdoc/>
    public override string ShipsOnOrBefore(LocalDate day, bool last, LocalDate today) =>
        $"{It(last)}は遅くとも{NearDay(day, today)}までに発送いたします。";

    /// <inheritdoc/>
    public override string Arrival(SpokenRange when, bool last, LocalDate today) => when.Shape == RangeShape.ByDay
        ? $"{It(last)}は{NearDay(when.End, today)}までに届く見込みです。"
        : $"{OfLast(last)}お届け予定日は{NearWhen(when, today)}です。";

    private static string NoDate(string what, string all, string some, bool last) =>
        last ? $"{what}が{some}商品がございます。" : $"{what}は{all}。";

    private string NotBefore(SpokenRange when, bool last, LocalDate today) => $"{It(last)}の発送は{NearDay(when.Start, today)}以降になります。";

    private static string It(bool last) => last ? "最後の商品" : "商品";

    private static string OfLast(bool last) => last ? "最後の商品の" : "";
}
