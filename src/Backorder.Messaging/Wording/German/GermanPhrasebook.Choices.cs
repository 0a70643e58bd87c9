namespace Backorder.Messaging;

public partial class GermanPhrasebook
{
    /// <inheritdoc/>
    public override string ChoicesHeading() => "Was Sie tun können";

    /// <inheritdoc/>
    public override string KeepLabel(string? item) => item is null ? "Bestellung behalten" : $"{item} behalten";

    /// <inheritdoc/>
    public override string CancelLabel(bool charged, bool rest) =>
        rest ? "Rest stornieren" : charged ? "Stornieren und Geld zurück" : "Bestellung stornieren";

    /// <inheritdoc/>
    public override string CancelItemLabel(string item) => $"{item} stornieren";

    /// <inheritdoc/>
    public override string SwapLabel(string item) => $"Stattdessen {item} senden";

    /// <inheritdoc/>
    public override string SwapNote(int quantity, string item, string? price, string? insteadOf)
    {
        var what = price is null ? $"Auf Lager: {Units(quantity, item)}" : $"Auf Lager: {Units(quantity, item)}, {price}{(quantity == 1 ? "" : " pro Stück")}";
        return insteadOf is null ? $"{what}." : $"{what}, statt {insteadOf}.";
    }

    /// <inheritdoc/>
    public override string SplitLabel() => "Senden, was schon da ist";

    /// <inheritdoc/>
    public override string SplitNote(string goods) => $"Jetzt bereit: {goods}. Der Rest folgt.";

    /// <inheritdoc/>
    public override string SplitUnitsLabel(string units) => $"{units} jetzt senden";

    /// <inheritdoc/>
    public override string ContactLabel() => "Kontakt aufnehmen";

    /// <inheritdoc/>
    public override string MoreChoices(int count) => count == 1
        ? "Es gibt noch 1 weitere Möglichkeit. Schreiben Sie uns, dann nennen wir sie Ihnen."
        : $"Es gibt noch {Number(count)} weitere Möglichkeiten. Schreiben Sie uns, dann nennen wir sie Ihnen.";

    /// <inheritdoc/>
    public override string AnswerSubject(string order, string choice) => $"Bestellung {order}: {choice}";
}
