using NodaTime;

namespace Backorder.Messaging;

public partial class FrenchPhrasebook
{
    /// <inheritdoc/>
    public override string SubjectConfirmed(string order, string? item, bool part, SpokenRange when, LocalDate today) =>
        $"{About(order, item, part)}\u00a0: {(when.HasDate ? $"départ d’ici le {Day(when.End, today)}" : "pas encore de date d’expédition")}";

    /// <inheritdoc/>
    public override string SubjectDelayed(string order, string? item, bool part, SpokenRange when, LocalDate today) =>
        $"{About(order, item, part)} retardée{To(when, today)}";

    /// <inheritdoc/>
    public override string SubjectDelayedAgain(string order, string? item, bool part, SpokenRange when, LocalDate today) =>
        $"{About(order, item, part)} encore retardée{To(when, today)}";

    /// <inheritdoc/>
    public override string SubjectNoDate(string order, string? item, bool part) => $"{About(order, item, part)} retardée, sans date pour l’instant";

    /// <inheritdoc/>
    public override string SubjectAnswerNeeded(string order, SpokenRange when, LocalDate answerBy, LocalDate today) => when.HasDate
        ? Fitting(
            $"Répondez d’ici le {Day(answerBy, today)}\u00a0: commande {order} retardée au {Day(when.End, today)}",
            $"Répondez d’ici le {ShortDay(answerBy, today)}\u00a0: commande {order} retardée au {ShortDay(when.End, today)}")
        : $"Répondez d’ici le {Day(answerBy, today)}\u00a0: commande {order} retardée sans date";

    /// <inheritdoc/>
    public override string SubjectReminder(string order, LocalDate? answerBy, LocalDate today) => answerBy is { } by
        ? $"Répondez d’ici le {Day(by, today)}\u00a0: commande {order}, garder ou annuler\u00a0?"
        : $"Merci de répondre\u00a0: commande {order}, garder ou annuler\u00a0?";

    /// <inheritdoc/>
    public override string SubjectStillWaiting(string order, string? item, bool part, SpokenRange when, LocalDate today) =>
        $"{About(order, item, part)}\u00a0: {(when.HasDate ? $"départ toujours d’ici le {Day(when.End, today)}" : "toujours pas de date d’expédition")}";

    /// <inheritdoc/>
    public override string SubjectEarlier(string order, string? item, SpokenRange when, LocalDate today) =>
        $"{About(order, item)} partira plus tôt{By(when, today)}";

    /// <inheritdoc/>
    public override string SubjectDateFound(string order, string? item, SpokenRange when, LocalDate today) =>
        $"{About(order, item)} a une date d’expédition{By(when, today)}";

    /// <inheritdoc/>
    public override string SubjectPartShipped(string order) => $"Commande {order}\u00a0: une partie est en route";

    /// <inheritdoc/>
    public override string SubjectReady(string order, string? item, SpokenRange when, LocalDate today) =>
        $"{About(order, item)} prête à partir{By(when, today)}";

    /// <inheritdoc/>
    public override string SubjectShipped(string order, string? item) => $"{About(order, item)} expédiée";

    /// <inheritdoc/>
    public override string SubjectCancelled(string order, bool rest, string? refund) =>
        (rest ? $"Le reste de la commande {order} est annulé" : $"Commande {order} annulée")
        + (refund is null ? "\u00a0: rien n’a été débité" : $"\u00a0: nous remboursons {refund}");

    /// <inheritdoc/>
    public override string SubjectDelivered(string order) => $"Commande {order} arrivée\u00a0: retours et aide";

    private static string About(string order, string? item, bool part = false) =>
        item is not null ? $"Commande {order} ({item})" : part ? $"Partie de la commande {order}" : $"Commande {order}";

    private string To(SpokenRange when, LocalDate today) => when.HasDate ? $" au {Day(when.End, today)}" : "";

    private string By(SpokenRange when, LocalDate today) => when.HasDate ? $"\u00a0: d’ici le {Day(when.End, today)}" : "";
}
