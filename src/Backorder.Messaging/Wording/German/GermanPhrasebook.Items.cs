using NodaTime;

namespace Backorder.Messaging;

public partial class GermanPhrasebook
{
    /// <inheritdoc/>
    public override string ItemsHeading(MessageKind kind) => kind switch
    {
        MessageKind.PartShipped => "Worauf Sie noch warten",
        MessageKind.ReadyToShip => "Was versendet wird",
        MessageKind.Cancelled => "Was storniert wurde",
        MessageKind.Shipped or MessageKind.AfterCare => "Ihre Artikel",
        _ => "Worauf Sie warten",
    };

    /// <inheritdoc/>
    public override string ItemColumn() => "Artikel";

    /// <inheritdoc/>
    public override string QuantityColumn() => "Menge";

    /// <inheritdoc/>
    public override string BeforeColumn() => "Bisher";

    /// <inheritdoc/>
    public override string NowColumn(MessageKind kind, bool changed) =>
        kind == MessageKind.Cancelled ? "Status" : changed ? "Neuer Versandtermin" : "Versandtermin";

    /// <inheritdoc/>
    public override string Before(PriorDate? before, LocalDate today) => before switch
    {
        null => "kein Termin genannt",
        { Latest: not { } } => "noch kein Termin",
        { Latest: { } by, Source: PriorDateSource.PromisedDeliverBy } => $"Lieferung bis zum {Day(by, today)}",
        { Latest: { } by } => $"bis zum {Day(by, today)}",
    };

    /// <inheritdoc/>
    public override string UnitsWhen(int quantity, string when) => $"{Number(quantity)} Stück: {when}";

    /// <inheritdoc/>
    public override string WhenWithLastDay(string when, LocalDate day, LocalDate today) => $"{when}, spätestens am {Day(day, today)}";

    /// <inheritdoc/>
    public override string CancelledCell() => "storniert";

    /// <inheritdoc/>
    public override string ItemsInGroup(int count) => $"{Number(count)} Artikel";

    /// <inheritdoc/>
    public override string AndMore(int count) => $"und {Number(count)} mehr";

    /// <inheritdoc/>
    public override string DifferentDates() => "verschiedene Termine";

    /// <inheritdoc/>
    public override string ParcelsHeading() => "Was versendet wurde";

    /// <inheritdoc/>
    public override string ParcelShipped(LocalDate day, string? carrier, LocalDate today) =>
        carrier is null ? $"Versendet am {Day(day, today)}" : $"Versendet am {Day(day, today)} mit {carrier}";

    /// <inheritdoc/>
    public override string ParcelArrived(LocalDate day, LocalDate today) => $"Angekommen am {Day(day, today)}";

    /// <inheritdoc/>
    public override string TrackLabel() => "Sendung verfolgen";
}
