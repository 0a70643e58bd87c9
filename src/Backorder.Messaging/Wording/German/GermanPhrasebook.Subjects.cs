using NodaTime;

namespace Backorder.Messaging;

public partial class GermanPhrasebook
{
    /// <inheritdoc/>
    public override string SubjectConfirmed(string order, string? item, bool part, SpokenRange when, LocalDate today) =>
        when.HasDate ? $"{About(order, item, part)}{ShipsBy(when, today)}" : $"{About(order, item, part)}: noch kein Versandtermin";

    /// <inheritdoc/>
    public override string SubjectDelayed(string order, string? item, bool part, SpokenRange when, LocalDate today) =>
        $"{About(order, item, part)} verzögert sich{To(when, today)}";

    /// <inheritdoc/>
    public override string SubjectDelayedAgain(string order, string? item, bool part, SpokenRange when, LocalDate today) =>
        $"{About(order, item, part)} verzögert sich erneut{To(when, today)}";

    /// <inheritdoc/>
    public override string SubjectNoDate(string order, string? item, bool part) => $"{About(order, item, part)} verzögert sich: noch kein Termin";

    /// <inheritdoc/>
    public override string SubjectAnswerNeeded(string order, SpokenRange when, LocalDate answerBy, LocalDate today) => when.HasDate
        ? Fitting(
            $"Antwort bis {Day(answerBy, today)} nötig: Bestellung {order} verzögert sich bis {Day(when.End, today)}",
            $"Antwort bis {ShortDay(answerBy, today)}: Bestellung {order} verzögert sich bis {ShortDay(when.End, today)}")
        : Fitting(
            $"Antwort bis {Day(answerBy, today)} nötig: Bestellung {order} verzögert sich ohne Termin",
            $"Antwort bis {ShortDay(answerBy, today)}: Bestellung {order} verzögert sich ohne Termin");

    /// <inheritdoc/>
    public override string SubjectReminder(string order, LocalDate? answerBy, LocalDate today) => answerBy is { } by
        ? Fitting(
            $"Antwort bis {Day(by, today)} nötig: Bestellung {order} behalten oder stornieren",
            $"Antwort bis {ShortDay(by, today)} nötig: Bestellung {order} behalten oder stornieren")
        : $"Antwort nötig: Bestellung {order} behalten oder stornieren";

    /// <inheritdoc/>
    public override string SubjectStillWaiting(string order, string? item, bool part, SpokenRange when, LocalDate today) => when.HasDate
        ? $"{About(order, item, part)}: weiterhin Versand bis {Day(when.End, today)}"
        : $"{About(order, item, part)}: weiterhin kein Versandtermin";

    /// <inheritdoc/>
    public override string SubjectEarlier(string order, string? item, SpokenRange when, LocalDate today) =>
        $"{About(order, item)} wird früher versendet{By(when, today)}";

    /// <inheritdoc/>
    public override string SubjectDateFound(string order, string? item, SpokenRange when, LocalDate today) =>
        $"{About(order, item)} hat jetzt einen Versandtermin{By(when, today)}";

    /// <inheritdoc/>
    public override string SubjectPartShipped(string order) => $"Bestellung {order}: Ein Teil ist unterwegs";

    /// <inheritdoc/>
    public override string SubjectReady(string order, string? item, SpokenRange when, LocalDate today) =>
        $"{About(order, item)} ist versandbereit{ShipsBy(when, today)}";

    /// <inheritdoc/>
    public override string SubjectShipped(string order, string? item) => $"{About(order, item)} ist unterwegs";

    /// <inheritdoc/>
    public override string SubjectCancelled(string order, bool rest, string? refund) =>
        (rest ? $"Rest von Bestellung {order} storniert" : $"Bestellung {order} ist storniert")
        + (refund is null ? ": Ihnen wurde nichts berechnet" : $": Wir erstatten {refund}");

    /// <inheritdoc/>
    public override string SubjectDelivered(string order) => $"Bestellung {order} ist angekommen: Rückgabe und Hilfe";

    private static string About(string order, string? item, bool part = false) =>
        item is not null ? $"Bestellung {order} ({item})" : part ? $"Teil von Bestellung {order}" : $"Bestellung {order}";

    private string ShipsBy(SpokenRange when, LocalDate today) => when.HasDate ? $": Versand bis {Day(when.End, today)}" : "";

    private string To(SpokenRange when, LocalDate today) => when.HasDate ? $" bis {Day(when.End, today)}" : "";

    private string By(SpokenRange when, LocalDate today) => when.HasDate ? $": bis {Day(when.End, today)}" : "";
}
