using NodaTime;

namespace Backorder.Messaging;

// What has happened: the first paragraph.
public abstract partial class Phrasebook
{
    /// <summary>The headline.</summary>
    /// <param name="kind">The kind of message.</param>
    /// <param name="part">Whether it is about a part of the order only, while the rest ships or has shipped.</param>
    /// <param name="dateFound">Whether good news is a date where there was none.</param>
    /// <returns>A short sentence without a full stop.</returns>
    public abstract string Heading(MessageKind kind, bool part, bool dateFound);

    /// <summary>The salutation; without a name where none is known.</summary>
    public abstract string Greeting(string? name);

    /// <summary>Which order this is about, with its date and what it holds.</summary>
    public abstract string About(string order, LocalDate placedOn, string goods, LocalDate today);

    /// <summary>Units of an item: <c>2 × Green kettle</c>.</summary>
    public abstract string Units(int quantity, string item);

    /// <summary>More items than are named in a sentence: <c>12 items, 34 units in all</c>.</summary>
    public abstract string ManyItems(int items, long units);

    /// <summary>What the message begins with; null where its first sentence is the date that is missed.</summary>
    public abstract string? Opening(MessageKind kind, bool dateFound);

    /// <summary>The shop promised to ship by a day.</summary>
    public abstract string PromisedToShip(string? item, LocalDate by, LocalDate today);

    /// <summary>The shop promised to deliver by a day.</summary>
    public abstract string PromisedToDeliver(string? item, LocalDate by, LocalDate today);

    /// <summary>An earlier message named a ship date.</summary>
    public abstract string ToldToShip(string? item, LocalDate by, LocalDate today);

    /// <summary>An earlier message said that there is no date.</summary>
    public abstract string ToldNoDate();

    /// <summary>The ship date, where another one was named before.</summary>
    /// <param name="when">The range; may be without a date.</param>
    /// <param name="last">Whether it is the date of the last of several items.</param>
    /// <param name="today">The recipient's date.</param>
    /// <returns>One or two sentences.</returns>
    public abstract string NewShipDate(SpokenRange when, bool last, LocalDate today);

    /// <summary>The ship date, where none was named before.</summary>
    /// <inheritdoc cref="NewShipDate"/>
    public abstract string ShipDate(SpokenRange when, bool last, LocalDate today);

    /// <summary>The ship date, which has not changed.</summary>
    /// <inheritdoc cref="NewShipDate"/>
    public abstract string SameShipDate(SpokenRange when, bool last, LocalDate today);

    /// <summary>The last day, which stands beside words that are wider: <c>It will ship on or before December 25.</c></summary>
    public abstract string ShipsOnOrBefore(LocalDate day, bool last, LocalDate today);

    /// <summary>When it should arrive.</summary>
    public abstract string Arrival(SpokenRange when, bool last, LocalDate today);

    /// <summary>Units that are there leave first.</summary>
    public abstract string ReadyUnitsShipFirst(long ready, long open);

    /// <summary>Units that are there wait for the others.</summary>
    public abstract string ReadyUnitsWait(long ready, long open);

    /// <summary>A word on quality, where that is what holds the goods back.</summary>
    public abstract string QualityNote();

    /// <summary>A credit on this order.</summary>
    public abstract string Credit(string amount);

    /// <summary>The order, or the rest of it, has ended.</summary>
    public abstract string HasBeenCancelled(string order, bool rest);

    /// <summary>What goes back, and how.</summary>
    public abstract string Refund(string amount, string method);

    /// <summary>By when it is sent back.</summary>
    public abstract string RefundSentBy(LocalDate day, LocalDate today);

    /// <summary>No money was taken, and none will be.</summary>
    public abstract string NothingCharged();
}
