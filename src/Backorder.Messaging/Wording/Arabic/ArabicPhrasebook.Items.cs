using NodaTime;

namespace Backorder.Messaging;

public partial class ArabicPhrasebook
{
    /// <inheritdoc/>
    public override string ItemsHeading(MessageKind kind) => kind switch
    {
        MessageKind.PartShipped => "ما زال قيد الانتظار",
        MessageKind.ReadyToShip => "ما سيُشحن",
        MessageKind.Cancelled => "ما أُلغي",
        MessageKind.Shipped or MessageKind.AfterCare => "منتجاتك",
        _ => "ما تنتظره",
    };

    /// <inheritdoc/>
    public override string ItemColumn() => "المنتج";

    /// <inheritdoc/>
    public override string QuantityColumn() => "الكمية";

    /// <inheritdoc/>
    public override string BeforeColumn() => "سابقًا";

    /// <inheritdoc/>
    public override string NowColumn(MessageKind kind, bool changed) =>
        kind == MessageKind.Cancelled ? "الحالة" : changed ? "موعد الشحن الجديد" : "موعد الشحن";

    /// <inheritdoc/>
    public override string Before(PriorDate? before, LocalDate today) => before switch
    {
        null => "لم يُحدَّد موعد",
        { Latest: not { } } => "لا موعد بعد",
        { Latest: { } by, Source: PriorDateSource.PromisedDeliverBy } => $"التوصيل في موعد أقصاه {Day(by, today)}",
        { Latest: { } by } => $"في موعد أقصاه {Day(by, today)}",
    };

    /// <inheritdoc/>
    public override string UnitsWhen(int quantity, string when) => $"{Pieces(quantity)}: {when}";

    /// <inheritdoc/>
    public override string WhenWithLastDay(string when, LocalDate day, LocalDate today) => $"{when}، في موعد أقصاه {Day(day, today)}";

    /// <inheritdoc/>
    public override string CancelledCell() => "مُلغى";

    /// <inheritdoc/>
    public override string ItemsInGroup(int count) => Products(count);

    /// <inheritdoc/>
    public override string AndMore(int count) => $"و{Count(count, "لا غير", "واحد آخر", "اثنان آخران", "أخرى", "أخرى", "أخرى")}";

    /// <inheritdoc/>
    public override string DifferentDates() => "مواعيد مختلفة";

    /// <inheritdoc/>
    public override string ParcelsHeading() => "ما شُحن";

    /// <inheritdoc/>
    public override string ParcelShipped(LocalDate day, string? carrier, LocalDate today) =>
        carrier is null ? $"شُحن في {Day(day, today)}" : $"شُحن في {Day(day, today)} مع {Isolated(carrier)}";

    /// <inheritdoc/>
    public override string ParcelArrived(LocalDate day, LocalDate today) => $"وصل في {Day(day, today)}";

    /// <inheritdoc/>
    public override string TrackLabel() => "تتبّع هذا الطرد";
}
