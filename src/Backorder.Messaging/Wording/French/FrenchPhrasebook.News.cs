using NodaTime;

namespace Backorder.Messaging;

public partial class FrenchPhrasebook
{
    /// <inheritdoc/>
    public override string Heading(MessageKind kind, bool part, bool dateFound)
    {
        var order = part ? "Une partie de votre commande" : "Votre commande";
        return kind switch
        {
            MessageKind.BackorderConfirmed => $"{order} n’est pas encore disponible",
            MessageKind.FirstDelay => $"{order} partira plus tard",
            MessageKind.RenewedDelay => $"{order} est de nouveau retardée",
            MessageKind.NoDateYet => $"{order} est retardée, et nous n’avons pas encore de date",
            MessageKind.StillWaiting => $"{order} est toujours en attente",
            MessageKind.Earlier => dateFound ? "Nous avons une date pour votre commande" : "Votre commande partira plus tôt",
            MessageKind.PartShipped => "Une partie de votre commande est en route",
            MessageKind.ReadyToShip => "Votre commande est prête à partir",
            MessageKind.Shipped => "Votre commande est en route",
            MessageKind.Cancelled => part ? "Le reste de votre commande est annulé" : "Votre commande est annulée",
            MessageKind.ConsentReminder => "Souhaitez-vous garder votre commande\u00a0?",
            _ => "Votre commande est arrivée",
        };
    }

    /// <inheritdoc/>
    public override string Greeting(string? name) => name is null ? "Bonjour," : $"Bonjour {name},";

    /// <inheritdoc/>
    public override string About(string order, LocalDate placedOn, string goods, LocalDate today) =>
        $"Ce message concerne votre commande {order} du {Day(placedOn, today)}\u00a0: {goods}.";

    /// <inheritdoc/>
    public override string Units(int quantity, string item) => $"{Number(quantity)}\u00a0× {item}";

    /// <inheritdoc/>
    public override string ManyItems(int items, long units) =>
        $"{Number(items)} {(items < 2 ? "article" : "articles")}, {Number(units)} {(units < 2 ? "unité" : "unités")} au total";

    /// <inheritdoc/>
    public override string? Opening(MessageKind kind, bool dateFound) => kind switch
    {
        MessageKind.BackorderConfirmed => "Merci pour votre commande. Nous n’avons pas tout en stock pour le moment.",
        MessageKind.StillWaiting => "Nous vous avions promis des nouvelles\u00a0: rien n’a changé.",
        MessageKind.Earlier => dateFound
            ? "Bonne nouvelle\u00a0: nous avons maintenant une date pour vous."
            : "Bonne nouvelle\u00a0: votre commande partira plus tôt que nous ne l’avions annoncé.",
        MessageKind.PartShipped => "Une partie de votre commande a quitté notre entrepôt. Le reste suivra.",
        MessageKind.ReadyToShip => "Tout ce que vous attendiez est maintenant dans notre entrepôt.",
        MessageKind.Shipped => "Toute votre commande a maintenant quitté notre entrepôt.",
        MessageKind.ConsentReminder => "Nous vous avons écrit au sujet d’un retard, et il nous faut encore votre réponse.",
        MessageKind.AfterCare => "Votre commande est arrivée. Merci de l’avoir attendue.",
        _ => null,
    };

    /// <inheritdoc/>
    public override string PromisedToShip(string? item, LocalDate by, LocalDate today) =>
        $"Nous avions promis d’expédier {Your(item)} au plus tard le {Day(by, today)}.";

    /// <inheritdoc/>
    public override string PromisedToDeliver(string? item, LocalDate by, LocalDate today) =>
        $"Nous avions promis de livrer {Your(item)} au plus tard le {Day(by, today)}.";

    /// <inheritdoc/>
    public override string ToldToShip(string? item, LocalDate by, LocalDate today) =>
        $"Nous vous avions annoncé l’expédition de {Your(item)} au plus tard le {Day(by, today)}.";

    /// <inheritdoc/>
    public override string ToldNoDate() => "Nous vous avions dit que nous n’avions pas de date.";

    /// <inheritdoc/>
    public override string ReadyUnitsShipFirst(long ready, long open) => ready < 2
        ? $"{Number(ready)} unité sur {Number(open)} est prête et part en premier."
        : $"{Number(ready)} unités sur {Number(open)} sont prêtes et partent en premier.";

    /// <inheritdoc/>
    public override string ReadyUnitsWait(long ready, long open) => ready < 2
        ? $"{Number(ready)} unité sur {Number(open)} est déjà là. Elle attend le reste, pour que tout parte ensemble."
        : $"{Number(ready)} unités sur {Number(open)} sont déjà là. Elles attendent le reste, pour que tout parte ensemble.";

    /// <inheritdoc/>
    public override string Credit(string amount) => $"Pour ce retard, nous créditons {amount} sur cette commande.";

    /// <inheritdoc/>
    public override string HasBeenCancelled(string order, bool rest) =>
        rest ? $"Le reste de votre commande {order} a été annulé." : $"Votre commande {order} a été annulée.";

    /// <inheritdoc/>
    public override string Refund(string amount, string method) => $"Nous vous remboursons {amount}. Mode de remboursement\u00a0: {method}.";

    /// <inheritdoc/>
    public override string RefundSentBy(LocalDate day, LocalDate today) => $"Nous envoyons le remboursement au plus tard le {NearDay(day, today)}.";

    /// <inheritdoc/>
    public override string NothingCharged() => "Rien ne vous a été débité, et rien ne le sera.";

    private static string Your(string? item) => item is null ? "votre commande" : $"votre {item}";
}
