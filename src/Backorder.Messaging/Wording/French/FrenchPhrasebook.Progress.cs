namespace Backorder.Messaging;

public partial class FrenchPhrasebook
{
    /// <inheritdoc/>
    public override string Progress(ProgressStep step) => step switch
    {
        ProgressStep.Ordered => "Commandé",
        ProgressStep.Waiting => "En attente",
        ProgressStep.Delayed => "Retardé",
        ProgressStep.PartShipped => "Expédié en partie",
        ProgressStep.Ready => "Prêt",
        ProgressStep.Shipped => "Expédié",
        ProgressStep.Ships => "Expédition",
        ProgressStep.LastShips => "Dernière expédition",
        ProgressStep.Arrives => "Livraison",
        ProgressStep.LastArrives => "Dernière livraison",
        ProgressStep.Arrived => "Livré",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Expected a step that this phrasebook knows."),
    };
}
