namespace Backorder.Messaging;

/// <summary>The table of items: a table of data, with heads of columns and rows.</summary>
internal static class HtmlItems
{
    private const int LongestOnOneLine = 12;

    public static void Write(HtmlWriter html, Letter letter, LetterItems items, LetterFacts facts, HtmlDetail detail)
    {
        html.Write(
            $"""
            <tr><td class="card" align="{letter.Start}" style="{HtmlStyle.Part}"><h2 style="{HtmlStyle.Section}">{new HtmlText(items.Heading)}</h2>

            """);
        if (items.Note is { } note)
        {
            html.Write($"<p style=\"{HtmlStyle.Text}\">{new HtmlText(note)}</p>\n");
        }

        HtmlProgress.WriteSteps(html, letter, facts.Look);
        html.Write($"<table class=\"card\" dir=\"{letter.Direction}\" style=\"{HtmlStyle.Grid}\" width=\"100%\" cellpadding=\"0\" cellspacing=\"0\" border=\"0\">\n<thead><tr>");
        var (side, look) = (letter.Start, facts.Look);
        html.Write($"<th scope=\"col\" width=\"25%\" align=\"{side}\" class=\"card\" style=\"{look.ColumnHead}\">{new HtmlText(items.Columns.Item)}</th>");
        ColumnHead(html, items.Columns.Quantity, side, look);
        if (items.HasBefore)
        {
            ColumnHead(html, items.Columns.Before, side, look);
        }

        ColumnHead(html, items.Columns.Now, side, look);
        html.Write($"</tr></thead>\n<tbody>\n");
        if (items.Rows.Count <= detail.Rows)
        {
            foreach (var item in items.Rows)
            {
                Row(html, side, look, item.Name, item.Quantity, items.HasBefore ? item.Before : null, item.Now);
            }
        }
        else
        {
            Groups(html, side, items, facts, detail);
        }

        html.Write($"</tbody></table></td></tr>\n");
    }

    private static void Groups(HtmlWriter html, HtmlAttribute side, LetterItems items, LetterFacts facts, HtmlDetail detail)
    {
        foreach (var group in ItemGroups.Of(items.Rows))
        {
            var before = group.IsMixed ? facts.Book.DifferentDates() : group.Before;
            IReadOnlyList<string> now = group.IsMixed ? [LetterLines.Cell(facts, SpokenRange.Of(group.Range, facts.Today))] : group.Now;
            var names = Names(group.Names, facts.Book, detail);
            Row(html, side, facts.Look, group.Names.Count == 1 ? names : $"{facts.Book.ItemsInGroup(group.Names.Count)}{facts.Book.Colon}{names}", facts.Book.Number(group.Units), items.HasBefore ? before : null, now);
        }
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

    private static void ColumnHead(HtmlWriter html, string name, HtmlAttribute side, HtmlLook look) =>
        html.Write($"<th scope=\"col\" align=\"{side}\" class=\"card\" style=\"{look.ColumnHead}\">{new HtmlText(name)}</th>");

    private static void Row(HtmlWriter html, HtmlAttribute side, HtmlLook look, string name, string units, string? before, IReadOnlyList<string> now)
    {
        html.Write($"<tr align=\"{side}\"><th scope=\"row\" align=\"{side}\" class=\"card\" style=\"{look.RowHead}\"><bdi>{new HtmlText(name)}</bdi></th>");
        html.Write($"<td class=\"card\" style=\"{look.ShortCell}\">{new HtmlText(units)}</td>");
        if (before is not null)
        {
            html.Write($"<td class=\"card\" style=\"{(before.Length <= LongestOnOneLine ? look.ShortCell : look.Cell)}\">{new HtmlText(FirstLetter.Raised(before))}</td>");
        }

        html.Write($"<td class=\"card\" style=\"{look.Cell}\">");
        for (var i = 0; i < now.Count; i++)
        {
            if (i > 0)
            {
                html.Write($"<br>");
            }

            html.Write($"{new HtmlText(FirstLetter.Raised(now[i]))}");
        }

        html.Write($"</td></tr>\n");
    }
}
