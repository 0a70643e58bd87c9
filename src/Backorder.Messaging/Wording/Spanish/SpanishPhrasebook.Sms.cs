using NodaTime;

namespace Backorder.Messaging;

public partial class SpanishPhrasebook
{
    /// <inheritdoc/>
    public override string SmsNews(MessageKind kind, string? order, SpokenRange when, LocalDate today)
    {
        var it = order is null ? "Su pedido" : $"Su pedido {order}";
        return kind switch
        {
            MessageKind.BackorderConfirmed => $"{it} está en espera. {SmsDate("Fecha de envío", when, today)}",
            MessageKind.FirstDelay => $"{it} se retrasa. {SmsDate("Nueva fecha de envío", when, today)}",
            MessageKind.RenewedDelay => $"{it} se retrasa de nuevo. {SmsDate("Nueva fecha de envío", when, today)}",
            MessageKind.NoDateYet => $"{it} se retrasa. {SmsDate("Fecha de envío", when, today)}",
            MessageKind.StillWaiting => $"{it} sigue en espera. {SmsDate("Fecha de envío", when, today)}",
            MessageKind.Earlier => $"{it}: buenas noticias. {SmsDate("Nueva fecha de envío", when, today)}",
            MessageKind.PartShipped => $"{it} ha salido en parte. {SmsDate("Envío del resto", when, today)}",
            MessageKind.ReadyToShip => $"{it} está listo para salir. {SmsDate("Fecha de envío", when, today)}",
            MessageKind.Shipped => $"{it} está en camino.",
            MessageKind.Cancelled => $"{it} se ha cancelado.",
            MessageKind.ConsentReminder => $"{it} se retrasa y necesitamos su respuesta. {SmsDate("Fecha de envío", when, today)}",
            _ => $"{it} ha llegado. Gracias por su paciencia.",
        };
    }

    /// <inheritdoc/>
    public override string SmsSilenceAgrees(LocalDate by, LocalDate today) =>
        $"Si no tenemos noticias suyas antes del envío, y a más tardar el {ShortDay(by, today)}, entendemos que acepta esperar.";

    /// <inheritdoc/>
    public override string SmsSilenceCancels(LocalDate by, bool charged, LocalDate today) =>
        $"Para conservarlo, diga que sí a más tardar el {Stopped(ShortDay(by, today))} Si no lo hace y para entonces no lo hemos enviado, "
        + (charged ? "lo cancelamos y reembolsamos." : "lo cancelamos y no se cobra nada.");

    /// <inheritdoc/>
    public override string SmsAnswerBy(LocalDate by, LocalDate today) =>
        $"Responda a más tardar el {Stopped(ShortDay(by, today))} Si no responde, sigue abierto.";

    /// <inheritdoc/>
    public override string SmsPartNeedsAnswer(LocalDate by, LocalDate today) =>
        $"Una parte necesita su respuesta a más tardar el {Stopped(ShortDay(by, today))} Nuestro e-mail dice qué pasa sin ella.";

    /// <inheritdoc/>
    public override string SmsAnswerAt(string address) => $"Su respuesta: {address}";

    /// <inheritdoc/>
    public override string SmsMore(string address) => $"Más: {address}";

    private string SmsDate(string what, SpokenRange when, LocalDate today) => when.Shape switch
    {
        RangeShape.Day => $"{what}: {Stopped(ShortDay(when.End, today))}",
        RangeShape.Days => $"{what}: {Stopped(ShortDays(when.Start, when.End, today))}",
        RangeShape.NotBefore => $"Aún sin fecha, no antes del {Stopped(ShortDay(when.Start, today))}",
        RangeShape.NoDate => "Aún sin fecha.",
        _ => $"{what}: a más tardar el {Stopped(ShortDay(when.End, today))}",
    };
}
