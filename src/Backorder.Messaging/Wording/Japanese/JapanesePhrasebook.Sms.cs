using NodaTime;

namespace Backorder.Messaging;

public partial class JapanesePhrasebook
{
    /// <inheritdoc/>
    public override string SmsNews(MessageKind kind, string? order, SpokenRange when, LocalDate today)
    {
        var it = order is null ? "ご注文" : $"ご注文{order}";
        return kind switch
        {
            MessageKind.BackorderConfirmed => $"{it}は入荷待ちです。{SmsDate("発送日", when, today)}",
            MessageKind.FirstDelay => $"{it}の発送が遅れます。{SmsDate("新しい発送日", when, today)}",
            MessageKind.RenewedDelay => $"{it}の発送が再び遅れます。{SmsDate("新しい発送日", when, today)}",
            MessageKind.NoDateYet => $"{it}の発送が遅れます。{SmsDate("発送日", when, today)}",
            MessageKind.StillWaiting => $"{it}は引き続き入荷待ちです。{SmsDate("発送日", when, today)}",
            MessageKind.Earlier => $"{it}の良いお知らせです。{SmsDate("新しい発送日", when, today)}",
            MessageKind.PartShipped => $"{it}の一部を発送しました。{SmsDate("残りの発送日", when, today)}",
            MessageKind.ReadyToShip => $"{it}の発送準備が整いました。{SmsDate("発送日", when, today)}",
            MessageKind.Shipped => $"{it}を発送しました。",
            MessageKind.Cancelled => $"{it}をキャンセルしました。",
            MessageKind.ConsentReminder => $"{it}の発送が遅れます。お返事が必要です。{SmsDate("発送日", when, today)}",
            _ => $"{it}が届きました。お待ちいただき、ありがとうございました。",
        };
    }

    /// <inheritdoc/>
    public override string SmsSilenceAgrees(LocalDate by, LocalDate today) =>
        $"発送前、かつ{ShortDay(by, today)}までにご連絡がない場合は、お待ちいただくことに同意されたものといたします。";

    /// <inheritdoc/>
    public override string SmsSilenceCancels(LocalDate by, bool charged, LocalDate today) =>
        $"継続される場合は{ShortDay(by, today)}までに「はい」とお答えください。お答えがなく、その日までに発送していない場合は、"
        + (charged ? "キャンセルし返金します。" : "キャンセルし、代金は請求しません。");

    /// <inheritdoc/>
    public override string SmsAnswerBy(LocalDate by, LocalDate today) =>
        $"{ShortDay(by, today)}までにお返事ください。お返事がない場合、ご注文はそのまま有効です。";

    /// <inheritdoc/>
    public override string SmsPartNeedsAnswer(LocalDate by, LocalDate today) =>
        $"一部の商品は{ShortDay(by, today)}までにお返事が必要です。お返事がない場合の扱いはメールをご覧ください。";

    /// <inheritdoc/>
    public override string SmsAnswerAt(string address) => $"お返事: {address}";

    /// <inheritdoc/>
    public override string SmsMore(string address) => $"詳細: {address}";

    private string SmsDate(string what, SpokenRange when, LocalDate today) => when.Shape switch
    {
        RangeShape.Day => $"{what}: {ShortDay(when.End, today)}。",
        RangeShape.Days => $"{what}: {ShortDays(when.Start, when.End, today)}。",
        RangeShape.NotBefore => $"発送日は未定で、{ShortDay(when.Start, today)}以降になります。",
        RangeShape.NoDate => "発送日は未定です。",
        _ => $"{what}: {ShortDay(when.End, today)}まで。",
    };
}
