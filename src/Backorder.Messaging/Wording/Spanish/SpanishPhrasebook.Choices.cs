namespace Backorder.Messaging;

public partial class SpanishPhrasebook
{
    /// <inheritdoc/>
    public override string ChoicesHeading() => "Qué puede hacer";

    /// <inheritdoc/>
    public override string KeepLabel(string? item) => item is null ? "Mantener mi pedido" : $"Mantener {item}";

    /// <inheritdoc/>
    public override string CancelLabel(bool charged, bool rest) =>
        rest ? "Cancelar el resto" : charged ? "Cancelar con reembolso" : "Cancelar mi pedido";

    /// <inheritdoc/>
    public override string CancelItemLabel(string item) => $"Cancelar {item}";

    /// <inheritdoc/>
    public override string SwapLabel(string item) => $"Recibir {item} en su lugar";

    /// <inheritdoc/>
    public override string SwapNote(int quantity, string item, string? price, string? insteadOf)
    {
        var what = price is null
            ? $"En existencias: {Units(quantity, item)}"
            : $"En existencias: {Units(quantity, item)}, {price}{(quantity == 1 ? "" : " por unidad")}";
        return insteadOf is null ? $"{what}." : $"{what}, en lugar de {insteadOf}.";
    }

    /// <inheritdoc/>
    public override string SplitLabel() => "Enviar lo que está listo";

    /// <inheritdoc/>
    public override string SplitNote(string goods) => $"Listo ahora: {goods}. El resto irá después.";

    /// <inheritdoc/>
    public override string SplitUnitsLabel(string units) => $"Enviar {units} ahora";

    /// <inheritdoc/>
    public override string ContactLabel() => "Contactar con la tienda";

    /// <inheritdoc/>
    public override string MoreChoices(int count) => count == 1
        ? "Hay 1 opción más. Escríbanos y se la explicaremos."
        : $"Hay {Number(count)} opciones más. Escríbanos y se las explicaremos.";

    /// <inheritdoc/>
    public override string AnswerSubject(string order, string choice) => $"Pedido {order}: {choice}";
}
