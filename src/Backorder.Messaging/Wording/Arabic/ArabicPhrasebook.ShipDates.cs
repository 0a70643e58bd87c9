using NodaTime;

namespace Backorder.Messaging;

public partial class ArabicPhrasebook
{
    /// <inheritdoc/>
    public override string NewShipDate(SpokenRange when, bool last, LocalDate today) => when.Shape switch
    {
        RangeShape.NoDate => last ? "ليس لدينا بعد موعد جديد لكل المنتجات." : "ليس لدينا موعد جديد بعد.",
        RangeShape.NotBefore => $"ليس لدينا موعد جديد بعد. لن يُشحن {It(last)} قبل {NearDay(when.Start, today)}.",
        RangeShape.ByDay => $"سيُشحن {It(last)} الآن {By(when.End, today)}.",
        _ => $"موعد الشحن الجديد{OfLast(last)}: {NearWhen(when, today)}.",
    };

    /// <inheritdoc/>
    public override string ShipDate(SpokenRange when, bool last, LocalDate today) => when.Shape switch
    {
        RangeShape.NoDate => last ? "ليس لدينا بعد موعد لكل المنتجات." : "ليس لدينا موعد بعد.",
        RangeShape.NotBefore => $"ليس لدينا موعد بعد. لن يُشحن {It(last)} قبل {NearDay(when.Start, today)}.",
        RangeShape.ByDay => $"سيُشحن {It(last)} {By(when.End, today)}.",
        _ => $"موعد الشحن{OfLast(last)}: {NearWhen(when, today)}.",
    };

    /// <inheritdoc/>
    public override string SameShipDate(SpokenRange when, bool last, LocalDate today) => when.Shape switch
    {
        RangeShape.NoDate => last ? "ما زلنا بلا موعد لبعض المنتجات." : "ما زلنا بلا موعد.",
        RangeShape.NotBefore => $"ما زلنا بلا موعد. لن يُشحن {It(last)} قبل {NearDay(when.Start, today)}.",
        RangeShape.ByDay => $"لم يتغير الموعد: سيُشحن {It(last)} {By(when.End, today)}.",
        _ => $"لم يتغير موعد الشحن{OfLast(last)}: {NearWhen(when, today)}.",
    };

    /// <inheritdoc/>
    public override string ShipsOnOrBefore(LocalDate day, bool last, LocalDate today) => $"سيُشحن {It(last)} {By(day, today)}.";

    /// <inheritdoc/>
    public override string Arrival(SpokenRange when, bool last, LocalDate today) => when.Shape == RangeShape.ByDay
        ? $"من المتوقع أن يصل {It(last)} {By(when.End, today)}."
        : $"موعد الوصول المتوقع{OfLast(last)}: {NearWhen(when, today)}.";

    private static string It(bool last) => last ? "آخر منتج" : "طلبك";

    private static string OfLast(bool last) => last ? " لآخر منتج" : "";
}
