using NodaTime;

namespace Backorder.Messaging;

public partial class SpanishPhrasebook
{
    /// <inheritdoc/>
    public override string ItemsHeading(MessageKind kind) => kind switch
    {
        MessageKind.PartShipped => "Lo que aún está esperando",
        MessageKind.ReadyToShip => "Lo que sale",
        MessageKind.Cancelled => "Lo que se ha cancelado",
        MessageKind.Shipped or MessageKind.AfterCare => "Sus artículos",
        _ => "Lo que está esperando",
    };

    /// <inheritdoc/>
    public override string ItemColumn() => "Artículo";

    /// <inheritdoc/>
    public override string QuantityColumn() => "Cantidad";

    /// <inheritdoc/>
    public override string BeforeColumn() => "Antes";

    /// <inheritdoc/>
    public override string NowColumn(MessageKind kind, bool changed) =>
        kind == MessageKind.Cancelled ? "Estado" : changed ? "Nueva fecha de envío" : "Fecha de envío";

    /// <inheritdoc/>
    public override string Before(PriorDate? before, LocalDate today) => before switch
    {
        null => "no se dio fecha",
        { Latest: not { } } => "aún sin fecha",
        { Latest: { } by, Source: PriorDateSource.PromisedDeliverBy } => $"entrega a más tardar el {Day(by, today)}",
        { Latest: { } by } => $"a más tardar el {Day(by, today)}",
    };

    /// <inheritdoc/>
    public override string UnitsWhen(int quantity, string when) => $"{Number(quantity)} {(quantity == 1 ? "unidad" : "unidades")}: {when}";

    /// <inheritdoc/>
    public override string WhenWithLastDay(string when, LocalDate day, LocalDate today) => $"{when}, a más tardar el {Day(day, today)}";

    /// <inheritdoc/>
    public override string CancelledCell() => "cancelado";

    /// <inheritdoc/>
    public override string ItemsInGroup(int count) => $"{Number(count)} {(count == 1 ? "artículo" : "artículos")}";

    /// <inheritdoc/>
    public override string AndMore(int count) => $"y {Number(count)} más";

    /// <inheritdoc/>
    public override string DifferentDates() => "fechas distintas";

    /// <inheritdoc/>
    public override string ParcelsHeading() => "Lo que ha salido";

    /// <inheritdoc/>
    public override string ParcelShipped(LocalDate day, string? carrier, LocalDate today) =>
        carrier is null ? $"Enviado el {Day(day, today)}" : $"Enviado el {Day(day, today)} con {carrier}";

    /// <inheritdoc/>
    public override string ParcelArrived(LocalDate day, LocalDate today) => $"Llegó el {Day(day, today)}";

    /// <inheritdoc/>
    public override string TrackLabel() => "Seguir este paquete";
}
