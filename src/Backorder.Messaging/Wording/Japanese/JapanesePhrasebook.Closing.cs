using NodaTime;

namespace Backorder.Messaging;

public partial class JapanesePhrasebook
{
    /// <inheritdoc/>
    public override string NextUpdate(LocalDate day, LocalDate today) =>
        $"状況に変わりがない場合も、{NearDay(day, today)}までに改めてご連絡いたします。";

    /// <inheritdoc/>
    public override string ContactIntro() => "ご不明な点には、担当者がお答えいたします。お問い合わせ先：";

    /// <inheritdoc/>
    public override string ReturnsLabel() => "返品・返金について";

    /// <inheritdoc/>
    public override string OrdersLabel() => "ご注文履歴";

    /// <inheritdoc/>
    public override string FeedbackLabel() => "ご感想をお聞かせください";

    /// <inheritdoc/>
    public override string Thanks(MessageKind kind) => kind switch
    {
        MessageKind.BackorderConfirmed or MessageKind.PartShipped or MessageKind.ReadyToShip or MessageKind.Shipped or MessageKind.AfterCare =>
            "ご注文いただき、ありがとうございます。",
        MessageKind.Cancelled => "ご理解いただき、ありがとうございます。",
        _ => "お待ちいただき、ありがとうございます。",
    };

    /// <inheritdoc/>
    public override string SentBecause(string order, string shop) =>
        $"このメッセージは、{shop}でご注文（注文番号：{order}）いただいたお客様にお送りしています。";
}
