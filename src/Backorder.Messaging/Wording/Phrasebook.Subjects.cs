using NodaTime;

namespace Backorder.Messaging;

// Subject lines: one line, the fact and the order's number, aiming at 41 to 60 characters. A renderer leaves the item
// out where it makes the line longer. "Part" is said where the other items of the order are ready.
public abstract partial class Phrasebook
{
    private const int LongestSubject = 70;

    /// <summary>An order that waits from the start; the range may be without a date.</summary>
    public abstract string SubjectConfirmed(string order, string? item, bool part, SpokenRange when, LocalDate today);

    /// <summary>A first delay: <c>Order K4: your Green kettle will ship later (by June 23)</c>.</summary>
    public abstract string SubjectDelayed(string order, string? item, bool part, SpokenRange when, LocalDate today);

    /// <summary>A further delay.</summary>
    public abstract string SubjectDelayedAgain(string order, string? item, bool part, SpokenRange when, LocalDate today);

    /// <summary>A date was lost.</summary>
    public abstract string SubjectNoDate(string order, string? item, bool part);

    /// <summary>A delay that ends the order unless the customer answers in time.</summary>
    public abstract string SubjectAnswerNeeded(string order, SpokenRange when, LocalDate answerBy, LocalDate today);

    /// <summary>The last call for that answer.</summary>
    public abstract string SubjectReminder(string order, LocalDate? answerBy, LocalDate today);

    /// <summary>Nothing new; the range may be without a date.</summary>
    public abstract string SubjectStillWaiting(string order, string? item, bool part, SpokenRange when, LocalDate today);

    /// <summary>An earlier date.</summary>
    public abstract string SubjectEarlier(string order, string? item, SpokenRange when, LocalDate today);

    /// <summary>A date where there was none.</summary>
    public abstract string SubjectDateFound(string order, string? item, SpokenRange when, LocalDate today);

    /// <summary>Part of the order has left.</summary>
    public abstract string SubjectPartShipped(string order);

    /// <summary>Everything is there.</summary>
    public abstract string SubjectReady(string order, string? item, SpokenRange when, LocalDate today);

    /// <summary>Everything has left.</summary>
    public abstract string SubjectShipped(string order, string? item);

    /// <summary>The order, or the rest of it, has ended.</summary>
    /// <param name="order">The order's number.</param>
    /// <param name="rest">Whether a part had shipped before.</param>
    /// <param name="refund">What goes back; null where nothing was taken.</param>
    /// <returns>The line.</returns>
    public abstract string SubjectCancelled(string order, bool rest, string? refund);

    /// <summary>It has arrived.</summary>
    public abstract string SubjectDelivered(string order);

    /// <summary>A subject, or a shorter one where mail programs would cut it.</summary>
    /// <param name="whole">The line.</param>
    /// <param name="shorter">The same in fewer letters.</param>
    /// <returns>One of them.</returns>
    protected static string Fitting(string whole, string shorter)
    {
        ArgumentNullException.ThrowIfNull(whole);
        return whole.Length <= LongestSubject ? whole : shorter;
    }
}
