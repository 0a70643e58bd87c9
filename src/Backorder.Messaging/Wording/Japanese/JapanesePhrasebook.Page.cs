using NodaTime;

namespace Backorder.Messaging;

public partial class JapanesePhrasebook
{
    /// <inheritdoc/>
    public override string NothingUntilPressed() => "ボタンを押すまで、何も確定いたしません。";

    /// <inheritdoc/>
    public override string AnswerReceived(string choice, LocalDate day, LocalDate today) => $"{Day(day, today)}にお返事を承りました：{choice}。";

    /// <inheritdoc/>
    public override string AnswerCanChange() => "下のボタンから、お返事を変更していただけます。";

    /// <inheritdoc/>
    public override string CancellationIsFinal() => "キャンセルは取り消せません。お間違いの場合は、お問い合わせください。";

    /// <inheritdoc/>
    public override string ChoiceRefused(string choice, ChoiceRefusal why) => $"次のご希望は承れませんでした：{choice}。" + why switch
    {
        ChoiceRefusal.Shipped => "すでに発送されています。",
        ChoiceRefusal.Cancelled => "すでにキャンセルされています。",
        ChoiceRefusal.TooLate => "このお手続きの期限は過ぎています。",
        ChoiceRefusal.Superseded => "その後に新しいご案内をお送りしたため、こちらは終了しました。",
        ChoiceRefusal.SoldOut => "この商品は在庫がなくなりました。",
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "Unknown refusal."),
    };

    /// <inheritdoc/>
    public override string NewerMessageHasMore() => "その後に新しいご案内をお送りしています。最新のメッセージのリンクから、お選びいただけるすべてをご覧いただけます。";

    /// <inheritdoc/>
    public override string LinkEnded() => "このリンクはご利用いただけません";

    /// <inheritdoc/>
    public override string LinkEndedNote() => "アドレスが途中で切れているか、ご案内が終了した可能性があります。最新のメッセージのリンクをご利用ください。";

    /// <inheritdoc/>
    public override string TryAgainLater() => "1分ほどお待ちのうえ、もう一度お試しください";
}
