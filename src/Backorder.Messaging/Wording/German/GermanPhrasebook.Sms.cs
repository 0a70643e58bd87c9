using NodaTime;

namespace Backorder.Messaging;

public partial class GermanPhrasebook
{
    /// <inheritdoc/>
    public override string SmsNews(MessageKind kind, string? order, SpokenRange when, LocalDate today)
    {
        var it = order is null ? "Ihre Bestellung" : $"Bestellung {order}";
        return kind switch
        {
            MessageKind.BackorderConfirmed => $"{it} muss noch warten. {SmsDate("Versandtermin", when, today)}",
            MessageKind.FirstDelay => $"{it} verzögert sich. {SmsDate("Neuer Versandtermin", when, today)}",
            MessageKind.RenewedDelay => $"{it} verzögert sich erneut. {SmsDate("Neuer Versandtermin", when, today)}",
            MessageKind.NoDateYet => $"{it} verzögert sich. {SmsDate("Versandtermin", when, today)}",
            MessageKind.StillWaiting => $"{it} lässt noch auf sich warten. {SmsDate("Versandtermin", when, today)}",
            MessageKind.Earlier => $"{it}: gute Nachricht. {SmsDate("Neuer Versandtermin", when, today)}",
            MessageKind.PartShipped => $"{it} ist zum Teil unterwegs. {SmsDate("Versandtermin für den Rest", when, today)}",
            MessageKind.ReadyToShip => $"{it} ist versandbereit. {SmsDate("Versandtermin", when, today)}",
            MessageKind.Shipped => $"{it} ist unterwegs.",
            MessageKind.Cancelled => $"{it} ist storniert.",
            MessageKind.ConsentReminder => $"{it} verzögert sich, und wir brauchen Ihre Antwort. {SmsDate("Versandtermin", when, today)}",
            _ => $"{it} ist angekommen. Danke für Ihre Geduld.",
        };
    }

    /// <inheritdoc/>
    public override string SmsSilenceAgrees(LocalDate by, LocalDate today) =>
        $"Wenn wir vor dem Versand und bis {ShortDay(by, today)} nichts von Ihnen hören, gilt das als Ihr Einverständnis zu warten.";

    /// <inheritdoc/>
    public override string SmsSilenceCancels(LocalDate by, bool charged, LocalDate today) =>
        $"Bitte sagen Sie bis {ShortDay(by, today)} Ja, um sie zu behalten. Tun Sie das nicht und haben wir bis dahin nicht versendet, "
        + (charged ? "stornieren und erstatten wir." : "stornieren wir und berechnen nichts.");

    /// <inheritdoc/>
    public override string SmsAnswerBy(LocalDate by, LocalDate today) =>
        $"Bitte antworten Sie bis {Stopped(ShortDay(by, today))} Ohne Antwort bleibt sie bestehen.";

    /// <inheritdoc/>
    public override string SmsPartNeedsAnswer(LocalDate by, LocalDate today) =>
        $"Für einen Teil brauchen wir Ihre Antwort bis {Stopped(ShortDay(by, today))} Was ohne Antwort geschieht, steht in unserer E-Mail.";

    /// <inheritdoc/>
    public override string SmsAnswerAt(string address) => $"Ihre Antwort: {address}";

    /// <inheritdoc/>
    public override string SmsMore(string address) => $"Mehr: {address}";

    private string SmsDate(string what, SpokenRange when, LocalDate today) => when.Shape switch
    {
        RangeShape.Day => $"{what}: {Stopped(ShortDay(when.End, today))}",
        RangeShape.Days => $"{what}: {Stopped(ShortDays(when.Start, when.End, today))}",
        RangeShape.NotBefore => $"Noch kein Termin, nicht vor dem {Stopped(ShortDay(when.Start, today))}",
        RangeShape.NoDate => "Noch kein Termin.",
        _ => $"{what}: bis {Stopped(ShortDay(when.End, today))}",
    };
}
