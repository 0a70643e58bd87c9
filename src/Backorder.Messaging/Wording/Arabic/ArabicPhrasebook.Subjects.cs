using NodaTime;

namespace Backorder.Messaging;

public partial class ArabicPhrasebook
{
    /// <inheritdoc/>
    public override string SubjectConfirmed(string order, string? item, bool part, SpokenRange when, LocalDate today) =>
        $"{About(order, item, part)}: {(when.HasDate ? $"سيُشحن في موعد أقصاه {Day(when.End, today)}" : "لا موعد للشحن بعد")}";

    /// <inheritdoc/>
    public override string SubjectDelayed(string order, string? item, bool part, SpokenRange when, LocalDate today) =>
        $"{About(order, item, part)}: سيتأخر الشحن{To(when, today)}";

    /// <inheritdoc/>
    public override string SubjectDelayedAgain(string order, string? item, bool part, SpokenRange when, LocalDate today) =>
        $"{About(order, item, part)}: سيتأخر الشحن مرة أخرى{To(when, today)}";

    /// <inheritdoc/>
    public override string SubjectNoDate(string order, string? item, bool part) => $"{About(order, item, part)}: سيتأخر الشحن ولا موعد بعد";

    /// <inheritdoc/>
    public override string SubjectAnswerNeeded(string order, SpokenRange when, LocalDate answerBy, LocalDate today) => when.HasDate
        ? $"يُرجى الرد حتى {Day(answerBy, today)}: تأخر الطلب {order} إلى {Day(when.End, today)}"
        : $"يُرجى الرد حتى {Day(answerBy, today)}: تأخر الطلب {order} دون موعد";

    /// <inheritdoc/>
    public override string SubjectReminder(string order, LocalDate? answerBy, LocalDate today) => answerBy is { } by
        ? $"يُرجى الرد حتى {Day(by, today)}: الاحتفاظ بالطلب {order} أو إلغاؤه"
        : $"يُرجى الرد: الاحتفاظ بالطلب {order} أو إلغاؤه";

    /// <inheritdoc/>
    public override string SubjectStillWaiting(string order, string? item, bool part, SpokenRange when, LocalDate today) =>
        $"{About(order, item, part)}: {(when.HasDate ? $"لم يتغير موعد الشحن، أقصاه {Day(when.End, today)}" : "ما زلنا بلا موعد للشحن")}";

    /// <inheritdoc/>
    public override string SubjectEarlier(string order, string? item, SpokenRange when, LocalDate today) =>
        $"{About(order, item)}: سيُشحن قبل موعده{By(when, today)}";

    /// <inheritdoc/>
    public override string SubjectDateFound(string order, string? item, SpokenRange when, LocalDate today) =>
        $"{About(order, item)}: أصبح له موعد شحن{(when.HasDate ? $" أقصاه {Day(when.End, today)}" : "")}";

    /// <inheritdoc/>
    public override string SubjectPartShipped(string order) => $"الطلب {order}: شُحن جزء منه";

    /// <inheritdoc/>
    public override string SubjectReady(string order, string? item, SpokenRange when, LocalDate today) =>
        $"{About(order, item)}: جاهز للشحن{By(when, today)}";

    /// <inheritdoc/>
    public override string SubjectShipped(string order, string? item) => $"{About(order, item)}: شُحن وهو في الطريق";

    /// <inheritdoc/>
    public override string SubjectCancelled(string order, bool rest, string? refund) =>
        (rest ? $"أُلغي الجزء المتبقي من الطلب {order}" : $"أُلغي الطلب {order}")
        + (refund is null ? ": لم يُخصم منك أي مبلغ" : $": نرد إليك {refund}");

    /// <inheritdoc/>
    public override string SubjectDelivered(string order) => $"وصل الطلب {order}: الإرجاع والمساعدة";

    private static string About(string order, string? item, bool part = false) =>
        item is not null ? $"الطلب {order} ({item})" : part ? $"جزء من الطلب {order}" : $"الطلب {order}";

    private string To(SpokenRange when, LocalDate today) => when.HasDate ? $" إلى موعد أقصاه {Day(when.End, today)}" : "";

    private string By(SpokenRange when, LocalDate today) => when.HasDate ? $"، في موعد أقصاه {Day(when.End, today)}" : "";
}
