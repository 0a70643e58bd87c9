using NodaTime;

namespace Backorder.Messaging;

public partial class JapanesePhrasebook
{
    /// <inheritdoc/>
    public override string Heading(MessageKind kind, bool part, bool dateFound)
    {
        var order = part ? "ご注文の一部" : "ご注文";
        return kind switch
        {
            MessageKind.BackorderConfirmed => $"{order}は入荷待ちです",
            MessageKind.FirstDelay => $"{order}の発送が遅れます",
            MessageKind.RenewedDelay => $"{order}の発送が再び遅れます",
            MessageKind.NoDateYet => $"{order}の発送が遅れ、発送日は未定です",
            MessageKind.StillWaiting => $"{order}は引き続き入荷待ちです",
            MessageKind.Earlier => dateFound ? "ご注文の発送日が決まりました" : "ご注文の発送が早まります",
            MessageKind.PartShipped => "ご注文の一部を発送しました",
            MessageKind.ReadyToShip => "ご注文の発送準備が整いました",
            MessageKind.Shipped => "ご注文の商品を発送しました",
            MessageKind.Cancelled => part ? "ご注文の残りをキャンセルしました" : "ご注文をキャンセルしました",
            MessageKind.ConsentReminder => "ご注文を継続されますか",
            _ => "ご注文の商品が届きました",
        };
    }

    /// <inheritdoc/>
    public override string Greeting(string? name) => name is null ? "お客様" : $"{name} 様";

    /// <inheritdoc/>
    public override string About(string order, LocalDate placedOn, string goods, LocalDate today) =>
        $"{Day(placedOn, today)}のご注文（注文番号：{order}）についてご連絡いたします。ご注文内容：{goods}";

    /// <inheritdoc/>
    public override string Units(int quantity, string item) => $"{item} {Number(quantity)}点";

    /// <inheritdoc/>
    public override string ManyItems(int items, long units) => $"{Number(items)}種類、合計{Number(units)}点";

    /// <inheritdoc/>
    public override string? Opening(MessageKind kind, bool dateFound) => kind switch
    {
        MessageKind.BackorderConfirmed => "ご注文ありがとうございます。現在、一部の商品の在庫がございません。",
        MessageKind.StillWaiting => "お約束していた状況のご連絡です。変わりはございません。",
        MessageKind.Earlier => dateFound ? "良いお知らせです。発送日が決まりました。" : "良いお知らせです。ご注文の発送が、お伝えしていた日より早くなります。",
        MessageKind.PartShipped => "ご注文の一部が倉庫を出ました。残りは後日発送いたします。",
        MessageKind.ReadyToShip => "お待ちいただいていた商品が、すべて倉庫にそろいました。",
        MessageKind.Shipped => "ご注文の商品が、すべて倉庫を出ました。",
        MessageKind.ConsentReminder => "発送の遅れについてご連絡しておりますが、まだお返事をいただいておりません。",
        MessageKind.AfterCare => "ご注文の商品が届きました。お待ちいただき、ありがとうございました。",
        _ => null,
    };

    /// <inheritdoc/>
    public override string PromisedToShip(string? item, LocalDate by, LocalDate today) =>
        $"{Goods(item)}は{Day(by, today)}までに発送するとお約束しておりました。";

    /// <inheritdoc/>
    public override string PromisedToDeliver(string? item, LocalDate by, LocalDate today) =>
        $"{Goods(item)}は{Day(by, today)}までにお届けするとお約束しておりました。";

    /// <inheritdoc/>
    public override string ToldToShip(string? item, LocalDate by, LocalDate today) =>
        $"{Goods(item)}は{Day(by, today)}までに発送するとお伝えしておりました。";

    /// <inheritdoc/>
    public override string ToldNoDate() => "発送日は未定とお伝えしておりました。";

    /// <inheritdoc/>
    public override string ReadyUnitsShipFirst(long ready, long open) =>
        $"{Number(open)}点のうち{Number(ready)}点は準備ができており、先に発送いたします。";

    /// <inheritdoc/>
    public override string ReadyUnitsWait(long ready, long open) =>
        $"{Number(open)}点のうち{Number(ready)}点はそろっております。まとめて発送するため、残りの入荷を待っております。";

    /// <inheritdoc/>
    public override string Credit(string amount) => $"遅れの分として、このご注文に{amount}を充当いたします。";

    /// <inheritdoc/>
    public override string HasBeenCancelled(string order, bool rest) =>
        rest ? $"ご注文（注文番号：{order}）の残りをキャンセルいたしました。" : $"ご注文（注文番号：{order}）をキャンセルいたしました。";

    /// <inheritdoc/>
    public override string Refund(string amount, string method) => $"{amount}を返金いたします。返金方法：{method}。";

    /// <inheritdoc/>
    public override string RefundSentBy(LocalDate day, LocalDate today) => $"{NearDay(day, today)}までに返金いたします。";

    /// <inheritdoc/>
    public override string NothingCharged() => "代金は請求しておりません。今後も請求いたしません。";

    private static string Goods(string? item) => item is null ? "ご注文" : $"「{item}」";
}
