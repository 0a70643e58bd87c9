using NodaTime;

namespace Backorder.Messaging;

public partial class ArabicPhrasebook
{
    /// <inheritdoc/>
    public override string NothingUntilPressed() => "لا يتقرر شيء حتى تضغط على أحد الأزرار.";

    /// <inheritdoc/>
    public override string AnswerReceived(string choice, LocalDate day, LocalDate today) => $"وصلنا ردك بتاريخ {Day(day, today)}: {choice}.";

    /// <inheritdoc/>
    public override string AnswerCanChange() => "لا يزال بإمكانك تغيير رأيك أدناه.";

    /// <inheritdoc/>
    public override string CancellationIsFinal() => "الإلغاء نهائي. إذا حدث ذلك عن طريق الخطأ، فاكتب إلينا.";

    /// <inheritdoc/>
    public override string ChoiceRefused(string choice, ChoiceRefusal why) => $"تعذّر تنفيذ اختيارك: {choice}. " + why switch
    {
        ChoiceRefusal.Shipped => "لقد شُحن بالفعل.",
        ChoiceRefusal.Cancelled => "لقد أُلغي بالفعل.",
        ChoiceRefusal.TooLate => "انقضى آخر يوم لهذا الاختيار.",
        ChoiceRefusal.Superseded => "كتبنا إليك مجددًا بعد ذلك، وانتهى هذا الاختيار.",
        ChoiceRefusal.SoldOut => "لم يعد متوفرًا.",
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "Unknown refusal."),
    };

    /// <inheritdoc/>
    public override string NewerMessageHasMore() => "كتبنا إليك مجددًا بعد ذلك. الرابط في أحدث رسالة منا يعرض كل ما يمكنك اختياره.";

    /// <inheritdoc/>
    public override string LinkEnded() => "لم يعد هذا الرابط يعمل";

    /// <inheritdoc/>
    public override string LinkEndedNote() => "ربما كان العنوان ناقصًا، أو انتهى الغرض منه. استخدم الرابط في أحدث رسالة منا من فضلك.";

    /// <inheritdoc/>
    public override string TryAgainLater() => "انتظر دقيقة من فضلك ثم حاول مرة أخرى";
}
