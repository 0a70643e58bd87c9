namespace Backorder.Messaging;

public partial class SpanishPhrasebook
{
    /// <inheritdoc/>
    public override string Progress(ProgressStep step) => step switch
    {
        ProgressStep.Ordered => "Pedido",
        ProgressStep.Waiting => "En espera",
        ProgressStep.Delayed => "Retrasado",
        ProgressStep.PartShipped => "Enviado en parte",
        ProgressStep.Ready => "Listo",
        ProgressStep.Shipped => "Enviado",
        ProgressStep.Ships => "Envío",
        ProgressStep.LastShips => "Último envío",
        ProgressStep.Arrives => "Entrega",
        ProgressStep.LastArrives => "Última entrega",
        ProgressStep.Arrived => "Entregado",
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "Expected a step that this phrasebook knows."),
    };
}
