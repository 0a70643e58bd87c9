using NodaTime;

namespace Backorder.Messaging;

public partial class FrenchPhrasebook
{
    /// <inheritdoc/>
    public override string NextUpdate(LocalDate day, LocalDate today) =>
        $"Nous vous écrirons de nouveau au plus tard le {NearDay(day, today)}, même si rien n’a changé.";

    /// <inheritdoc/>
    public override string ContactIntro() => "Une question\u00a0? Une personne vous répond à l’adresse";

    /// <inheritdoc/>
    public override string ReturnsLabel() => "Retours et remboursements";

    /// <inheritdoc/>
    public override string OrdersLabel() => "Vos commandes";

    /// <inheritdoc/>
    public override string FeedbackLabel() => "Dites-nous comment cela s’est passé";

    /// <inheritdoc/>
    public override string Thanks(MessageKind kind) => kind switch
    {
        MessageKind.BackorderConfirmed or MessageKind.PartShipped or MessageKind.ReadyToShip or MessageKind.Shipped or MessageKind.AfterCare =>
            "Merci pour votre commande.",
        MessageKind.Cancelled => "Merci de votre compréhension.",
        _ => "Merci de votre patience.",
    };

    /// <inheritdoc/>
    public override string SentBecause(string order, string shop) =>
        $"Vous recevez ce message car vous avez passé la commande {order} chez {shop}.";
}
