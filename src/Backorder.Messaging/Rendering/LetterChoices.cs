namespace Backorder.Messaging;

/// <summary>
/// The buttons: wait and cancel first and beside each other, then the others in the plan's order, the cancelling of single lines last.
/// </summary>
internal static class LetterChoices
{
    private const int LongestName = 60;

    public static IReadOnlyList<LetterChoice> Of(LetterFacts facts)
    {
        var choices = facts.Plan.Choices;
        var wait = FirstOfOrder(choices, ChoiceKind.Wait);
        var cancel = FirstOfOrder(choices, ChoiceKind.Cancel);
        var letter = new List<LetterChoice>(choices.Count);
        if (wait >= 0)
        {
            letter.Add(Make(facts, wait));
        }

        if (cancel >= 0)
        {
            letter.Add(Make(facts, cancel));
        }

        Others(letter, facts, wait, cancel, ofOneLine: false);
        Others(letter, facts, wait, cancel, ofOneLine: true);
        return letter;
    }

    /// <summary>One choice, by its place in the plan.</summary>
    public static LetterChoice At(LetterFacts facts, int index) => Make(facts, index);

    /// <summary>What is in stock without being a choice.</summary>
    public static IReadOnlyList<string> OtherAlternatives(LetterFacts facts)
    {
        var chosen = new HashSet<Alternative>(ReferenceEqualityComparer.Instance);
        foreach (var choice in facts.Plan.Choices)
        {
            if (choice.Kind == ChoiceKind.Swap && facts.AlternativeFor(choice) is { } alternative)
            {
                chosen.Add(alternative);
            }
        }

        var others = new List<string>();
        foreach (var alternative in facts.Plan.Alternatives)
        {
            if (!chosen.Contains(alternative))
            {
                others.Add(Note(facts, alternative, alternative.Quantity));
            }
        }

        return others;
    }

    // What ends a single line stands behind what concerns more.
    private static void Others(List<LetterChoice> letter, LetterFacts facts, int wait, int cancel, bool ofOneLine)
    {
        var choices = facts.Plan.Choices;
        for (var i = 0; i < choices.Count; i++)
        {
            if (i != wait && i != cancel && (choices[i] is { Kind: ChoiceKind.Cancel, Line: not null }) == ofOneLine)
            {
                letter.Add(Make(facts, i));
            }
        }
    }

    private static LetterChoice Make(LetterFacts facts, int index)
    {
        var (choice, book) = (facts.Plan.Choices[index], facts.Book);
        var name = facts.OnlyItem is null && choice.Line is { } line ? Short(NameOf(facts, line, index)) : null;
        var (label, note) = choice.Kind switch
        {
            ChoiceKind.Wait => (book.KeepLabel(name), null),
            ChoiceKind.Cancel => (name is null ? book.CancelLabel(facts.IsCharged, facts.IsRest) : book.CancelItemLabel(name), null),
            ChoiceKind.Swap => Swap(facts, choice, index),
            ChoiceKind.Split => Split(facts, choice, index),
            ChoiceKind.Contact => (book.ContactLabel(), null),
            _ => throw new MessageRenderingException(Place(index), "is no kind of choice that this renderer knows"),
        };
        return new(choice.Kind, label, note, ChoiceLink.For(choice.Kind, label, facts));
    }

    private static (string Label, string? Note) Swap(LetterFacts facts, Choice choice, int index)
    {
        var alternative = facts.AlternativeFor(choice)
            ?? throw new MessageRenderingException(Place(index), "offers an item that is not among the plan's alternatives");
        return (facts.Book.SwapLabel(Short(alternative.Name)), Note(facts, alternative, choice.Quantity ?? alternative.Quantity));
    }

    private static (string Label, string? Note) Split(LetterFacts facts, Choice choice, int index)
    {
        var book = facts.Book;
        if (choice is { Line: { } line, Quantity: { } units })
        {
            return (book.SplitUnitsLabel(book.Units(units, Short(NameOf(facts, line, index)))), null);
        }

        var (items, ready, only) = (0, 0L, "");
        foreach (var planned in facts.Plan.Lines)
        {
            if (Math.Min(planned.OnHand, planned.Open) is > 0 and var here)
            {
                (items, ready, only) = (items + 1, ready + here, book.Units(here, planned.Name));
            }
        }

        return (book.SplitLabel(), items == 0 ? null : book.SplitNote(items == 1 ? only : book.ManyItems(items, ready)));
    }

    private static string Note(LetterFacts facts, Alternative alternative, int quantity)
    {
        var line = facts.LineOf(alternative.Line);
        var price = alternative.UnitPrice is { } amount ? facts.Book.Money(amount, line?.Currency ?? facts.Plan.Currency) : null;
        return facts.Book.SwapNote(quantity, alternative.Name, price, facts.OnlyItem is null ? line?.Name : null);
    }

    private static int FirstOfOrder(IReadOnlyList<Choice> choices, ChoiceKind kind)
    {
        for (var i = 0; i < choices.Count; i++)
        {
            if (choices[i].Kind == kind && choices[i].Line is null)
            {
                return i;
            }
        }

        return -1;
    }

    private static string NameOf(LetterFacts facts, string line, int index) =>
        facts.LineOf(line)?.Name ?? throw new MessageRenderingException(Place(index), "names a line that is not in the plan");

    // A button holds a few words; the whole name stands in the table or in the note below it.
    private static string Short(string name) => Shortened.Name(name, LongestName);

    private static string Place(int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"choices[{index}]");
}
