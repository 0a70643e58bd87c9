using NodaTime;

namespace Backorder.Messaging;

// What an answer and silence do. Some of these are clauses that a law requires: keep their meaning when you override them. Here an item is the
// name of what the clause is about, where different clauses hold for different items, and null means the order as a whole.
public abstract partial class Phrasebook
{
    /// <summary>The right to cancel, with a full and prompt refund where money was taken.</summary>
    public abstract string RightToCancel(bool charged, bool rest);

    /// <summary>The right to cancel lasts until the goods leave; said where there is no date.</summary>
    public abstract string CancelUntilShipped();

    /// <summary>No date can be given, and why.</summary>
    /// <param name="reason">Why; its text may be a policy's own.</param>
    /// <param name="another">Whether there was a date before.</param>
    /// <returns>A sentence.</returns>
    public abstract string NoDateBecause(StatedReason reason, bool another);

    /// <summary>Silence counts as consent to wait until a day.</summary>
    public abstract string SilenceAgrees(string? item, LocalDate by, LocalDate today);

    /// <summary>Without an express yes by a day the order ends.</summary>
    public abstract string SilenceCancels(string? item, LocalDate by, bool charged, bool rest, LocalDate today);

    /// <summary>The same where a date that the customer had agreed to is missed.</summary>
    public abstract string RenewedConsentNeeded(string? item, LocalDate by, bool charged, bool rest, LocalDate today);

    /// <summary>Silence changes nothing.</summary>
    public abstract string StaysOpen();

    /// <summary>An answer is wanted by a day.</summary>
    public abstract string PleaseAnswerBy(string? item, LocalDate by, LocalDate today);

    /// <summary>How to answer, at no cost.</summary>
    public abstract string AnswerForFree();
}
