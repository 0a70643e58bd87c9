using NodaTime;

namespace Backorder.Messaging;

// The table of items and the parcels.
public abstract partial class Phrasebook
{
    /// <summary>Above the table of items.</summary>
    public abstract string ItemsHeading(MessageKind kind);

    /// <summary>Heads the column of names.</summary>
    public abstract string ItemColumn();

    /// <summary>Heads the column of quantities.</summary>
    public abstract string QuantityColumn();

    /// <summary>Heads the column of dates that the customer had before.</summary>
    public abstract string BeforeColumn();

    /// <summary>Heads the column of what holds now.</summary>
    /// <param name="kind">The kind of message.</param>
    /// <param name="changed">Whether the dates take the place of others.</param>
    /// <returns>The words.</returns>
    public abstract string NowColumn(MessageKind kind, bool changed);

    /// <summary>A date that the customer had before, and what it was about; null: none.</summary>
    public abstract string Before(PriorDate? before, LocalDate today);

    /// <summary>Some units of a line and when they ship.</summary>
    /// <param name="quantity">Whole units.</param>
    /// <param name="when">What <see cref="When"/> has said.</param>
    /// <returns>The words.</returns>
    public abstract string UnitsWhen(int quantity, string when);

    /// <summary>
    /// When units ship that are named by parts of a month, with the last day: <c>Mid December, on or before December 20</c>.
    /// </summary>
    /// <param name="when">What <see cref="When"/> has said.</param>
    /// <param name="day">The last day.</param>
    /// <param name="today">The recipient's date.</param>
    /// <returns>The words.</returns>
    public abstract string WhenWithLastDay(string when, LocalDate day, LocalDate today);

    /// <summary>A line that has ended.</summary>
    public abstract string CancelledCell();

    /// <summary>Items that share their dates: <c>34 items</c>.</summary>
    public abstract string ItemsInGroup(int count);

    /// <summary>Items that are not named: <c>and 14 more</c>.</summary>
    public abstract string AndMore(int count);

    /// <summary>Items in one row that had different dates before.</summary>
    public abstract string DifferentDates();

    /// <summary>Above the parcels.</summary>
    public abstract string ParcelsHeading();

    /// <summary>When a parcel left, and with whom.</summary>
    public abstract string ParcelShipped(LocalDate day, string? carrier, LocalDate today);

    /// <summary>When a parcel arrived.</summary>
    public abstract string ParcelArrived(LocalDate day, LocalDate today);

    /// <summary>The link to the carrier's page.</summary>
    public abstract string TrackLabel();
}
