using NodaTime;

namespace Backorder.Messaging;

public partial class EnglishPhrasebook
{
    /// <inheritdoc/>
    public override string NothingUntilPressed() => "Nothing is decided until you press a button.";

    /// <inheritdoc/>
    public override string AnswerReceived(string choice, LocalDate day, LocalDate today) => $"We have your answer of {Day(day, today)}: {choice}.";

    /// <inheritdoc/>
    public override string AnswerCanChange() => "You can still change your mind below.";

    /// <inheritdoc/>
    public override string CancellationIsFinal() => "A cancellation is final. If this was a mistake, please write to us.";

    /// <inheritdoc/>
    public override string ChoiceRefused(string choice, ChoiceRefusal why) => $"We could not do this: {choice}. " + why switch
    {
        ChoiceRefusal.Shipped => "It has already shipped.",
        ChoiceRefusal.Cancelled => "It has already been cancelled.",
        ChoiceRefusal.TooLate => "The last day for this choice is over.",
        ChoiceRefusal.Superseded => "We have written to you again since then, and this choice has ended.",
        ChoiceRefusal.SoldOut => "It is not in stock any more.",
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "Unknown refusal."),
    };

    /// <inheritdoc/>
    public override string NewerMessageHasMore() => "We have written to you again since then. The link in our newest message shows all that you can choose.";

    /// <inheritdoc/>
    public override string LinkEnded() => "This link does not work any more";

    /// <inheritdoc/>
    public override string LinkEndedNote() => "The address may be incomplete, or what it was for is over. Please use the link in our newest message.";

    /// <inheritdoc/>
    public override string TryAgainLater() => "Please wait a minute and try again";
}
