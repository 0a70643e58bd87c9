namespace Backorder.Messaging;

public partial class JapanesePhrasebook
{
    /// <inheritdoc/>
    public override string ChoicesHeading() => "お選びいただけること";

    /// <inheritdoc/>
    public override string KeepLabel(string? item) => item is null ? "このまま待つ" : $"{item}を待つ";

    /// <inheritdoc/>
    public override string CancelLabel(bool charged, bool rest) =>
        rest ? "残りをキャンセル" : charged ? "キャンセルして返金" : "注文をキャンセル";

    /// <inheritdoc/>
    public override string CancelItemLabel(string item) => $"{item}をキャンセル";

    /// <inheritdoc/>
    public override string SwapLabel(string item) => $"代わりに{item}を受け取る";

    /// <inheritdoc/>
    public override string SwapNote(int quantity, string item, string? price, string? insteadOf)
    {
        var what = price is null ? $"在庫あり：{Units(quantity, item)}" : $"在庫あり：{Units(quantity, item)}、{(quantity == 1 ? "" : "単価")}{price}";
        return insteadOf is null ? $"{what}。" : $"{what}（「{insteadOf}」の代わり）。";
    }

    /// <inheritdoc/>
    public override string SplitLabel() => "ある分を先に受け取る";

    /// <inheritdoc/>
    public override string SplitNote(string goods) => $"今すぐ発送できる商品：{goods}。残りは後日発送いたします。";

    /// <inheritdoc/>
    public override string SplitUnitsLabel(string units) => $"{units}を先に受け取る";

    /// <inheritdoc/>
    public override string ContactLabel() => "お問い合わせ";

    /// <inheritdoc/>
    public override string MoreChoices(int count) => $"ほかに{Number(count)}件の選択肢がございます。お問い合わせいただければご案内いたします。";

    /// <inheritdoc/>
    public override string AnswerSubject(string order, string choice) => $"ご注文 {order}：{choice}";
}
