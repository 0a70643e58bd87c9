using NodaTime;

namespace Backorder.Messaging;

public partial class FrenchPhrasebook
{
    /// <inheritdoc/>
    public override string SmsNews(MessageKind kind, string? order, SpokenRange when, LocalDate today)
    {
        var it = order is null ? "Votre commande" : $"Votre commande {order}";
        return kind switch
        {
            MessageKind.BackorderConfirmed => $"{it} est en attente. {SmsDate("Date d'envoi", when, today)}",
            MessageKind.FirstDelay => $"{it} est retardée. {SmsDate("Nouvelle date d'envoi", when, today)}",
            MessageKind.RenewedDelay => $"{it} est de nouveau retardée. {SmsDate("Nouvelle date d'envoi", when, today)}",
            MessageKind.NoDateYet => $"{it} est retardée. {SmsDate("Date d'envoi", when, today)}",
            MessageKind.StillWaiting => $"{it} est toujours en attente. {SmsDate("Date d'envoi", when, today)}",
            MessageKind.Earlier => $"{it}: bonne nouvelle. {SmsDate("Nouvelle date d'envoi", when, today)}",
            MessageKind.PartShipped => $"{it} a été envoyée en partie. {SmsDate("Envoi du reste", when, today)}",
            MessageKind.ReadyToShip => $"{it} est prête à partir. {SmsDate("Date d'envoi", when, today)}",
            MessageKind.Shipped => $"{it} est en route.",
            MessageKind.Cancelled => $"{it} est annulée.",
            MessageKind.ConsentReminder => $"{it} est retardée et il nous faut votre réponse. {SmsDate("Date d'envoi", when, today)}",
            _ => $"{it} est arrivée. Merci pour votre patience.",
        };
    }

    /// <inheritdoc/>
    public override string SmsSilenceAgrees(LocalDate by, LocalDate today) =>
        $"Sans nouvelles de vous avant l'envoi, et au plus tard le {ShortDay(by, today)}, nous considérons que vous acceptez d'attendre.";

    /// <inheritdoc/>
    public override string SmsSilenceCancels(LocalDate by, bool charged, LocalDate today) =>
        $"Pour la garder, dites oui au plus tard le {Stopped(ShortDay(by, today))} Sinon, et si rien n'est parti d'ici là, "
        + (charged ? "nous annulons et remboursons." : "nous annulons et rien n'est débité.");

    /// <inheritdoc/>
    public override string SmsAnswerBy(LocalDate by, LocalDate today) =>
        $"Merci de répondre au plus tard le {Stopped(ShortDay(by, today))} Sans réponse, elle reste en cours.";

    /// <inheritdoc/>
    public override string SmsPartNeedsAnswer(LocalDate by, LocalDate today) =>
        $"Une partie attend votre réponse au plus tard le {Stopped(ShortDay(by, today))} Notre e-mail dit ce qui se passe sans réponse.";

    /// <inheritdoc/>
    public override string SmsAnswerAt(string address) => $"Votre réponse: {address}";

    /// <inheritdoc/>
    public override string SmsMore(string address) => $"En savoir plus: {address}";

    private string SmsDate(string what, SpokenRange when, LocalDate today) => when.Shape switch
    {
        RangeShape.Day => $"{what}: {Stopped(ShortDay(when.End, today))}",
        RangeShape.Days => $"{what}: {Stopped(ShortDays(when.Start, when.End, today))}",
        RangeShape.NotBefore => $"Pas encore de date, pas avant le {Stopped(ShortDay(when.Start, today))}",
        RangeShape.NoDate => "Pas encore de date.",
        _ => $"{what}: au plus tard le {Stopped(ShortDay(when.End, today))}",
    };
}
