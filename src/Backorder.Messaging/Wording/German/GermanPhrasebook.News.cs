using NodaTime;

namespace Backorder.Messaging;

public partial class GermanPhrasebook
{
    /// <inheritdoc/>
    public override string Heading(MessageKind kind, bool part, bool dateFound)
    {
        var order = part ? "Ein Teil Ihrer Bestellung" : "Ihre Bestellung";
        return kind switch
        {
            MessageKind.BackorderConfirmed => $"Wir können {(part ? "einen Teil Ihrer Bestellung" : "Ihre Bestellung")} noch nicht versenden",
            MessageKind.FirstDelay => $"{order} wird später versendet",
            MessageKind.RenewedDelay => $"{order} verzögert sich erneut",
            MessageKind.NoDateYet => $"{order} verzögert sich, ein Termin steht noch nicht fest",
            MessageKind.StillWaiting => $"{order} lässt noch auf sich warten",
            MessageKind.Earlier => dateFound ? "Wir haben einen Termin für Ihre Bestellung" : "Ihre Bestellung wird früher versendet",
            MessageKind.PartShipped => "Ein Teil Ihrer Bestellung ist unterwegs",
            MessageKind.ReadyToShip => "Ihre Bestellung ist versandbereit",
            MessageKind.Shipped => "Ihre Bestellung ist unterwegs",
            MessageKind.Cancelled => part ? "Der Rest Ihrer Bestellung ist storniert" : "Ihre Bestellung ist storniert",
            MessageKind.ConsentReminder => "Möchten Sie Ihre Bestellung behalten?",
            _ => "Ihre Bestellung ist angekommen",
        };
    }

    /// <inheritdoc/>
    public override string Greeting(string? name) => name is null ? "Guten Tag," : $"Guten Tag {name},";

    /// <inheritdoc/>
    public override string About(string order, LocalDate placedOn, string goods, LocalDate today) =>
        $"Es geht um Ihre Bestellung {order} vom {Day(placedOn, today)}: {goods}.";

    /// <inheritdoc/>
    public override string Units(int quantity, string item) => $"{Number(quantity)}\u00a0× {item}";

    /// <inheritdoc/>
    public override string ManyItems(int items, long units) => $"{Number(items)} Artikel, insgesamt {Number(units)} Stück";

    /// <inheritdoc/>
    public override string? Opening(MessageKind kind, bool dateFound) => kind switch
    {
        MessageKind.BackorderConfirmed => "Vielen Dank für Ihre Bestellung. Zurzeit haben wir nicht alles auf Lager.",
        MessageKind.StillWaiting => "Wir hatten Ihnen eine Nachricht zugesagt: Es hat sich nichts geändert.",
        MessageKind.Earlier => dateFound
            ? "Gute Nachricht: Wir haben jetzt einen Termin für Sie."
            : "Gute Nachricht: Ihre Bestellung wird früher versendet als angekündigt.",
        MessageKind.PartShipped => "Ein Teil Ihrer Bestellung hat unser Lager verlassen. Der Rest folgt.",
        MessageKind.ReadyToShip => "Alles, worauf Sie gewartet haben, ist jetzt in unserem Lager.",
        MessageKind.Shipped => "Ihre Bestellung hat unser Lager nun vollständig verlassen.",
        MessageKind.ConsentReminder => "Wir haben Ihnen wegen einer Verzögerung geschrieben und brauchen noch Ihre Antwort.",
        MessageKind.AfterCare => "Ihre Bestellung ist angekommen. Danke, dass Sie darauf gewartet haben.",
        _ => null,
    };

    /// <inheritdoc/>
    public override string PromisedToShip(string? item, LocalDate by, LocalDate today) =>
        $"Wir hatten zugesagt, {Goods(item)} bis zum {Day(by, today)} zu versenden.";

    /// <inheritdoc/>
    public override string PromisedToDeliver(string? item, LocalDate by, LocalDate today) =>
        $"Wir hatten zugesagt, {Goods(item)} bis zum {Day(by, today)} zu liefern.";

    /// <inheritdoc/>
    public override string ToldToShip(string? item, LocalDate by, LocalDate today) =>
        $"Zuletzt hatten wir angekündigt, {Goods(item)} bis zum {Day(by, today)} zu versenden.";

    /// <inheritdoc/>
    public override string ToldNoDate() => "Bisher konnten wir Ihnen keinen Termin nennen.";

    /// <inheritdoc/>
    public override string ReadyUnitsShipFirst(long ready, long open) => ready == 1
        ? $"1 von {Number(open)} Stück ist bereit und wird zuerst versendet."
        : $"{Number(ready)} von {Number(open)} Stück sind bereit und werden zuerst versendet.";

    /// <inheritdoc/>
    public override string ReadyUnitsWait(long ready, long open) => ready == 1
        ? $"1 von {Number(open)} Stück ist schon da. Es wartet auf den Rest, damit wir alles zusammen versenden."
        : $"{Number(ready)} von {Number(open)} Stück sind schon da. Sie warten auf den Rest, damit wir alles zusammen versenden.";

    /// <inheritdoc/>
    public override string Credit(string amount) => $"Für die Verzögerung schreiben wir Ihnen {amount} auf diese Bestellung gut.";

    /// <inheritdoc/>
    public override string HasBeenCancelled(string order, bool rest) =>
        rest ? $"Der Rest Ihrer Bestellung {order} wurde storniert." : $"Ihre Bestellung {order} wurde storniert.";

    /// <inheritdoc/>
    public override string Refund(string amount, string method) => $"Wir erstatten Ihnen {amount}. Zahlungsweg: {method}.";

    /// <inheritdoc/>
    public override string RefundSentBy(LocalDate day, LocalDate today) => $"Wir zahlen den Betrag {Until(day, today)} zurück.";

    /// <inheritdoc/>
    public override string NothingCharged() => "Wir haben Ihnen nichts berechnet und werden Ihnen nichts berechnen.";

    private static string Goods(string? item) => item is null ? "Ihre Bestellung" : $"„{item}“";
}
