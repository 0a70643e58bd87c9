using NodaTime;

namespace Backorder.Messaging;

/// <summary>Japanese, in the polite language of a shop. Things are counted in 点, names in 種類.</summary>
public partial class JapanesePhrasebook : Phrasebook
{
    /// <summary>Creates the phrasebook.</summary>
    /// <param name="language">A Japanese tag: <c>ja-JP</c>.</param>
    public JapanesePhrasebook(string language)
        : base(language)
    {
    }

    /// <inheritdoc/>
    public override string Colon => "：";

    /// <inheritdoc/>
    public override string Gap => "";

    /// <inheritdoc/>
    public override string? Apology(MessageKind kind, int delays, int? daysLate, LocalDate? before, LocalDate today) => kind switch
    {
        MessageKind.BackorderConfirmed => "お待たせしてしまい、申し訳ございません。",
        MessageKind.FirstDelay => daysLate switch
        {
            > 30 => "長くお待たせすることになり、誠に申し訳ございません。",
            > 14 => "さらにお待たせすることになり、申し訳ございません。",
            _ => "発送が遅れ、申し訳ございません。",
        },
        MessageKind.RenewedDelay when delays > 2 => "度重なる日程の変更となり、誠に申し訳ございません。",
        MessageKind.RenewedDelay when before is { } missed => $"お伝えしていた{Day(missed, today)}にも間に合わず、申し訳ございません。",
        MessageKind.RenewedDelay => "再びお待たせすることになり、申し訳ございません。",
        MessageKind.NoDateYet when delays > 1 => "発送日を再び取り消すことになり、誠に申し訳ございません。",
        MessageKind.NoDateYet => "現在、発送日をお伝えできず、申し訳ございません。",
        MessageKind.StillWaiting => "引き続きお待たせし、申し訳ございません。",
        MessageKind.Cancelled => "ご注文にお応えできず、申し訳ございません。",
        _ => null,
    };

    /// <inheritdoc/>
    public override string Reason(BackorderReason reason) => reason switch
    {
        BackorderReason.SupplierDelay => "仕入先からの納品が遅れております。",
        BackorderReason.Demand => "予想を上回るご注文をいただいております。",
        BackorderReason.MaterialShortage => "材料の入手が難しくなっております。",
        BackorderReason.Production => "製造に予定より時間がかかっております。",
        BackorderReason.QualityHold => "発送前に品質の確認を行っております。",
        BackorderReason.Transport => "当店の倉庫への輸送に予定より時間がかかっております。",
        BackorderReason.Customs => "当店の倉庫への荷物が通関手続き中です。",
        BackorderReason.Weather => "悪天候により、当店の倉庫への輸送が遅れております。",
        BackorderReason.StockError => "当店の在庫数に誤りがございました。",
        BackorderReason.Discontinued => "この商品は製造が終了いたしました。",
        _ => "遅れの原因を確認しております。",
    };

    /// <inheritdoc/>
    public override string QualityNote() => "品質に問題のあるものをお送りするより、お時間をいただくほうがよいと考えております。";

    /// <inheritdoc/>
    public override string CallToAction(MessageKind kind, ChoiceKind? primary, Reply? reply, LocalDate today) => (reply?.Silence, primary) switch
    {
        (Silence.Cancel, _) => reply.By is { } by ? $"{NearDay(by, today)}までにお返事をお願いいたします。" : "お返事をお願いいたします。",
        (Silence.Consent, _) => "お待ちいただける場合、お手続きは不要です。ほかの方法をご希望の場合は、お選びください。",
        (_, ChoiceKind.Wait) => "このままお待ちいただくか、ほかの方法をお選びいただけます。",
        (_, ChoiceKind.Swap or ChoiceKind.Split) => "ご希望をお知らせください。",
        _ when kind is MessageKind.AfterCare or MessageKind.Shipped => "お気づきの点がございましたら、ご連絡ください。",
        _ => "お手続きは不要です。",
    };
}
