using NodaTime;

namespace Backorder.Messaging;

public partial class SpanishPhrasebook
{
    /// <inheritdoc/>
    public override string RightToCancel(bool charged, bool rest) =>
        (rest ? "Tiene derecho a cancelar el resto antes del envío. " : "Tiene derecho a cancelar antes del envío. ")
        + (charged, rest) switch
        {
            (true, false) => "Si lo hace, le enviamos sin demora el reembolso íntegro.",
            (true, true) => "Si lo hace, le enviamos sin demora su reembolso íntegro.",
            _ => "Si lo hace, no se le cobrará nada.",
        };

    /// <inheritdoc/>
    public override string CancelUntilShipped() => "Si decide esperar, aún podrá cancelar en cualquier momento antes del envío.";

    /// <inheritdoc/>
    public override string NoDateBecause(StatedReason reason, bool another)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var date = another ? "una nueva fecha" : "una fecha";
        return string.Equals(reason.Text, Reason(reason.Code), StringComparison.Ordinal)
            ? $"No podemos dar {date} porque {ReasonClause(reason.Code)}."
            : $"No podemos dar {date}, y este es el motivo: {reason.Text}";
    }

    /// <inheritdoc/>
    public override string SilenceAgrees(string? item, LocalDate by, LocalDate today) =>
        $"{For(item, "Si", "si")} no tenemos noticias suyas antes del envío, y a más tardar el {NearDay(by, today)}, entenderemos que acepta esperar.";

    /// <inheritdoc/>
    public override string SilenceCancels(string? item, LocalDate by, bool charged, bool rest, LocalDate today) =>
        $"{For(item, "Para", "para")} conservar {Order(item, rest)}, diga que sí a más tardar el {NearDay(by, today)}. "
        + $"Si no lo hace y para entonces no lo hemos enviado, lo cancelaremos y {Consequence(item, charged, rest)}.";

    /// <inheritdoc/>
    public override string RenewedConsentNeeded(string? item, LocalDate by, bool charged, bool rest, LocalDate today) =>
        $"{For(item, "Necesitamos", "necesitamos")} su conformidad a más tardar el {NearDay(by, today)}. "
        + $"Si no dice que sí y para entonces no lo hemos enviado, cancelaremos {Order(item, rest)} y {Consequence(item, charged, rest)}.";

    /// <inheritdoc/>
    public override string StaysOpen() => "Si no hace nada, su pedido sigue abierto.";

    /// <inheritdoc/>
    public override string PleaseAnswerBy(string? item, LocalDate by, LocalDate today) =>
        $"{For(item, "Responda", "responda")}, por favor, a más tardar el {NearDay(by, today)}.";

    /// <inheritdoc/>
    public override string AnswerForFree() => "Para responder, use un enlace de este mensaje. No le cuesta nada.";

    private static string For(string? item, string first, string next) => item is null ? first : $"{item}: {next}";

    private static string Order(string? item, bool rest) => item is not null ? "esto" : rest ? "el resto de su pedido" : "su pedido";

    private static string Consequence(string? item, bool charged, bool rest) => (charged, rest || item is not null) switch
    {
        (true, false) => "le reembolsaremos todo el importe",
        (true, true) => "le reembolsaremos todo su importe",
        _ => "no se le cobrará nada",
    };
}
