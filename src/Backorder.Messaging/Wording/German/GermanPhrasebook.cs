using NodaTime;

namespace Backorder.Messaging;

/// <summary>German, with the formal <c>Sie</c>.</summary>
public partial class GermanPhrasebook : Phrasebook
{
    /// <summary>Creates the phrasebook.</summary>
    /// <param name="language">A German tag: <c>de-DE</c>, <c>de-AT</c>, <c>de-CH</c>.</param>
    public GermanPhrasebook(string language)
        : base(language)
    {
    }

    /// <inheritdoc/>
    public override string? Apology(MessageKind kind, int delays, int? daysLate, LocalDate? before, LocalDate today) => kind switch
    {
        MessageKind.BackorderConfirmed => "Es tut uns leid, dass Sie warten müssen.",
        MessageKind.FirstDelay => daysLate switch
        {
            > 30 => "Diese lange Verzögerung tut uns sehr leid.",
            > 14 => "Es tut uns leid, dass Sie so viel länger warten müssen.",
            _ => "Die Verzögerung tut uns leid.",
        },
        MessageKind.RenewedDelay when delays > 2 => "Es tut uns sehr leid, dass sich der Termin schon wieder verschiebt.",
        MessageKind.RenewedDelay when before is { } missed => $"Es tut uns leid, dass wir auch den {Day(missed, today)} nicht einhalten können.",
        MessageKind.RenewedDelay => "Es tut uns leid, dass Sie noch einmal warten müssen.",
        MessageKind.NoDateYet when delays > 1 => "Es tut uns sehr leid, dass wir den Termin noch einmal zurücknehmen müssen.",
        MessageKind.NoDateYet => "Es tut uns leid, dass wir Ihnen zurzeit keinen Termin nennen können.",
        MessageKind.StillWaiting => "Es tut uns leid, dass Sie weiter warten müssen.",
        MessageKind.Cancelled => "Es tut uns leid, dass es mit dieser Bestellung nicht geklappt hat.",
        _ => null,
    };

    /// <inheritdoc/>
    public override string Reason(BackorderReason reason) => reason switch
    {
        BackorderReason.SupplierDelay => "Unser Lieferant liefert später als geplant.",
        BackorderReason.Demand => "Es wurde mehr bestellt, als wir erwartet hatten.",
        BackorderReason.MaterialShortage => "Ein Material ist zurzeit schwer zu bekommen.",
        BackorderReason.Production => "Die Herstellung dauert länger als geplant.",
        BackorderReason.QualityHold => "Wir prüfen die Qualität, bevor wir etwas versenden.",
        BackorderReason.Transport => "Die Lieferung an unser Lager dauert länger als geplant.",
        BackorderReason.Customs => "Die Lieferung an unser Lager liegt noch beim Zoll.",
        BackorderReason.Weather => "Schlechtes Wetter hat die Lieferung an unser Lager aufgehalten.",
        BackorderReason.StockError => "Unser Lagerbestand war falsch erfasst.",
        BackorderReason.Discontinued => "Der Hersteller fertigt diesen Artikel nicht mehr.",
        _ => "Wir klären noch, woran es liegt.",
    };

    /// <inheritdoc/>
    public override string QualityNote() => "Wir liefern lieber später als etwas, das nicht in Ordnung ist.";

    /// <inheritdoc/>
    public override string CallToAction(MessageKind kind, ChoiceKind? primary, Reply? reply, LocalDate today) => (reply?.Silence, primary) switch
    {
        (Silence.Cancel, _) => reply.By is { } by ? $"Bitte antworten Sie {Until(by, today)}." : "Bitte antworten Sie.",
        (Silence.Consent, _) => "Wenn Sie warten möchten, müssen Sie nichts tun. Andernfalls wählen Sie bitte etwas anderes.",
        (_, ChoiceKind.Wait) => "Sie können Ihre Bestellung behalten und warten oder etwas anderes wählen.",
        (_, ChoiceKind.Swap or ChoiceKind.Split) => "Bitte sagen Sie uns, was Ihnen lieber ist.",
        _ when kind is MessageKind.AfterCare or MessageKind.Shipped => "Bitte schreiben Sie uns, wenn etwas nicht stimmt.",
        _ => "Sie müssen nichts tun.",
    };
}
