using NodaTime;

namespace Backorder.Messaging;

public partial class GermanPhrasebook
{
    /// <inheritdoc/>
    public override string RightToCancel(bool charged, bool rest) =>
        (rest ? "Sie haben das Recht, den Rest vor dem Versand zu stornieren. " : "Sie haben das Recht, vor dem Versand zu stornieren. ")
        + (charged, rest) switch
        {
            (true, false) => "Dann erstatten wir Ihnen umgehend den vollen Betrag.",
            (true, true) => "Dann erstatten wir Ihnen umgehend den vollen Betrag dafür.",
            _ => "Dann wird Ihnen nichts berechnet.",
        };

    /// <inheritdoc/>
    public override string CancelUntilShipped() => "Wenn Sie warten, können Sie trotzdem jederzeit vor dem Versand stornieren.";

    /// <inheritdoc/>
    public override string NoDateBecause(StatedReason reason, bool another)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return $"Wir können {(another ? "keinen neuen Termin" : "keinen Termin")} nennen. Der Grund: {reason.Text}";
    }

    /// <inheritdoc/>
    public override string SilenceAgrees(string? item, LocalDate by, LocalDate today) =>
        $"{For(item)}Wenn wir vor dem Versand und {Until(by, today)} nichts von Ihnen hören, gehen wir davon aus, dass Sie mit dem Warten einverstanden sind.";

    /// <inheritdoc/>
    public override string SilenceCancels(string? item, LocalDate by, bool charged, bool rest, LocalDate today) =>
        $"{For(item)}Wenn Sie {Order(item, rest)} behalten möchten, sagen Sie bitte {Until(by, today)} Ja. "
        + $"Tun Sie das nicht und haben wir bis dahin nicht versendet, stornieren wir und {Consequence(item, charged, rest)}.";

    /// <inheritdoc/>
    public override string RenewedConsentNeeded(string? item, LocalDate by, bool charged, bool rest, LocalDate today) =>
        $"{For(item)}Wir brauchen Ihr Einverständnis {Until(by, today)}. "
        + $"Wenn Sie nicht Ja sagen und wir bis dahin nicht versendet haben, stornieren wir {Order(item, rest)} und {Consequence(item, charged, rest)}.";

    /// <inheritdoc/>
    public override string StaysOpen() => "Wenn Sie nichts tun, bleibt Ihre Bestellung bestehen.";

    /// <inheritdoc/>
    public override string PleaseAnswerBy(string? item, LocalDate by, LocalDate today) => $"{For(item)}Bitte antworten Sie {Until(by, today)}.";

    /// <inheritdoc/>
    public override string AnswerForFree() => "Antworten Sie über einen Link in dieser Nachricht. Das kostet Sie nichts.";

    private static string For(string? item) => item is null ? "" : $"{item}: ";

    private static string Order(string? item, bool rest) => item is not null ? "das" : rest ? "den Rest Ihrer Bestellung" : "Ihre Bestellung";

    private static string Consequence(string? item, bool charged, bool rest) => (charged, rest || item is not null) switch
    {
        (true, false) => "erstatten Ihnen den vollen Betrag",
        (true, true) => "erstatten Ihnen den vollen Betrag dafür",
        _ => "berechnen Ihnen nichts",
    };
}
