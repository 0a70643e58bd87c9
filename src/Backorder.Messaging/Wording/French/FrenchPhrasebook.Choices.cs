namespace Backorder.Messaging;

public partial class FrenchPhrasebook
{
    /// <inheritdoc/>
    public override string ChoicesHeading() => "Ce que vous pouvez faire";

    /// <inheritdoc/>
    public override string KeepLabel(string? item) => item is null ? "Garder ma commande" : $"Garder {item}";

    /// <inheritdoc/>
    public override string CancelLabel(bool charged, bool rest) =>
        rest ? "Annuler le reste" : charged ? "Annuler avec remboursement" : "Annuler ma commande";

    /// <inheritdoc/>
    public override string CancelItemLabel(string item) => $"Annuler {item}";

    /// <inheritdoc/>
    public override string SwapLabel(string item) => $"Recevoir plutôt {item}";

    /// <inheritdoc/>
    public override string SwapNote(int quantity, string item, string? price, string? insteadOf)
    {
        var what = price is null ? $"En stock\u00a0: {Units(quantity, item)}" : $"En stock\u00a0: {Units(quantity, item)}, {price}{(quantity == 1 ? "" : " l’unité")}";
        return insteadOf is null ? $"{what}." : $"{what} (remplace {insteadOf}).";
    }

    /// <inheritdoc/>
    public override string SplitLabel() => "Envoyer ce qui est prêt";

    /// <inheritdoc/>
    public override string SplitNote(string goods) => $"Prêt maintenant\u00a0: {goods}. Le reste suivra.";

    /// <inheritdoc/>
    public override string SplitUnitsLabel(string units) => $"Envoyer {units} maintenant";

    /// <inheritdoc/>
    public override string ContactLabel() => "Nous contacter";

    /// <inheritdoc/>
    public override string MoreChoices(int count) => count == 1
        ? "Il y a 1 autre choix. Écrivez-nous et nous vous l’indiquerons."
        : $"Il y a {Number(count)} autres choix. Écrivez-nous et nous vous les indiquerons.";

    /// <inheritdoc/>
    public override string AnswerSubject(string order, string choice) => $"Commande {order}\u00a0: {choice}";
}
