using NodaTime;

namespace Backorder.Messaging;

public partial class ArabicPhrasebook
{
    /// <inheritdoc/>
    public override string NextUpdate(LocalDate day, LocalDate today) => $"سنكتب إليك من جديد {By(day, today)}، حتى إن لم يتغير شيء.";

    /// <inheritdoc/>
    public override string ContactIntro() => "هل لديك سؤال؟ يجيبك أحد موظفينا على";

    /// <inheritdoc/>
    public override string ReturnsLabel() => "سياسة الإرجاع والاسترداد";

    /// <inheritdoc/>
    public override string OrdersLabel() => "سجل طلباتك";

    /// <inheritdoc/>
    public override string FeedbackLabel() => "أخبرنا كيف كانت تجربتك";

    /// <inheritdoc/>
    public override string Thanks(MessageKind kind) => kind switch
    {
        MessageKind.BackorderConfirmed or MessageKind.PartShipped or MessageKind.ReadyToShip or MessageKind.Shipped or MessageKind.AfterCare =>
            "شكرًا لطلبك.",
        MessageKind.Cancelled => "شكرًا لتفهمك.",
        _ => "شكرًا لصبرك.",
    };

    /// <inheritdoc/>
    public override string SentBecause(string order, string shop) =>
        $"تصلك هذه الرسالة لأنك قدمت الطلب رقم {Isolated(order)} لدى {Isolated(shop)}.";
}
