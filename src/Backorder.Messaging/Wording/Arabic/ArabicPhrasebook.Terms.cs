using NodaTime;

namespace Backorder.Messaging;

public partial class ArabicPhrasebook
{
    /// <inheritdoc/>
    public override string RightToCancel(bool charged, bool rest) =>
        (rest ? "يحق لك إلغاء الجزء المتبقي قبل شحنه. " : "يحق لك الإلغاء قبل الشحن. ")
        + (charged, rest) switch
        {
            (true, false) => "وعندها نرد إليك المبلغ كاملًا دون تأخير.",
            (true, true) => "وعندها نرد إليك ثمنه كاملًا دون تأخير.",
            _ => "وعندها لن يُخصم منك أي مبلغ.",
        };

    /// <inheritdoc/>
    public override string CancelUntilShipped() => "إذا اخترت الانتظار، فلا يزال بإمكانك الإلغاء في أي وقت قبل الشحن.";

    /// <inheritdoc/>
    public override string NoDateBecause(StatedReason reason, bool another)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return $"لا يمكننا تحديد {(another ? "موعد جديد" : "موعد")}، والسبب: {reason.Text}";
    }

    /// <inheritdoc/>
    public override string SilenceAgrees(string? item, LocalDate by, LocalDate today) =>
        $"{For(item)}إذا لم يصلنا رد منك قبل الشحن، و{By(by, today)}، فسنعدّ ذلك موافقة منك على الانتظار.";

    /// <inheritdoc/>
    public override string SilenceCancels(string? item, LocalDate by, bool charged, bool rest, LocalDate today) =>
        $"{For(item)}للاحتفاظ {(item is not null ? "بذلك" : rest ? "بالجزء المتبقي من طلبك" : "بطلبك")}، يُرجى الرد بنعم {By(by, today)}. "
        + $"وإذا لم يصلنا ردك ولم نشحن حتى ذلك الموعد، فسنلغيه {Consequence(item, charged, rest)}.";

    /// <inheritdoc/>
    public override string RenewedConsentNeeded(string? item, LocalDate by, bool charged, bool rest, LocalDate today) =>
        $"{For(item)}نحتاج إلى موافقتك {By(by, today)}. "
        + $"وإذا لم تصلنا موافقتك ولم نشحن حتى ذلك الموعد، فسنلغي {(item is not null ? "ذلك" : rest ? "الجزء المتبقي من طلبك" : "طلبك")} {Consequence(item, charged, rest)}.";

    /// <inheritdoc/>
    public override string StaysOpen() => "إذا لم تفعل شيئًا، يبقى طلبك قائمًا.";

    /// <inheritdoc/>
    public override string PleaseAnswerBy(string? item, LocalDate by, LocalDate today) => $"{For(item)}يُرجى الرد {By(by, today)}.";

    /// <inheritdoc/>
    public override string AnswerForFree() => "للرد، استخدم رابطًا في هذه الرسالة. لن يكلفك ذلك شيئًا.";

    private static string For(string? item) => item is null ? "" : $"{Isolated(item)}: ";

    private static string Consequence(string? item, bool charged, bool rest) => (charged, rest || item is not null) switch
    {
        (true, false) => "ونرد إليك المبلغ كاملًا",
        (true, true) => "ونرد إليك ثمنه كاملًا",
        _ => "ولن يُخصم منك أي مبلغ",
    };
}
