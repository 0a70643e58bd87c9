using NodaTime;

namespace Backorder.Messaging;

public partial class JapanesePhrasebook
{
    /// <inheritdoc/>
    public override string SubjectConfirmed(string order, string? item, bool part, SpokenRange when, LocalDate today) =>
        when.HasDate ? $"{About(order, item, part)}は{Day(when.End, today)}までに発送します" : $"{About(order, item, part)}の発送日は未定です";

    /// <inheritdoc/>
    public override string SubjectDelayed(string order, string? item, bool part, SpokenRange when, LocalDate today) =>
        $"{About(order, item, part)}の発送が遅れます{By(when, today)}";

    /// <inheritdoc/>
    public override string SubjectDelayedAgain(string order, string? item, bool part, SpokenRange when, LocalDate today) =>
        $"{About(order, item, part)}の発送が再び遅れます{By(when, today)}";

    /// <inheritdoc/>
    public override string SubjectNoDate(string order, string? item, bool part) => $"{About(order, item, part)}の発送が遅れます（発送日は未定）";

    /// <inheritdoc/>
    public override string SubjectAnswerNeeded(string order, SpokenRange when, LocalDate answerBy, LocalDate today) => when.HasDate
        ? $"【{Day(answerBy, today)}までにお返事ください】ご注文 {order} の発送が{Day(when.End, today)}まで延びます"
        : $"【{Day(answerBy, today)}までにお返事ください】ご注文 {order} の発送が遅れます（発送日は未定）";

    /// <inheritdoc/>
    public override string SubjectReminder(string order, LocalDate? answerBy, LocalDate today) => answerBy is { } by
        ? $"【{Day(by, today)}までにお返事ください】ご注文 {order} の継続またはキャンセル"
        : $"【お返事ください】ご注文 {order} の継続またはキャンセル";

    /// <inheritdoc/>
    public override string SubjectStillWaiting(string order, string? item, bool part, SpokenRange when, LocalDate today) =>
        when.HasDate ? $"{About(order, item, part)}は予定どおり{Day(when.End, today)}までに発送します" : $"{About(order, item, part)}の発送日は引き続き未定です";

    /// <inheritdoc/>
    public override string SubjectEarlier(string order, string? item, SpokenRange when, LocalDate today) =>
        $"{About(order, item)}の発送が早まります{By(when, today)}";

    /// <inheritdoc/>
    public override string SubjectDateFound(string order, string? item, SpokenRange when, LocalDate today) =>
        $"{About(order, item)}の発送日が決まりました{By(when, today)}";

    /// <inheritdoc/>
    public override string SubjectPartShipped(string order) => $"ご注文 {order} の一部を発送しました";

    /// <inheritdoc/>
    public override string SubjectReady(string order, string? item, SpokenRange when, LocalDate today) =>
        $"{About(order, item)}の発送準備が整いました{By(when, today)}";

    /// <inheritdoc/>
    public override string SubjectShipped(string order, string? item) => $"{About(order, item)}を発送しました";

    /// <inheritdoc/>
    public override string SubjectCancelled(string order, bool rest, string? refund) =>
        (rest ? $"ご注文 {order} の残りをキャンセルしました" : $"ご注文 {order} をキャンセルしました")
        + (refund is null ? "（ご請求はありません）" : $"（{refund}を返金いたします）");

    /// <inheritdoc/>
    public override string SubjectDelivered(string order) => $"ご注文 {order} が届きました（返品とお問い合わせのご案内）";

    private static string About(string order, string? item, bool part = false) =>
        item is not null ? $"ご注文 {order}「{item}」" : part ? $"ご注文 {order} の一部" : $"ご注文 {order} ";

    private string By(SpokenRange when, LocalDate today) => when.HasDate ? $"（{Day(when.End, today)}までに発送）" : "";
}
