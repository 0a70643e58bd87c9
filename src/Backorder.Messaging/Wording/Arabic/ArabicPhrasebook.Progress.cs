namespace Backorder.Messaging;

public partial class ArabicPhrasebook
{
    /// <inheritdoc/>
    public override string Progress(ProgressStep step) => step switch
    {
        ProgressStep.Ordered => "تم الطلب",
        ProgressStep.Waiting => "في الانتظار",
        ProgressStep.Delayed => "متأخر",
        ProgressStep.PartShipped => "شُحن جزء منه",
        ProgressStep.Ready => "جاهز",
        ProgressStep.Shipped => "تم الشحن",
        ProgressStep.Ships => "الشحن",
        ProgressStep.LastShips => "الشحنة الأخيرة",
        ProgressStep.Arrives => "الوصول",
        ProgressStep.LastArrives => "الوصول الأخير",
        ProgressStep.Arrived => "تم التسليم",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Expected a step that this phrasebook knows."),
    };
}
