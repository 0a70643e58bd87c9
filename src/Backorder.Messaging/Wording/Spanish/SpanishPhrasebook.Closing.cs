using NodaTime;

namespace Backorder.Messaging;

public partial class SpanishPhrasebook
{
    /// <inheritdoc/>
    public override string NextUpdate(LocalDate day, LocalDate today) =>
        $"Le escribiremos de nuevo a más tardar el {NearDay(day, today)}, aunque nada haya cambiado.";

    /// <inheritdoc/>
    public override string ContactIntro() => "¿Tiene alguna pregunta? Le responde una persona en";

    /// <inheritdoc/>
    public override string ReturnsLabel() => "Devoluciones y reembolsos";

    /// <inheritdoc/>
    public override string OrdersLabel() => "Sus pedidos";

    /// <inheritdoc/>
    public override string FeedbackLabel() => "Cuéntenos cómo le ha ido";

    /// <inheritdoc/>
    public override string Thanks(MessageKind kind) => kind switch
    {
        MessageKind.BackorderConfirmed or MessageKind.PartShipped or MessageKind.ReadyToShip or MessageKind.Shipped or MessageKind.AfterCare =>
            "Gracias por su pedido.",
        MessageKind.Cancelled => "Gracias por su comprensión.",
        _ => "Gracias por su paciencia.",
    };

    /// <inheritdoc/>
    public override string SentBecause(string order, string shop) => $"Recibe este mensaje porque hizo el pedido {order} en {shop}.";
}
