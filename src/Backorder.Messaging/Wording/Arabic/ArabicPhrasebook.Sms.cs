using NodaTime;

namespace Backorder.Messaging;

public partial class ArabicPhrasebook
{
    /// <inheritdoc/>
    public override string SmsNews(MessageKind kind, string? order, SpokenRange when, LocalDate today)
    {
        var it = order is null ? "طلبك" : $"طلبك {order}";
        return kind switch
        {
            MessageKind.BackorderConfirmed => $"{it}: قيد الانتظار. {SmsDate("موعد الشحن", when, today)}",
            MessageKind.FirstDelay => $"{it}: سيتأخر الشحن. {SmsDate("الموعد الجديد", when, today)}",
            MessageKind.RenewedDelay => $"{it}: سيتأخر الشحن مرة أخرى. {SmsDate("الموعد الجديد", when, today)}",
            MessageKind.NoDateYet => $"{it}: سيتأخر الشحن. {SmsDate("موعد الشحن", when, today)}",
            MessageKind.StillWaiting => $"{it}: ما زال قيد الانتظار. {SmsDate("موعد الشحن", when, today)}",
            MessageKind.Earlier => $"{it}: خبر سار. {SmsDate("الموعد الجديد", when, today)}",
            MessageKind.PartShipped => $"{it}: شُحن جزء منه. {SmsDate("موعد شحن الباقي", when, today)}",
            MessageKind.ReadyToShip => $"{it}: جاهز للشحن. {SmsDate("موعد الشحن", when, today)}",
            MessageKind.Shipped => $"{it}: شُحن.",
            MessageKind.Cancelled => $"{it}: أُلغي.",
            MessageKind.ConsentReminder => $"{it}: تأخر ونحتاج إلى ردك. {SmsDate("موعد الشحن", when, today)}",
            _ => $"{it}: وصل. شكرًا لصبرك.",
        };
    }

    /// <inheritdoc/>
    public override string SmsSilenceAgrees(LocalDate by, LocalDate today) =>
        $"إذا لم يصلنا رد منك قبل الشحن وحتى {ShortDay(by, today)}، فسنعدّ ذلك موافقة على الانتظار.";

    /// <inheritdoc/>
    public override string SmsSilenceCancels(LocalDate by, bool charged, LocalDate today) =>
        $"للاحتفاظ به يُرجى الرد بنعم حتى {ShortDay(by, today)}. إذا لم يصلنا ردك ولم نشحن حتى ذلك الموعد، "
        + (charged ? "فسنلغيه ونرد المبلغ." : "فسنلغيه ولن يُخصم شيء.");

    /// <inheritdoc/>
    public override string SmsAnswerBy(LocalDate by, LocalDate today) => $"يُرجى الرد حتى {ShortDay(by, today)}. وإلا يبقى الطلب قائمًا.";

    /// <inheritdoc/>
    public override string SmsPartNeedsAnswer(LocalDate by, LocalDate today) =>
        $"جزء منه يحتاج إلى ردك حتى {ShortDay(by, today)}. بريدنا الإلكتروني يوضح ما يحدث دون رد.";

    /// <inheritdoc/>
    public override string SmsAnswerAt(string address) => $"للرد: {address}";

    /// <inheritdoc/>
    public override string SmsMore(string address) => $"للمزيد: {address}";

    private string SmsDate(string what, SpokenRange when, LocalDate today) => when.Shape switch
    {
        RangeShape.Day => $"{what}: {ShortDay(when.End, today)}.",
        RangeShape.Days => $"{what}: {ShortDays(when.Start, when.End, today)}.",
        RangeShape.NotBefore => $"لا موعد بعد، وليس قبل {ShortDay(when.Start, today)}.",
        RangeShape.NoDate => "لا موعد بعد.",
        _ => $"{what}: أقصاه {ShortDay(when.End, today)}.",
    };
}
