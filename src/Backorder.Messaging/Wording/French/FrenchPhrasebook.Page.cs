using NodaTime;

namespace Backorder.Messaging;

public partial class FrenchPhrasebook
{
    /// <inheritdoc/>
    public override string NothingUntilPressed() => "Rien n’est décidé tant que vous n’appuyez pas sur un bouton.";

    /// <inheritdoc/>
    public override string AnswerReceived(string choice, LocalDate day, LocalDate today) => $"Nous avons bien reçu votre réponse du {Day(day, today)}\u00a0: {choice}.";

    /// <inheritdoc/>
    public override string AnswerCanChange() => "Vous pouvez encore changer d’avis ci-dessous.";

    /// <inheritdoc/>
    public override string CancellationIsFinal() => "Une annulation est définitive. Si c’est une erreur, écrivez-nous.";

    /// <inheritdoc/>
    public override string ChoiceRefused(string choice, ChoiceRefusal why) => $"Cela n’a pas été possible\u00a0: {choice}. " + why switch
    {
        ChoiceRefusal.Shipped => "C’est déjà expédié.",
        ChoiceRefusal.Cancelled => "C’est déjà annulé.",
        ChoiceRefusal.TooLate => "Le dernier jour pour ce choix est passé.",
        ChoiceRefusal.Superseded => "Nous vous avons écrit de nouveau depuis, et ce choix a pris fin.",
        ChoiceRefusal.SoldOut => "L’article n’est plus en stock.",
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "Unknown refusal."),
    };

    /// <inheritdoc/>
    public override string NewerMessageHasMore() => "Nous vous avons écrit de nouveau depuis. Le lien de notre dernier message montre tous vos choix.";

    /// <inheritdoc/>
    public override string LinkEnded() => "Ce lien ne fonctionne plus";

    /// <inheritdoc/>
    public override string LinkEndedNote() => "L’adresse est peut-être incomplète, ou ce lien n’a plus d’objet. Merci d’utiliser le lien de notre dernier message.";

    /// <inheritdoc/>
    public override string TryAgainLater() => "Merci d’attendre une minute et de réessayer";
}
