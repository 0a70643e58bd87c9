namespace Backorder.Messaging;

/// <summary>A row of the table of items as HTML shows it: an item, or items with the same dates in one row.</summary>
internal sealed record HtmlRow(string Name, long Units, string Quantity, string Before, IReadOnlyList<string> Now, EtaRange Range)
{
    private const int LongestOnOneLine = 12;

    /// <summary>True where the date before stays on one line.</summary>
    public bool IsBeforeShort => Before.Length <= LongestOnOneLine;

    /// <summary>The rows, in groups where there are more than the detail lists.</summary>
    public static IReadOnlyList<HtmlRow> Of(LetterItems items, LetterFacts facts, HtmlDetail detail) =>
        items.Rows.Count <= detail.Rows
            ? [.. items.Rows.Select(static item => new HtmlRow(item.Name, item.Units, item.Quantity, FirstLetter.Raised(item.Before), Raised(item.Now), item.Range))]
            : [.. ItemGroups.Of(items.Rows).Select(group => Of(group, facts, detail))];

    private static HtmlRow Of(ItemGroup group, LetterFacts facts, HtmlDetail detail)
    {
        var book = facts.Book;
        var names = Names(group.Names, book, detail);
        IReadOnlyList<string> now = group.IsMixed ? [LetterLines.Cell(facts, SpokenRange.Of(group.Range, facts.Today))] : group.Now;
        return new(
            group.Names.Count == 1 ? names : $"{book.ItemsInGroup(group.Names.Count)}{book.Colon}{names}",
            group.Units,
            book.Number(group.Units),
            FirstLetter.Raised(group.IsMixed ? book.DifferentDates() : group.Before),
            Raised(now),
            group.Range);
    }

    /// <summary>The first of some names, and how many more there are.</summary>
    public static string Names(IReadOnlyList<string> names, Phrasebook book, HtmlDetail detail)
    {
        var shown = new List<string>();
        for (var i = 0; i < names.Count && i < detail.Names; i++)
        {
            shown.Add(Shortened.Name(names[i], detail.NameLength));
        }

        if (names.Count > shown.Count)
        {
            shown.Add(book.AndMore(names.Count - shown.Count));
        }

        return string.Join(", ", shown);
    }

    private static IReadOnlyList<string> Raised(IReadOnlyList<string> cells) => [.. cells.Select(FirstLetter.Raised)];
}
