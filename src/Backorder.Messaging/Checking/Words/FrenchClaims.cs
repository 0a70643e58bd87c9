namespace Backorder.Messaging;

internal static class FrenchClaims
{
    public static ClaimWords Words { get; } = new(
        partsWords: true,
        (Claim.Promotion, ["% de réduction", "% de remise", "code promo*", "promotion*", "soldes", "offre spéciale*", "offre exclusive*", "achetez maintenant", "commandez maintenant", "bon de réduction", "vous aimerez aussi", "meilleures ventes", "cadeau offert", "donnez votre avis"]),
        (Claim.Urgency, ["dernière chance", "dépêchez-vous", "agissez vite", "agissez maintenant", "urgent*", "dernier rappel"]),
        (Claim.Guarantee, ["garantissons", "garanti*", "à coup sûr", "sans faute", "certainement"]),
        (Claim.Vague, ["bientôt", "prochainement", "sous peu", "dès que possible", "au plus vite", "dans les meilleurs délais"]),
        (Claim.Blame, ["votre faute", "vous auriez dû", "parce que vous avez commandé"]),
        (Claim.GoodNews, ["bonne nouvelle*", "excellente nouvelle*"]),
        (Claim.Shipped, ["a été expédié*", "ont été expédié*", "est en route", "est en chemin", "a quitté notre entrepôt"]),
        (Claim.NoAction, ["vous n'avez rien à faire", "aucune action requise", "aucune action n'est", "rien à faire"]),
        (Claim.ActionNeeded, ["action requise", "action nécessaire", "vous devez agir", "vous devez répondre"]),
        (Claim.SilenceAgrees, ["considérerons que vous acceptez", "considérons que vous acceptez", "vaut accord", "vaut acceptation", "vaudra accord"]),
        (Claim.SilenceCancels, ["sera annulée automatiquement", "automatiquement annulée"]),
        (Claim.Refund, ["remboursement intégral", "intégralement remboursé*", "annuler et être remboursé*", "nous vous remboursons", "nous vous rembourserons"]),
        (Claim.StoreCredit, ["carte cadeau", "carte-cadeau", "bon d'achat", "avoir en magasin"]),
        (Claim.Fee, ["frais d'annulation", "frais de dossier", "déduction faite"]),
        (Claim.RelativeDeadline, ["sous", "dans les", "dans un délai de"]),
        (Claim.InStock, ["en stock :", "en stock:", "est en stock", "sont en stock"]),
        (Claim.Sorry, ["désolé*", "excus*", "regrettons"]))
    {
        Cancel = ["annul"],
        Refund = ["rembours"],
        Prompt = ["rapid", "sans délai", "sans retard", "immédiat", "jours ouvr", "promptement", "aussitôt"],
        Agree = ["accept", "accord", "consent"],
        Unanswered = ["sans nouvelles", "sans réponse", "pas de réponse", "ne répondez pas", "silence", "ne recevons"],
        Yes = ["oui", "accord", "confirm", "répond", "accept"],
        Update = ["écri", "nouvelles", "inform", "contact"],
        Thanks = ["merci", "remerci"],
        Free = ["gratuit", "ne vous coûte rien", "sans frais"],
        Quality = ["qualité", "pas parfait", "défaut"],
        Until = ["tout moment", "avant l'expédition", "jusqu'à", "avant son expédition", "avant son envoi"],
        StaysOpen = ["reste", "ouverte", "maintenue"],
        NotCharged = ["pas été débité", "pas débité", "rien ne sera", "aucun montant", "pas facturé"],
        NoDate = ["pas de date", "pas encore de", "aucune date", "pas avant", "sans date", "pas en mesure", "ne pouvons pas"],
        LastDay = ["au plus tard", "avant le", "d'ici"],
        Arrives = ["arriv", "livr", "récept"],
    };
}
