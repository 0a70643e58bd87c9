using NodaTime;

namespace Backorder.Messaging;

// The choice page, beside the sentences that it shares with the message.
public abstract partial class Phrasebook
{
    /// <summary>Looking decides nothing, pressing a button does.</summary>
    public abstract string NothingUntilPressed();

    /// <summary>What the customer has chosen, and on which day it came in.</summary>
    /// <param name="choice">The button's label.</param>
    /// <param name="day">The day on which the answer came in.</param>
    /// <param name="today">The recipient's date.</param>
    /// <returns>A sentence.</returns>
    public abstract string AnswerReceived(string choice, LocalDate day, LocalDate today);

    /// <summary>Another choice can still take the place of this one.</summary>
    public abstract string AnswerCanChange();

    /// <summary>A cancellation cannot be taken back on this page.</summary>
    public abstract string CancellationIsFinal();

    /// <summary>A choice was not made, and why.</summary>
    /// <param name="choice">The button's label.</param>
    /// <param name="why">Why.</param>
    /// <returns>One or two sentences.</returns>
    public abstract string ChoiceRefused(string choice, ChoiceRefusal why);

    /// <summary>There is a newer message, whose link has all that can be chosen now.</summary>
    public abstract string NewerMessageHasMore();

    /// <summary>The headline where a link is not known, or has ended.</summary>
    public abstract string LinkEnded();

    /// <summary>What may be the matter with such a link.</summary>
    public abstract string LinkEndedNote();

    /// <summary>The headline where somebody asks too often, or a page is too old to be answered: try again in a minute.</summary>
    public abstract string TryAgainLater();
}
