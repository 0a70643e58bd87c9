using NodaTime;

namespace Backorder.Messaging;

public partial class GermanPhrasebook
{
    /// <inheritdoc/>
    public override string NextUpdate(LocalDate day, LocalDate today) =>
        $"Wir melden uns wieder, auch wenn sich nichts geändert hat: spätestens am {NearDay(day, today)}.";

    /// <inheritdoc/>
    public override string ContactIntro() => "Haben Sie eine Frage? Ein Mensch antwortet Ihnen unter";

    /// <inheritdoc/>
    public override string ReturnsLabel() => "Rückgabe und Erstattung";

    /// <inheritdoc/>
    public override string OrdersLabel() => "Ihre Bestellungen";

    /// <inheritdoc/>
    public override string FeedbackLabel() => "Sagen Sie uns, wie es war";

    /// <inheritdoc/>
    public override string Thanks(MessageKind kind) => kind switch
    {
        MessageKind.BackorderConfirmed or MessageKind.PartShipped or MessageKind.ReadyToShip or MessageKind.Shipped or MessageKind.AfterCare =>
            "Vielen Dank für Ihre Bestellung.",
        MessageKind.Cancelled => "Vielen Dank für Ihr Verständnis.",
        _ => "Vielen Dank für Ihre Geduld.",
    };

    /// <inheritdoc/>
    public override string SentBecause(string order, string shop) =>
        $"Sie erhalten diese Nachricht, weil Sie die Bestellung {order} bei {shop} aufgegeben haben.";
}
