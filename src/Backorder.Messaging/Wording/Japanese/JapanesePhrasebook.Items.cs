using NodaTime;

namespace Backorder.Messaging;

public partial class JapanesePhrasebook
{
    /// <inheritdoc/>
    public override string ItemsHeading(MessageKind kind) => kind switch
    {
        MessageKind.PartShipped => "引き続きお待ちいただく商品",
        MessageKind.ReadyToShip => "発送する商品",
        MessageKind.Cancelled => "キャンセルした商品",
        MessageKind.Shipped or MessageKind.AfterCare => "ご注文の商品",
        _ => "お待ちいただく商品",
    };

    /// <inheritdoc/>
    public override string ItemColumn() => "商品";

    /// <inheritdoc/>
    public override string QuantityColumn() => "数量";

    /// <inheritdoc/>
    public override string BeforeColumn() => "変更前";

    /// <inheritdoc/>
    public override string NowColumn(MessageKind kind, bool changed) =>
        kind == MessageKind.Cancelled ? "状況" : changed ? "新しい発送日" : "発送日";

    /// <inheritdoc/>
    public override string Before(PriorDate? before, LocalDate today) => before switch
    {
        null => "日付のご案内なし",
        { Latest: not { } } => "未定",
        { Latest: { } by, Source: PriorDateSource.PromisedDeliverBy } => $"{Day(by, today)}までにお届け",
        { Latest: { } by } => $"{Day(by, today)}まで",
    };

    /// <inheritdoc/>
    public override string UnitsWhen(int quantity, string when) => $"{Number(quantity)}点：{when}";

    /// <inheritdoc/>
    public override string WhenWithLastDay(string when, LocalDate day, LocalDate today) => $"{when}（遅くとも{Day(day, today)}まで）";

    /// <inheritdoc/>
    public override string CancelledCell() => "キャンセル";

    /// <inheritdoc/>
    public override string ItemsInGroup(int count) => $"{Number(count)}種類";

    /// <inheritdoc/>
    public override string AndMore(int count) => $"ほか{Number(count)}件";

    /// <inheritdoc/>
    public override string DifferentDates() => "日付が異なります";

    /// <inheritdoc/>
    public override string ParcelsHeading() => "発送した商品";

    /// <inheritdoc/>
    public override string ParcelShipped(LocalDate day, string? carrier, LocalDate today) =>
        carrier is null ? $"{Day(day, today)}に発送" : $"{Day(day, today)}に発送（{carrier}）";

    /// <inheritdoc/>
    public override string ParcelArrived(LocalDate day, LocalDate today) => $"{Day(day, today)}に到着";

    /// <inheritdoc/>
    public override string TrackLabel() => "荷物を追跡する";
}
