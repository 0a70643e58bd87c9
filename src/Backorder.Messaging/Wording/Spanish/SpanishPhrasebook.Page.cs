using NodaTime;

namespace Backorder.Messaging;

public partial class SpanishPhrasebook
{
    /// <inheritdoc/>
    public override string NothingUntilPressed() => "No se decide nada hasta que pulse un botón.";

    /// <inheritdoc/>
    public override string AnswerReceived(string choice, LocalDate day, LocalDate today) => $"Tenemos su respuesta del {Day(day, today)}: {choice}.";

    /// <inheritdoc/>
    public override string AnswerCanChange() => "Aún puede cambiar de opinión aquí abajo.";

    /// <inheritdoc/>
    public override string CancellationIsFinal() => "Una cancelación es definitiva. Si fue un error, escríbanos.";

    /// <inheritdoc/>
    public override string ChoiceRefused(string choice, ChoiceRefusal why) => $"No hemos podido hacerlo: {choice}. " + why switch
    {
        ChoiceRefusal.Shipped => "Ya se ha enviado.",
        ChoiceRefusal.Cancelled => "Ya está cancelado.",
        ChoiceRefusal.TooLate => "El último día para esta opción ya ha pasado.",
        ChoiceRefusal.Superseded => "Le hemos vuelto a escribir desde entonces, y esta opción ha terminado.",
        ChoiceRefusal.SoldOut => "El artículo ya no está en existencias.",
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "Unknown refusal."),
    };

    /// <inheritdoc/>
    public override string NewerMessageHasMore() => "Le hemos vuelto a escribir desde entonces. El enlace de nuestro último mensaje muestra todo lo que puede elegir.";

    /// <inheritdoc/>
    public override string LinkEnded() => "Este enlace ya no funciona";

    /// <inheritdoc/>
    public override string LinkEndedNote() => "Puede que la dirección esté incompleta o que el enlace ya no tenga objeto. Use, por favor, el enlace de nuestro último mensaje.";

    /// <inheritdoc/>
    public override string TryAgainLater() => "Espere un minuto, por favor, e inténtelo de nuevo";
}
