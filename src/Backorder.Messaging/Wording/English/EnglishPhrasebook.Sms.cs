using NodaTime;

namespace Backorder.Messaging;

public partial class EnglishPhrasebook
{
    /// <inheritdoc/>
    public override string SmsNews(MessageKind kind, string? order, SpokenRange when, LocalDate today)
    {
        var it = order is null ? "Your order" : $"Order {order}";
        return kind switch
        {
            MessageKind.BackorderConfirmed => $"{it} has to wait. {SmsDate("Ship date", when, today)}",
            MessageKind.FirstDelay => $"{it} is delayed. {SmsDate("New ship date", when, today)}",
            MessageKind.RenewedDelay => $"{it} is delayed again. {SmsDate("New ship date", when, today)}",
            MessageKind.NoDateYet => $"{it} is delayed. {SmsDate("Ship date", when, today)}",
            MessageKind.StillWaiting => $"{it} is still waiting. {SmsDate("Ship date", when, today)}",
            MessageKind.Earlier => $"{it}: good news. {SmsDate("New ship date", when, today)}",
            MessageKind.PartShipped => $"{it} has shipped in part. {SmsDate("Ship date of the rest", when, today)}",
            MessageKind.ReadyToShip => $"{it} is ready to ship. {SmsDate("Ship date", when, today)}",
            MessageKind.Shipped => $"{it} has shipped.",
            MessageKind.Cancelled => $"{it} is {Cancelled}.",
            MessageKind.ConsentReminder => $"{it} is delayed and we need your answer. {SmsDate("Ship date", when, today)}",
            _ => $"{it} has arrived. Thank you for waiting.",
        };
    }

    /// <inheritdoc/>
    public override string SmsSilenceAgrees(LocalDate by, LocalDate today) =>
        $"If we do not hear from you before we ship, and by {ShortDay(by, today)}, we take it that you agree to wait.";

    /// <inheritdoc/>
    public override string SmsSilenceCancels(LocalDate by, bool charged, LocalDate today) =>
        $"Please say yes by {ShortDay(by, today)} to keep it. If you do not, and we have not shipped by then, "
        + (charged ? "we cancel and refund." : "we cancel, and nothing is charged.");

    /// <inheritdoc/>
    public override string SmsAnswerBy(LocalDate by, LocalDate today) =>
        $"Please answer by {ShortDay(by, today)}. If you do not, it stays open.";

    /// <inheritdoc/>
    public override string SmsPartNeedsAnswer(LocalDate by, LocalDate today) =>
        $"Part of it needs your answer by {ShortDay(by, today)}. Our e-mail says what happens without one.";

    /// <inheritdoc/>
    public override string SmsAnswerAt(string address) => $"Your answer: {address}";

    /// <inheritdoc/>
    public override string SmsMore(string address) => $"More: {address}";

    private string SmsDate(string what, SpokenRange when, LocalDate today) => when.Shape switch
    {
        RangeShape.Day => $"{what}: {ShortDay(when.End, today)}.",
        RangeShape.Days => $"{what}: {ShortDays(when.Start, when.End, today)}.",
        RangeShape.NotBefore => $"We do not have a date yet; not before {ShortDay(when.Start, today)}.",
        RangeShape.NoDate => "We do not have a date yet.",
        _ => $"{what}: by {ShortDay(when.End, today)}.",
    };
}
