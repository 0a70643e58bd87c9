using NodaTime;
using NodaTime.Text;

namespace Backorder.Messaging;

/// <summary>What the law and the deadline ask for stands in the HTML and in the text.</summary>
internal static class LawClaims
{
    public static void Check(CheckedMessage read, PlanFacts facts, FindingSink found)
    {
        foreach (var part in read.Letters)
        {
            foreach (var (silence, by, renewed) in facts.IsOpen ? facts.Clauses : [])
            {
                Clause(part, read, facts, silence, by, renewed, found);
            }

            if (facts.Silence != Silence.None || facts.Offers(ChoiceKind.Cancel))
            {
                Rights(part, read, facts, found);
            }

            if (facts.Silence != Silence.None && !Said(part, read, read.Book.AnswerForFree()) && !Knows(part, read, static words => words.Free))
            {
                found.Add(FindingCatalog.FreeAnswerMissing, part.Place, "It is not said that an answer costs nothing.");
            }

            if (facts.IsOpen)
            {
                Reason(part, read, facts, found);
            }

            if (facts.Plan.Kind == MessageKind.Cancelled)
            {
                Ending(part, read, facts, found);
            }
        }
    }

    private static void Clause(MessagePart part, CheckedMessage read, PlanFacts facts, Silence silence, LocalDate? by, bool renewed, FindingSink found)
    {
        var (book, today, words) = (read.Book, facts.Today, read.Phrases);
        switch (silence)
        {
            case Silence.Consent when by is { } day:
                if (!SaysClause(part, read, item => book.SilenceAgrees(item, day, today)) && !(words is not null && part.Lines(day, words.Agree, words.Unanswered) > 0))
                {
                    found.Add(FindingCatalog.ConsentClauseMissing, part.Place, $"It is not said that silence until {Iso(day)} is agreement.");
                }

                break;
            case Silence.Cancel when by is { } day:
                if (!SaysClause(part, read, item => renewed ? book.RenewedConsentNeeded(item, day, facts.IsCharged, facts.IsRest, today) : book.SilenceCancels(item, day, facts.IsCharged, facts.IsRest, today))
                    && !(words is not null && part.Lines(day, words.Cancel, words.Yes) > 0))
                {
                    found.Add(FindingCatalog.CancelClauseMissing, part.Place, $"It is not said that the order ends without a yes by {Iso(day)}.");
                }

                break;
            case Silence.None when by is { } day && !part.Names(day):
                found.Add(FindingCatalog.OpenOrderUnsaid, part.Place, $"The day of the answer, {Iso(day)}, is not named.");
                break;
            case Silence.None when facts.Clauses.Count == 1 && facts.Offers(ChoiceKind.Wait) && !Said(part, read, book.StaysOpen()) && !Knows(part, read, static one => one.StaysOpen):
                found.Add(FindingCatalog.OpenOrderUnsaid, part.Place, "It is not said what silence does.");
                break;
        }
    }

    private static void Rights(MessagePart part, CheckedMessage read, PlanFacts facts, FindingSink found)
    {
        var (book, words) = (read.Book, read.Phrases);
        var said = Said(part, read, book.RightToCancel(facts.IsCharged, facts.IsRest)) || Said(part, read, book.RightToCancel(facts.IsCharged, !facts.IsRest));
        if (!said && !(words is not null && part.Lines(null, words.Cancel, words.Until) > 0 && part.Lines(null, facts.IsCharged ? [words.Refund, words.Prompt] : [words.NotCharged]) > 0))
        {
            found.Add(FindingCatalog.CancelRightMissing, part.Place, facts.IsCharged ? "The right to cancel with a full and prompt refund is not stated." : "The right to cancel, and that nothing is charged then, is not stated.");
        }

        if (facts.IsOpen && !facts.When.HasDate && !Said(part, read, book.CancelUntilShipped()) && !(words is not null && part.Count(null, words.Cancel, words.Until) > 1))
        {
            found.Add(FindingCatalog.ContinuingRightMissing, part.Place, "It is not said that cancelling stays possible until shipment.");
        }
    }

    private static void Reason(MessagePart part, CheckedMessage read, PlanFacts facts, FindingSink found)
    {
        var owed = !facts.When.HasDate && (facts.Plan.Kind == MessageKind.NoDateYet || facts.Silence != Silence.None);
        if (facts.Plan.Reason is not { } reason)
        {
            if (owed)
            {
                found.Add(FindingCatalog.ReasonOwed, part.Place, "There is no date, and the plan has no reason.");
            }

            return;
        }

        var plain = reason.Text.TrimEnd('.', '\u3002');
        if (!part.Says(reason.Text) && !part.Has(PlainWords.Of(plain))
            && !part.Says(read.Book.NoDateBecause(reason, another: true)) && !part.Says(read.Book.NoDateBecause(reason, another: false)))
        {
            found.Add(owed ? FindingCatalog.ReasonOwed : FindingCatalog.ReasonMissing, part.Place, "The plan's reason is not given.");
        }
    }

    private static void Ending(MessagePart part, CheckedMessage read, PlanFacts facts, FindingSink found)
    {
        if (facts.Plan.Cancellation is not { Amount: > 0 and var amount } cancellation)
        {
            if (!Said(part, read, read.Book.NothingCharged()) && !Knows(part, read, static words => words.NotCharged))
            {
                found.Add(FindingCatalog.RefundMissing, part.Place, "It is not said that nothing was charged.");
            }

            return;
        }

        if (!PlanNumbers.Holds(part, amount, facts.Plan.Currency))
        {
            found.Add(FindingCatalog.RefundMissing, part.Place, "The amount is not named.");
        }

        if (cancellation.Method is { } method && !part.Has(PlainWords.Of(method)))
        {
            found.Add(FindingCatalog.RefundMissing, part.Place, "The way in which it goes back is not named.");
        }

        if (cancellation.RefundBy is { } day && !part.Names(day))
        {
            found.Add(FindingCatalog.RefundMissing, part.Place, $"The day by which it is sent, {Iso(day)}, is not named.");
        }
    }

    private static bool SaysClause(MessagePart part, CheckedMessage read, Func<string?, string> clause) =>
        read.TrustsBook && (part.Says(clause(null)) || PhraseTemplates.AllIn(part, PhraseTemplates.Around(clause)));

    private static bool Said(MessagePart part, CheckedMessage read, string phrase) => read.TrustsBook && part.Says(phrase);

    private static bool Knows(MessagePart part, CheckedMessage read, Func<ClaimWords, string[]> list) =>
        read.Phrases is { } words && part.Count(null, list(words)) > 0;

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);
}
