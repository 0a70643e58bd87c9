using NodaTime;

namespace Backorder.Messaging;

// Without the accents that the alphabet of a text message lacks, where another word says the same.
public partial class SpanishPhrasebook
{
    /// <inheritdoc/>
    public override string SmsNews(MessageKind kind, string? order, SpokenRange when, LocalDate today)
    {
        var it = order is null ? "Su pedido" : $"Su pedido {order}";
        return kind switch
        {
            MessageKind.BackorderConfirmed => $"{it} queda en espera. {SmsDate("Fecha de salida", when, today)}",
            MessageKind.FirstDelay => $"{it} se retrasa. {SmsDate("Nueva fecha de salida", when, today)}",
            MessageKind.RenewedDelay => $"{it} se retrasa de nuevo. {SmsDate("Nueva fecha de salida", when, today)}",
            MessageKind.NoDateYet => $"{it} se retrasa. {SmsDate("Fecha de salida", when, today)}",
            MessageKind.StillWaiting => $"{it} sigue en espera. {SmsDate("Fecha de salida", when, today)}",
            MessageKind.Earlier => $"{it}: buenas noticias. {SmsDate("Nueva fecha de salida", when, today)}",
            MessageKind.PartShipped => $"{it} ha salido en parte. {SmsDate("Fecha de salida del resto", when, today)}",
            MessageKind.ReadyToShip => $"{it}, listo para salir. {SmsDate("Fecha de salida", when, today)}",
            MessageKind.Shipped => $"{it} va en camino.",
            MessageKind.Cancelled => $"{it} se ha cancelado.",
            MessageKind.ConsentReminder => $"{it} se retrasa y necesitamos su respuesta. {SmsDate("Fecha de salida", when, today)}",
            _ => $"{it} ha llegado. Gracias por su paciencia.",
        };
    }

    /// <inheritdoc/>
    public override string SmsSilenceAgrees(LocalDate by, LocalDate today) =>
        $"Si no tenemos noticias suyas antes de la salida, y hasta el {ShortDay(by, today)}, entendemos que acepta esperar.";

    /// <inheritdoc/>
    public override string SmsSilenceCancels(LocalDate by, bool charged, LocalDate today) =>
        $"Para conservarlo, diga \"sí\" hasta el {Stopped(ShortDay(by, today))} Si no lo hace y para entonces no lo hemos enviado, "
        + (charged ? "lo cancelamos y reembolsamos." : "lo cancelamos y no se cobra nada.");

    /// <inheritdoc/>
    public override string SmsAnswerBy(LocalDate by, LocalDate today) =>
        $"Responda hasta el {Stopped(ShortDay(by, today))} Si no responde, sigue abierto.";

    /// <inheritdoc/>
    public override string SmsPartNeedsAnswer(LocalDate by, LocalDate today) =>
        $"Una parte necesita su respuesta hasta el {Stopped(ShortDay(by, today))} Nuestro e-mail dice qué pasa sin ella.";

    /// <inheritdoc/>
    public override string SmsAnswerAt(string address) => $"Su respuesta: {address}";

    /// <inheritdoc/>
    public override string SmsMore(string address) => $"Ver: {address}";

    private string SmsDate(string what, SpokenRange when, LocalDate today) => when.Shape switch
    {
        RangeShape.Day => $"{what}: {Stopped(ShortDay(when.End, today))}",
        RangeShape.Days => $"{what}: {Stopped(ShortDays(when.Start, when.End, today))}",
        RangeShape.NotBefore => $"Sin fecha por ahora, no antes del {Stopped(ShortDay(when.Start, today))}",
        RangeShape.NoDate => "Sin fecha por ahora.",
        _ => $"{what}: hasta el {Stopped(ShortDay(when.End, today))}",
    };
}
