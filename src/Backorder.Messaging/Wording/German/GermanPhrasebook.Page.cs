using NodaTime;

namespace Backorder.Messaging;

public partial class GermanPhrasebook
{
    /// <inheritdoc/>
    public override string NothingUntilPressed() => "Es ist nichts entschieden, bis Sie auf einen Knopf drücken.";

    /// <inheritdoc/>
    public override string AnswerReceived(string choice, LocalDate day, LocalDate today) => $"Ihre Antwort vom {Day(day, today)} ist bei uns: {choice}.";

    /// <inheritdoc/>
    public override string AnswerCanChange() => "Sie können es sich unten noch anders überlegen.";

    /// <inheritdoc/>
    public override string CancellationIsFinal() => "Eine Stornierung ist endgültig. Wenn das ein Versehen war, schreiben Sie uns bitte.";

    /// <inheritdoc/>
    public override string ChoiceRefused(string choice, ChoiceRefusal why) => $"Das ging leider nicht: {choice}. " + why switch
    {
        ChoiceRefusal.Shipped => "Es ist schon versendet.",
        ChoiceRefusal.Cancelled => "Es ist schon storniert.",
        ChoiceRefusal.TooLate => "Der letzte Tag dafür ist vorbei.",
        ChoiceRefusal.Superseded => "Wir haben Ihnen inzwischen wieder geschrieben, und diese Möglichkeit gilt nicht mehr.",
        ChoiceRefusal.SoldOut => "Der Artikel ist nicht mehr auf Lager.",
        _ => throw new ArgumentOutOfRangeException(nameof(why), why, "Unknown refusal."),
    };

    /// <inheritdoc/>
    public override string NewerMessageHasMore() => "Wir haben Ihnen inzwischen wieder geschrieben. Der Link in unserer neuesten Nachricht zeigt alles, was Sie tun können.";

    /// <inheritdoc/>
    public override string LinkEnded() => "Dieser Link gilt nicht mehr";

    /// <inheritdoc/>
    public override string LinkEndedNote() => "Die Adresse ist vielleicht unvollständig, oder der Anlass ist vorbei. Bitte nutzen Sie den Link in unserer neuesten Nachricht.";

    /// <inheritdoc/>
    public override string TryAgainLater() => "Bitte warten Sie eine Minute und versuchen Sie es noch einmal";
}
