using NodaTime;

namespace Backorder.Messaging;

public partial class SpanishPhrasebook
{
    /// <inheritdoc/>
    public override string SubjectConfirmed(string order, string? item, bool part, SpokenRange when, LocalDate today) =>
        $"{About(order, item, part)}: {(when.HasDate ? $"saldrá a más tardar el {Day(when.End, today)}" : "aún sin fecha de envío")}";

    /// <inheritdoc/>
    public override string SubjectDelayed(string order, string? item, bool part, SpokenRange when, LocalDate today) =>
        $"{About(order, item, part)} se retrasa{To(when, today)}";

    /// <inheritdoc/>
    public override string SubjectDelayedAgain(string order, string? item, bool part, SpokenRange when, LocalDate today) =>
        $"{About(order, item, part)} se retrasa de nuevo{To(when, today)}";

    /// <inheritdoc/>
    public override string SubjectNoDate(string order, string? item, bool part) => $"{About(order, item, part)} se retrasa, aún sin fecha";

    /// <inheritdoc/>
    public override string SubjectAnswerNeeded(string order, SpokenRange when, LocalDate answerBy, LocalDate today) => when.HasDate
        ? Fitting(
            $"Responda hasta el {Day(answerBy, today)}: pedido {order} retrasado al {Day(when.End, today)}",
            $"Responda hasta el {ShortDay(answerBy, today)}: pedido {order} retrasado al {ShortDay(when.End, today)}")
        : $"Responda hasta el {Day(answerBy, today)}: pedido {order} retrasado sin fecha";

    /// <inheritdoc/>
    public override string SubjectReminder(string order, LocalDate? answerBy, LocalDate today) => answerBy is { } by
        ? Fitting(
            $"Responda hasta el {Day(by, today)}: pedido {order}, ¿mantener o cancelar?",
            $"Responda hasta el {ShortDay(by, today)}: pedido {order}, ¿mantener o cancelar?")
        : $"Responda, por favor: pedido {order}, ¿mantener o cancelar?";

    /// <inheritdoc/>
    public override string SubjectStillWaiting(string order, string? item, bool part, SpokenRange when, LocalDate today) =>
        $"{About(order, item, part)}: {(when.HasDate ? $"igual, a más tardar el {Day(when.End, today)}" : "seguimos sin fecha de envío")}";

    /// <inheritdoc/>
    public override string SubjectEarlier(string order, string? item, SpokenRange when, LocalDate today) =>
        $"{About(order, item)} saldrá antes{By(when, today)}";

    /// <inheritdoc/>
    public override string SubjectDateFound(string order, string? item, SpokenRange when, LocalDate today) =>
        $"{About(order, item)} ya tiene fecha de envío{By(when, today)}";

    /// <inheritdoc/>
    public override string SubjectPartShipped(string order) => $"Pedido {order}: una parte ya ha salido";

    /// <inheritdoc/>
    public override string SubjectReady(string order, string? item, SpokenRange when, LocalDate today) =>
        $"{About(order, item)} listo para salir{By(when, today)}";

    /// <inheritdoc/>
    public override string SubjectShipped(string order, string? item) => $"{About(order, item)} ya ha salido";

    /// <inheritdoc/>
    public override string SubjectCancelled(string order, bool rest, string? refund) =>
        (rest ? $"Resto del pedido {order} cancelado" : $"Pedido {order} cancelado")
        + (refund is null ? ": no se le ha cobrado nada" : $": le reembolsamos {refund}");

    /// <inheritdoc/>
    public override string SubjectDelivered(string order) => $"Su pedido {order} ha llegado: devoluciones y ayuda";

    private static string About(string order, string? item, bool part = false) =>
        item is not null ? $"Pedido {order} ({item})" : part ? $"Parte del pedido {order}" : $"Pedido {order}";

    private string To(SpokenRange when, LocalDate today) => when.HasDate ? $" hasta el {Day(when.End, today)}" : "";

    private string By(SpokenRange when, LocalDate today) => when.HasDate ? $": a más tardar el {Day(when.End, today)}" : "";
}
