using NodaTime;

namespace Backorder.Messaging;

/// <summary>Spanish, with <c>usted</c>.</summary>
public partial class SpanishPhrasebook : Phrasebook
{
    /// <summary>Creates the phrasebook.</summary>
    /// <param name="language">A Spanish tag: <c>es-ES</c>, <c>es-MX</c>.</param>
    public SpanishPhrasebook(string language)
        : base(language)
    {
    }

    /// <inheritdoc/>
    public override string? Apology(MessageKind kind, int delays, int? daysLate, LocalDate? before, LocalDate today) => kind switch
    {
        MessageKind.BackorderConfirmed => "Sentimos que tenga que esperar.",
        MessageKind.FirstDelay => daysLate switch
        {
            > 30 => "Sentimos mucho este retraso tan largo.",
            > 14 => "Sentimos que tenga que esperar tanto tiempo más.",
            _ => "Sentimos el retraso.",
        },
        MessageKind.RenewedDelay when delays > 2 => "Sentimos mucho que la fecha cambie una vez más.",
        MessageKind.RenewedDelay when before is { } missed => $"Sentimos no poder cumplir tampoco la fecha del {Day(missed, today)}.",
        MessageKind.RenewedDelay => "Sentimos que tenga que esperar de nuevo.",
        MessageKind.NoDateYet when delays > 1 => "Sentimos mucho tener que retirar la fecha otra vez.",
        MessageKind.NoDateYet => "Sentimos no poder darle una fecha en este momento.",
        MessageKind.StillWaiting => "Sentimos que la espera continúe.",
        MessageKind.Cancelled => "Sentimos que este pedido no haya salido adelante.",
        _ => null,
    };

    /// <inheritdoc/>
    public override string Reason(BackorderReason reason)
    {
        var clause = ReasonClause(reason);
        return string.Concat(char.ToUpperInvariant(clause[0]).ToString(), clause.AsSpan(1), ".");
    }

    /// <inheritdoc/>
    public override string QualityNote() => "Preferimos tardar más antes que enviarle algo que no esté bien.";

    /// <inheritdoc/>
    public override string CallToAction(MessageKind kind, ChoiceKind? primary, Reply? reply, LocalDate today) => (reply?.Silence, primary) switch
    {
        (Silence.Cancel, _) => reply.By is { } by ? $"Responda, por favor, a más tardar el {NearDay(by, today)}." : "Responda, por favor.",
        (Silence.Consent, _) => "Si le parece bien esperar, no tiene que hacer nada. Si no, elija otra opción.",
        (_, ChoiceKind.Wait) => "Puede mantener su pedido y esperar, o elegir otra opción.",
        (_, ChoiceKind.Swap or ChoiceKind.Split) => "Díganos qué prefiere.",
        _ when kind is MessageKind.AfterCare or MessageKind.Shipped => "Escríbanos si algo no está bien.",
        _ => "No tiene que hacer nada.",
    };

    private static string ReasonClause(BackorderReason reason) => reason switch
    {
        BackorderReason.SupplierDelay => "nuestro proveedor lleva retraso",
        BackorderReason.Demand => "hemos recibido más pedidos de los que esperábamos",
        BackorderReason.MaterialShortage => "hay un material difícil de conseguir en este momento",
        BackorderReason.Production => "la fabricación tarda más de lo previsto",
        BackorderReason.QualityHold => "estamos comprobando la calidad antes de enviar nada",
        BackorderReason.Transport => "el envío a nuestro almacén tarda más de lo previsto",
        BackorderReason.Customs => "el envío a nuestro almacén sigue en la aduana",
        BackorderReason.Weather => "el mal tiempo ha retrasado el envío a nuestro almacén",
        BackorderReason.StockError => "nuestro recuento de existencias era incorrecto",
        BackorderReason.Discontinued => "el fabricante ha dejado de producir este artículo",
        _ => "todavía estamos averiguando la causa",
    };
}
