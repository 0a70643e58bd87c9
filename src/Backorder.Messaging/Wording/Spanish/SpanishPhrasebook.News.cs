using NodaTime;

namespace Backorder.Messaging;

public partial class SpanishPhrasebook
{
    /// <inheritdoc/>
    public override string Heading(MessageKind kind, bool part, bool dateFound)
    {
        var order = part ? "Parte de su pedido" : "Su pedido";
        return kind switch
        {
            MessageKind.BackorderConfirmed => $"{order} aún no está disponible",
            MessageKind.FirstDelay => $"{order} saldrá más tarde",
            MessageKind.RenewedDelay => $"{order} se retrasa de nuevo",
            MessageKind.NoDateYet => $"{order} se retrasa y aún no tenemos fecha",
            MessageKind.StillWaiting => $"{order} sigue en espera",
            MessageKind.Earlier => dateFound ? "Ya tenemos fecha para su pedido" : "Su pedido saldrá antes",
            MessageKind.PartShipped => "Parte de su pedido está en camino",
            MessageKind.ReadyToShip => "Su pedido está listo para salir",
            MessageKind.Shipped => "Su pedido está en camino",
            MessageKind.Cancelled => part ? "El resto de su pedido está cancelado" : "Su pedido está cancelado",
            MessageKind.ConsentReminder => "¿Quiere mantener su pedido?",
            _ => "Su pedido ha llegado",
        };
    }

    /// <inheritdoc/>
    public override string Greeting(string? name) => name is null ? "Hola:" : $"Hola, {name}:";

    /// <inheritdoc/>
    public override string About(string order, LocalDate placedOn, string goods, LocalDate today) =>
        $"Le escribimos sobre su pedido {order} del {Day(placedOn, today)}: {goods}.";

    /// <inheritdoc/>
    public override string Units(int quantity, string item) => $"{Number(quantity)}\u00a0× {item}";

    /// <inheritdoc/>
    public override string ManyItems(int items, long units) =>
        $"{Number(items)} {(items == 1 ? "artículo" : "artículos")}, {Number(units)} {(units == 1 ? "unidad" : "unidades")} en total";

    /// <inheritdoc/>
    public override string? Opening(MessageKind kind, bool dateFound) => kind switch
    {
        MessageKind.BackorderConfirmed => "Gracias por su pedido. En este momento no tenemos todo en existencias.",
        MessageKind.StillWaiting => "Le prometimos noticias, y nada ha cambiado.",
        MessageKind.Earlier => dateFound
            ? "Buenas noticias: ya tenemos una fecha para usted."
            : "Buenas noticias: su pedido saldrá antes de lo que le dijimos.",
        MessageKind.PartShipped => "Parte de su pedido ha salido de nuestro almacén. El resto irá después.",
        MessageKind.ReadyToShip => "Todo lo que esperaba está ya en nuestro almacén.",
        MessageKind.Shipped => "Todo su pedido ha salido ya de nuestro almacén.",
        MessageKind.ConsentReminder => "Le escribimos sobre un retraso y todavía necesitamos su respuesta.",
        MessageKind.AfterCare => "Su pedido ha llegado. Gracias por haberlo esperado.",
        _ => null,
    };

    /// <inheritdoc/>
    public override string PromisedToShip(string? item, LocalDate by, LocalDate today) =>
        $"Prometimos enviar {Your(item)} a más tardar el {Day(by, today)}.";

    /// <inheritdoc/>
    public override string PromisedToDeliver(string? item, LocalDate by, LocalDate today) =>
        $"Prometimos entregar {Your(item)} a más tardar el {Day(by, today)}.";

    /// <inheritdoc/>
    public override string ToldToShip(string? item, LocalDate by, LocalDate today) =>
        $"Le dijimos que enviaríamos {Your(item)} a más tardar el {Day(by, today)}.";

    /// <inheritdoc/>
    public override string ToldNoDate() => "Le dijimos que no teníamos fecha.";

    /// <inheritdoc/>
    public override string ReadyUnitsShipFirst(long ready, long open) => ready == 1
        ? $"1 de {Number(open)} unidades está lista y sale primero."
        : $"{Number(ready)} de {Number(open)} unidades están listas y salen primero.";

    /// <inheritdoc/>
    public override string ReadyUnitsWait(long ready, long open) => ready == 1
        ? $"1 de {Number(open)} unidades ya está aquí. Espera al resto para que todo salga junto."
        : $"{Number(ready)} de {Number(open)} unidades ya están aquí. Esperan al resto para que todo salga junto.";

    /// <inheritdoc/>
    public override string Credit(string amount) => $"Por el retraso abonamos {amount} a este pedido.";

    /// <inheritdoc/>
    public override string HasBeenCancelled(string order, bool rest) =>
        rest ? $"El resto de su pedido {order} se ha cancelado." : $"Su pedido {order} se ha cancelado.";

    /// <inheritdoc/>
    public override string Refund(string amount, string method) => $"Le reembolsamos {amount}. Medio de reembolso: {method}.";

    /// <inheritdoc/>
    public override string RefundSentBy(LocalDate day, LocalDate today) => $"Enviamos el reembolso a más tardar el {NearDay(day, today)}.";

    /// <inheritdoc/>
    public override string NothingCharged() => "No se le ha cobrado nada ni se le cobrará.";

    private static string Your(string? item) => item is null ? "su pedido" : $"su {item}";
}
