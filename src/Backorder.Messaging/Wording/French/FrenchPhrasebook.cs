using NodaTime;

namespace Backorder.Messaging;

/// <summary>French, with <c>vous</c>. Colons and question marks have their space in front.</summary>
public partial class FrenchPhrasebook : Phrasebook
{
    /// <summary>Creates the phrasebook.</summary>
    /// <param name="language">A French tag: <c>fr-FR</c>, <c>fr-CA</c>.</param>
    public FrenchPhrasebook(string language)
        : base(language)
    {
    }

    /// <inheritdoc/>
    public override string Colon => "\u00a0: ";

    /// <inheritdoc/>
    public override string? Apology(MessageKind kind, int delays, int? daysLate, LocalDate? before, LocalDate today) => kind switch
    {
        MessageKind.BackorderConfirmed => "Nous sommes désolés de vous faire attendre.",
        MessageKind.FirstDelay => daysLate switch
        {
            > 30 => "Nous sommes vraiment désolés de ce long retard.",
            > 14 => "Nous sommes désolés de vous faire attendre autant.",
            _ => "Nous sommes désolés de ce retard.",
        },
        MessageKind.RenewedDelay when delays > 2 => "Nous sommes vraiment désolés que la date soit encore repoussée.",
        MessageKind.RenewedDelay when before is { } missed => $"Nous sommes désolés de ne pas pouvoir tenir non plus la date du {Day(missed, today)}.",
        MessageKind.RenewedDelay => "Nous sommes désolés de vous faire attendre encore.",
        MessageKind.NoDateYet when delays > 1 => "Nous sommes vraiment désolés de devoir retirer encore une fois la date annoncée.",
        MessageKind.NoDateYet => "Nous sommes désolés de ne pas pouvoir vous donner de date pour le moment.",
        MessageKind.StillWaiting => "Nous sommes désolés que l’attente continue.",
        MessageKind.Cancelled => "Nous sommes désolés que cette commande n’ait pas abouti.",
        _ => null,
    };

    /// <inheritdoc/>
    public override string Reason(BackorderReason reason)
    {
        var clause = ReasonClause(reason);
        return string.Concat(char.ToUpperInvariant(clause[0]).ToString(), clause.AsSpan(1), ".");
    }

    /// <inheritdoc/>
    public override string QualityNote() => "Nous préférons livrer en retard plutôt que d’envoyer un article qui n’est pas au point.";

    /// <inheritdoc/>
    public override string CallToAction(MessageKind kind, ChoiceKind? primary, Reply? reply, LocalDate today) => (reply?.Silence, primary) switch
    {
        (Silence.Cancel, _) => reply.By is { } by ? $"Merci de répondre au plus tard le {NearDay(by, today)}." : "Merci de nous répondre.",
        (Silence.Consent, _) => "Si vous acceptez d’attendre, vous n’avez rien à faire. Sinon, choisissez une autre solution.",
        (_, ChoiceKind.Wait) => "Vous pouvez garder votre commande et attendre, ou choisir une autre solution.",
        (_, ChoiceKind.Swap or ChoiceKind.Split) => "Dites-nous ce que vous préférez.",
        _ when kind is MessageKind.AfterCare or MessageKind.Shipped => "Écrivez-nous si quelque chose ne va pas.",
        _ => "Vous n’avez rien à faire.",
    };

    private static string ReasonClause(BackorderReason reason) => reason switch
    {
        BackorderReason.SupplierDelay => "notre fournisseur a du retard",
        BackorderReason.Demand => "nous avons reçu plus de commandes que prévu",
        BackorderReason.MaterialShortage => "une matière première est difficile à trouver en ce moment",
        BackorderReason.Production => "la fabrication prend plus de temps que prévu",
        BackorderReason.QualityHold => "nous contrôlons la qualité avant tout envoi",
        BackorderReason.Transport => "la livraison à notre entrepôt prend plus de temps que prévu",
        BackorderReason.Customs => "la livraison à notre entrepôt est encore à la douane",
        BackorderReason.Weather => "le mauvais temps a retardé la livraison à notre entrepôt",
        BackorderReason.StockError => "notre stock était mal compté",
        BackorderReason.Discontinued => "le fabricant ne produit plus cet article",
        _ => "nous cherchons encore la cause du retard",
    };
}
