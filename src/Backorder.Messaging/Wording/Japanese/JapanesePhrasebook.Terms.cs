using NodaTime;

namespace Backorder.Messaging;

public partial class JapanesePhrasebook
{
    /// <inheritdoc/>
    public override string RightToCancel(bool charged, bool rest) =>
        (rest ? "発送前であれば、ご注文の残りをキャンセルする権利がございます。" : "発送前であれば、ご注文をキャンセルする権利がございます。")
        + (charged, rest) switch
        {
            (true, false) => "その場合は、速やかに全額を返金いたします。",
            (true, true) => "その場合は、残りの分の全額を速やかに返金いたします。",
            _ => "その場合、代金は請求いたしません。",
        };

    /// <inheritdoc/>
    public override string CancelUntilShipped() => "お待ちいただく場合も、発送前であればいつでもキャンセルできます。";

    /// <inheritdoc/>
    public override string NoDateBecause(StatedReason reason, bool another)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return $"{(another ? "新しい発送日" : "発送日")}をお伝えできない理由：{reason.Text}";
    }

    /// <inheritdoc/>
    public override string SilenceAgrees(string? item, LocalDate by, LocalDate today) =>
        $"{For(item)}発送前、かつ{NearDay(by, today)}までにご連絡がない場合は、お待ちいただくことに同意されたものといたします。";

    /// <inheritdoc/>
    public override string SilenceCancels(string? item, LocalDate by, bool charged, bool rest, LocalDate today) =>
        $"{For(item)}{Order(item, rest)}を継続される場合は、{NearDay(by, today)}までに「はい」とお答えください。"
        + $"お答えがなく、その日までに発送していない場合は、キャンセルし、{Consequence(item, charged, rest)}。";

    /// <inheritdoc/>
    public override string RenewedConsentNeeded(string? item, LocalDate by, bool charged, bool rest, LocalDate today) =>
        $"{For(item)}{NearDay(by, today)}までにお客様の同意が必要です。"
        + $"同意をいただけず、その日までに発送していない場合は、{Order(item, rest)}をキャンセルし、{Consequence(item, charged, rest)}。";

    /// <inheritdoc/>
    public override string StaysOpen() => "ご連絡がない場合、ご注文はそのまま有効です。";

    /// <inheritdoc/>
    public override string PleaseAnswerBy(string? item, LocalDate by, LocalDate today) => $"{For(item)}{NearDay(by, today)}までにお返事をお願いいたします。";

    /// <inheritdoc/>
    public override string AnswerForFree() => "お返事は、このメッセージのリンクからお願いいたします。費用はかかりません。";

    private static string For(string? item) => item is null ? "" : $"{item}：";

    private static string Order(string? item, bool rest) => item is not null ? "こちら" : rest ? "ご注文の残り" : "ご注文";

    private static string Consequence(string? item, bool charged, bool rest) => (charged, rest || item is not null) switch
    {
        (true, false) => "全額を返金いたします",
        (true, true) => "その分の全額を返金いたします",
        _ => "代金は請求いたしません",
    };
}
