using NodaTime;

namespace Backorder.Messaging;

public partial class EnglishPhrasebook
{
    /// <inheritdoc/>
    public override string ItemsHeading(MessageKind kind) => kind switch
    {
        MessageKind.PartShipped => "What you are still waiting for",
        MessageKind.ReadyToShip => "What ships",
        MessageKind.Cancelled => $"What was {Cancelled}",
        MessageKind.Shipped or MessageKind.AfterCare => "Your items",
        _ => "What you are waiting for",
    };

    /// <inheritdoc/>
    public override string ItemColumn() => "Item";

    /// <inheritdoc/>
    public override string QuantityColumn() => "Quantity";

    /// <inheritdoc/>
    public override string BeforeColumn() => "Before";

    /// <inheritdoc/>
    public override string NowColumn(MessageKind kind, bool changed) =>
        kind == MessageKind.Cancelled ? "Status" : changed ? "New ship date" : "Ship date";

    /// <inheritdoc/>
    public override string Before(PriorDate? before, LocalDate today) => before switch
    {
        null => "no date given",
        { Latest: not { } } => "no date yet",
        { Latest: { } by, Source: PriorDateSource.PromisedDeliverBy } => $"delivery by {Day(by, today)}",
        { Latest: { } by } => $"by {Day(by, today)}",
    };

    /// <inheritdoc/>
    public override string UnitsWhen(int quantity, string when) => quantity == 1 ? $"1 unit: {when}" : $"{Number(quantity)} units: {when}";

    /// <inheritdoc/>
    public override string WhenWithLastDay(string when, LocalDate day, LocalDate today) => $"{when}, on or before {Day(day, today)}";

    /// <inheritdoc/>
    public override string CancelledCell() => Cancelled;

    /// <inheritdoc/>
    public override string ItemsInGroup(int count) => $"{Number(count)} items";

    /// <inheritdoc/>
    public override string AndMore(int count) => $"and {Number(count)} more";

    /// <inheritdoc/>
    public override string DifferentDates() => "different dates";

    /// <inheritdoc/>
    public override string ParcelsHeading() => "What has shipped";

    /// <inheritdoc/>
    public override string ParcelShipped(LocalDate day, string? carrier, LocalDate today) =>
        carrier is null ? $"Shipped on {Day(day, today)}" : $"Shipped on {Day(day, today)} with {carrier}";

    /// <inheritdoc/>
    public override string ParcelArrived(LocalDate day, LocalDate today) => $"Arrived on {Day(day, today)}";

    /// <inheritdoc/>
    public override string TrackLabel() => "Follow this parcel";
}
