using NodaTime;

namespace Backorder.Messaging;

public partial class FrenchPhrasebook
{
    /// <inheritdoc/>
    public override string ItemsHeading(MessageKind kind) => kind switch
    {
        MessageKind.PartShipped => "Ce que vous attendez encore",
        MessageKind.ReadyToShip => "Ce qui part",
        MessageKind.Cancelled => "Ce qui est annulé",
        MessageKind.Shipped or MessageKind.AfterCare => "Vos articles",
        _ => "Ce que vous attendez",
    };

    /// <inheritdoc/>
    public override string ItemColumn() => "Article";

    /// <inheritdoc/>
    public override string QuantityColumn() => "Quantité";

    /// <inheritdoc/>
    public override string BeforeColumn() => "Avant";

    /// <inheritdoc/>
    public override string NowColumn(MessageKind kind, bool changed) =>
        kind == MessageKind.Cancelled ? "Statut" : changed ? "Nouvelle date d’expédition" : "Date d’expédition";

    /// <inheritdoc/>
    public override string Before(PriorDate? before, LocalDate today) => before switch
    {
        null => "aucune date donnée",
        { Latest: not { } } => "pas encore de date",
        { Latest: { } by, Source: PriorDateSource.PromisedDeliverBy } => $"livraison au plus tard le {Day(by, today)}",
        { Latest: { } by } => $"au plus tard le {Day(by, today)}",
    };

    /// <inheritdoc/>
    public override string UnitsWhen(int quantity, string when) => $"{Number(quantity)} {(quantity < 2 ? "unité" : "unités")}\u00a0: {when}";

    /// <inheritdoc/>
    public override string WhenWithLastDay(string when, LocalDate day, LocalDate today) => $"{when}, au plus tard le {Day(day, today)}";

    /// <inheritdoc/>
    public override string CancelledCell() => "annulé";

    /// <inheritdoc/>
    public override string ItemsInGroup(int count) => $"{Number(count)} {(count < 2 ? "article" : "articles")}";

    /// <inheritdoc/>
    public override string AndMore(int count) => $"et {Number(count)} de plus";

    /// <inheritdoc/>
    public override string DifferentDates() => "dates différentes";

    /// <inheritdoc/>
    public override string ParcelsHeading() => "Ce qui est parti";

    /// <inheritdoc/>
    public override string ParcelShipped(LocalDate day, string? carrier, LocalDate today) =>
        carrier is null ? $"Expédié le {Day(day, today)}" : $"Expédié le {Day(day, today)} par {carrier}";

    /// <inheritdoc/>
    public override string ParcelArrived(LocalDate day, LocalDate today) => $"Arrivé le {Day(day, today)}";

    /// <inheritdoc/>
    public override string TrackLabel() => "Suivre ce colis";
}
