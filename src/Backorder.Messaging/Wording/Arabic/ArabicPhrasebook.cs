using NodaTime;

namespace Backorder.Messaging;

/// <summary>Modern Standard Arabic, from right to left, with the six forms that its counting needs.</summary>
/// <remarks>
/// Names, numbers of orders and addresses from elsewhere stand in isolates (U+2068 to U+2069), so that they do not turn the words around
/// them. Subjects, labels of mail and text messages have none: there the words are put so that nothing turns.
/// </remarks>
public partial class ArabicPhrasebook : Phrasebook
{
    /// <summary>Creates the phrasebook.</summary>
    /// <param name="language">An Arabic tag: <c>ar</c> writes Latin digits, <c>ar-EG</c> Arabic-Indic ones.</param>
    public ArabicPhrasebook(string language)
        : base(language)
    {
    }

    /// <inheritdoc/>
    public override bool IsRightToLeft => true;

    /// <inheritdoc/>
    public override string? Apology(MessageKind kind, int delays, int? daysLate, LocalDate? before, LocalDate today) => kind switch
    {
        MessageKind.BackorderConfirmed => "نأسف لأن عليك الانتظار.",
        MessageKind.FirstDelay => daysLate switch
        {
            > 30 => "نأسف بشدة لهذا التأخير الطويل.",
            > 14 => "نأسف لأن عليك الانتظار مدة أطول بكثير.",
            _ => "نأسف لهذا التأخير.",
        },
        MessageKind.RenewedDelay when delays > 2 => "نأسف بشدة لتغيير الموعد مرة أخرى.",
        MessageKind.RenewedDelay when before is { } missed => $"نأسف لأننا لن نلتزم بموعد {Day(missed, today)} أيضًا.",
        MessageKind.RenewedDelay => "نأسف لأن عليك الانتظار من جديد.",
        MessageKind.NoDateYet when delays > 1 => "نأسف بشدة لأننا نتراجع عن الموعد مرة أخرى.",
        MessageKind.NoDateYet => "نأسف لأننا لا نستطيع تحديد موعد حاليًا.",
        MessageKind.StillWaiting => "نأسف لاستمرار الانتظار.",
        MessageKind.Cancelled => "نأسف لأن هذا الطلب لم يكتمل.",
        _ => null,
    };

    /// <inheritdoc/>
    public override string Reason(BackorderReason reason) => reason switch
    {
        BackorderReason.SupplierDelay => "تأخر المورّد عن موعده.",
        BackorderReason.Demand => "تلقينا طلبات أكثر مما توقعنا.",
        BackorderReason.MaterialShortage => "إحدى المواد يصعب توفيرها حاليًا.",
        BackorderReason.Production => "يستغرق التصنيع وقتًا أطول من المخطط له.",
        BackorderReason.QualityHold => "نفحص الجودة قبل أن نشحن أي شيء.",
        BackorderReason.Transport => "تستغرق الشحنة إلى مستودعنا وقتًا أطول من المخطط له.",
        BackorderReason.Customs => "ما زالت الشحنة المتجهة إلى مستودعنا لدى الجمارك.",
        BackorderReason.Weather => "أخّر سوء الطقس الشحنة المتجهة إلى مستودعنا.",
        BackorderReason.StockError => "كان عدد المخزون المسجل لدينا غير صحيح.",
        BackorderReason.Discontinued => "توقفت الشركة المصنّعة عن إنتاج هذا المنتج.",
        _ => "ما زلنا نبحث عن سبب التأخير.",
    };

    /// <inheritdoc/>
    public override string QualityNote() => "نفضّل أن نتأخر على أن نرسل إليك شيئًا غير سليم.";

    /// <inheritdoc/>
    public override string CallToAction(MessageKind kind, ChoiceKind? primary, Reply? reply, LocalDate today) => (reply?.Silence, primary) switch
    {
        (Silence.Cancel, _) => reply.By is { } by ? $"يُرجى الرد {By(by, today)}." : "يُرجى الرد.",
        (Silence.Consent, _) => "إذا كان الانتظار يناسبك، فلا يلزمك فعل أي شيء. وإلا، فيُرجى اختيار حل آخر.",
        (_, ChoiceKind.Wait) => "يمكنك الاحتفاظ بطلبك والانتظار، أو اختيار حل آخر.",
        (_, ChoiceKind.Swap or ChoiceKind.Split) => "يُرجى إخبارنا بما يناسبك.",
        _ when kind is MessageKind.AfterCare or MessageKind.Shipped => "يُرجى الكتابة إلينا إذا كان هناك أي خلل.",
        _ => "لا يلزمك فعل أي شيء.",
    };

    // What comes from elsewhere, in whatever direction it runs.
    private static string Isolated(string value) => $"\u2068{value}\u2069";
}
