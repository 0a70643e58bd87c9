namespace Backorder.Messaging;

public partial class GermanPhrasebook
{
    /// <inheritdoc/>
    public override string Progress(ProgressStep step) => step switch
    {
        ProgressStep.Ordered => "Bestellt",
        ProgressStep.Waiting => "Wartet",
        ProgressStep.Delayed => "Verzögert",
        ProgressStep.PartShipped => "Teilweise versendet",
        ProgressStep.Ready => "Bereit",
        ProgressStep.Shipped => "Versendet",
        ProgressStep.Ships => "Versand",
        ProgressStep.LastShips => "Letzter Versand",
        ProgressStep.Arrives => "Ankunft",
        ProgressStep.LastArrives => "Letzte Ankunft",
        ProgressStep.Arrived => "Angekommen",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Expected a step that this phrasebook knows."),
    };
}
