using NodaTime;

namespace Backorder.Messaging;

/// <summary>
/// What an answer and silence do, in the words that the plan's rule requires, a paragraph each. Where it differs by item, each clause
/// names its items.
/// </summary>
internal static class LetterTerms
{
    public static IReadOnlyList<string> Sentences(LetterFacts facts, HtmlDetail detail)
    {
        var (plan, book) = (facts.Plan, facts.Book);
        var terms = new List<string>();
        var clauses = Clauses(facts);
        foreach (var clause in clauses)
        {
            Add(terms, facts, clause, clauses.Count == 1 ? null : HtmlRow.Names(clause.Items, book, detail));
        }

        var bound = plan.Reply is { Silence: not Silence.None };
        if (bound || Has(plan, ChoiceKind.Cancel))
        {
            var right = book.RightToCancel(facts.IsCharged, facts.IsRest);
            terms.Add(facts.IsOpen && !facts.When.HasDate ? $"{right}{book.Gap}{book.CancelUntilShipped()}" : right);
        }

        return terms;
    }

    /// <summary>True where one sentence about silence cannot speak for the whole order.</summary>
    public static bool Differ(LetterFacts facts) => Clauses(facts).Count > 1;

    private static void Add(List<string> terms, LetterFacts facts, Clause clause, string? items)
    {
        var (book, today) = (facts.Book, facts.Today);
        switch (clause)
        {
            case { Silence: Silence.Consent, By: { } by }:
                terms.Add(book.SilenceAgrees(items, by, today));
                break;
            case { Silence: Silence.Cancel, By: { } by, IsRenewed: true }:
                terms.Add(book.RenewedConsentNeeded(items, by, facts.IsCharged, facts.IsRest, today));
                break;
            case { Silence: Silence.Cancel, By: { } by }:
                terms.Add(book.SilenceCancels(items, by, facts.IsCharged, facts.IsRest, today));
                break;
            default:
                if (clause.By is { } day)
                {
                    terms.Add(book.PleaseAnswerBy(items, day, today));
                }

                // Beside a clause that does end something, "nothing happens" would mislead.
                if (items is null && Has(facts.Plan, ChoiceKind.Wait))
                {
                    terms.Add(book.StaysOpen());
                }

                break;
        }
    }

    private static List<Clause> Clauses(LetterFacts facts)
    {
        var clauses = new List<Clause>();
        foreach (var line in facts.Plan.Lines)
        {
            if (line.Open == 0)
            {
                continue;
            }

            var reply = facts.ReplyFor(line);
            var silence = reply?.Silence ?? Silence.None;
            var renewed = silence == Silence.Cancel && facts.IsRenewed(line);
            var clause = clauses.Find(other => other.Silence == silence && other.By == reply?.By && other.IsRenewed == renewed);
            if (clause is null)
            {
                clauses.Add(clause = new(silence, reply?.By, renewed));
            }

            clause.Items.Add(line.Name);
        }

        return clauses;
    }

    private static bool Has(MessagePlan plan, ChoiceKind kind)
    {
        foreach (var choice in plan.Choices)
        {
            if (choice.Kind == kind)
            {
                return true;
            }
        }

        return false;
    }

    private sealed record Clause(Silence Silence, LocalDate? By, bool IsRenewed)
    {
        public List<string> Items { get; } = [];
    }
}
