namespace Backorder.Messaging;

public partial class JapanesePhrasebook
{
    /// <inheritdoc/>
    public override string Progress(ProgressStep step) => step switch
    {
        ProgressStep.Ordered => "ご注文",
        ProgressStep.Waiting => "入荷待ち",
        ProgressStep.Delayed => "遅延",
        ProgressStep.PartShipped => "一部発送済み",
        ProgressStep.Ready => "発送準備完了",
        ProgressStep.Shipped => "発送済み",
        ProgressStep.Ships => "発送",
        ProgressStep.LastShips => "最後の発送",
        ProgressStep.Arrives => "お届け",
        ProgressStep.LastArrives => "最後のお届け",
        ProgressStep.Arrived => "お届け済み",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Expected a step that this phrasebook knows."),
    };
}
