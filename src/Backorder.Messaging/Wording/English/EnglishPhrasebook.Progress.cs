namespace Backorder.Messaging;

public partial class EnglishPhrasebook
{
    /// <inheritdoc/>
    public override string Progress(ProgressStep step) => step switch
    {
        ProgressStep.Ordered => "Ordered",
        ProgressStep.Waiting => "Waiting",
        ProgressStep.Delayed => "Delayed",
        ProgressStep.PartShipped => "Part shipped",
        ProgressStep.Ready => "Ready",
        ProgressStep.Shipped => "Shipped",
        ProgressStep.Ships => "Ships",
        ProgressStep.LastShips => "Last item ships",
        ProgressStep.Arrives => "Arrives",
        ProgressStep.LastArrives => "Last item arrives",
        ProgressStep.Arrived => "Arrived",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Expected a step that this phrasebook knows."),
    };
}
