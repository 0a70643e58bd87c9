using NodaTime;

namespace Backorder.Messaging;

public partial class FrenchPhrasebook
{
    /// <inheritdoc/>
    public override string RightToCancel(bool charged, bool rest) =>
        (rest ? "Vous avez le droit d’annuler le reste avant son expédition. " : "Vous avez le droit d’annuler avant l’expédition. ")
        + (charged, rest) switch
        {
            (true, false) => "Dans ce cas, nous vous remboursons sans tarder et en totalité.",
            (true, true) => "Dans ce cas, nous vous le remboursons sans tarder et en totalité.",
            _ => "Dans ce cas, rien ne vous sera débité.",
        };

    /// <inheritdoc/>
    public override string CancelUntilShipped() => "Si vous choisissez d’attendre, vous pouvez encore annuler à tout moment avant l’expédition.";

    /// <inheritdoc/>
    public override string NoDateBecause(StatedReason reason, bool another)
    {
        ArgumentNullException.ThrowIfNull(reason);
        var date = another ? "de nouvelle date" : "de date";
        return string.Equals(reason.Text, Reason(reason.Code), StringComparison.Ordinal)
            ? $"Nous ne pouvons pas donner {date}, car {ReasonClause(reason.Code)}."
            : $"Nous ne pouvons pas donner {date}, et voici pourquoi\u00a0: {reason.Text}";
    }

    /// <inheritdoc/>
    public override string SilenceAgrees(string? item, LocalDate by, LocalDate today) =>
        $"{For(item, "Sans", "sans")} nouvelles de vous avant l’expédition, et au plus tard le {NearDay(by, today)}, nous considérerons que vous acceptez d’attendre.";

    /// <inheritdoc/>
    public override string SilenceCancels(string? item, LocalDate by, bool charged, bool rest, LocalDate today) =>
        $"{For(item, "Pour", "pour")} garder {Order(item, rest)}, dites-nous oui au plus tard le {NearDay(by, today)}. "
        + $"Sinon, et si nous n’avons rien expédié d’ici là, nous annulerons et {Consequence(item, charged, rest)}.";

    /// <inheritdoc/>
    public override string RenewedConsentNeeded(string? item, LocalDate by, bool charged, bool rest, LocalDate today) =>
        $"{For(item, "Il", "il")} nous faut votre accord au plus tard le {NearDay(by, today)}. "
        + $"Si vous ne dites pas oui et si nous n’avons rien expédié d’ici là, nous annulerons {Order(item, rest)} et {Consequence(item, charged, rest)}.";

    /// <inheritdoc/>
    public override string StaysOpen() => "Si vous ne faites rien, votre commande reste en cours.";

    /// <inheritdoc/>
    public override string PleaseAnswerBy(string? item, LocalDate by, LocalDate today) =>
        $"{For(item, "Merci", "merci")} de répondre au plus tard le {NearDay(by, today)}.";

    /// <inheritdoc/>
    public override string AnswerForFree() => "Pour répondre, utilisez un lien de ce message. Cela ne vous coûte rien.";

    private static string For(string? item, string first, string next) => item is null ? first : $"{item}\u00a0: {next}";

    private static string Order(string? item, bool rest) => item is not null ? "cet achat" : rest ? "le reste de votre commande" : "votre commande";

    private static string Consequence(string? item, bool charged, bool rest) => (charged, rest || item is not null) switch
    {
        (true, false) => "vous rembourserons en totalité",
        (true, true) => "vous le rembourserons en totalité",
        _ => "rien ne vous sera débité",
    };
}
