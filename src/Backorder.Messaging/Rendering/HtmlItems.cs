namespace Backorder.Messaging;

/// <summary>The table of items: a table of data, with heads of columns and rows.</summary>
internal static class HtmlItems
{
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
        foreach (var row in HtmlRow.Of(items, facts, detail))
        {
            Row(html, side, look, row, items.HasBefore);
        }

        html.Write($"</tbody></table></td></tr>\n");
    }

    private static void ColumnHead(HtmlWriter html, string name, HtmlAttribute side, HtmlLook look) =>
        html.Write($"<th scope=\"col\" align=\"{side}\" class=\"card\" style=\"{look.ColumnHead}\">{new HtmlText(name)}</th>");

    private static void Row(HtmlWriter html, HtmlAttribute side, HtmlLook look, HtmlRow row, bool hasBefore)
    {
        html.Write($"<tr align=\"{side}\"><th scope=\"row\" align=\"{side}\" class=\"card\" style=\"{look.RowHead}\"><bdi>{new HtmlText(row.Name)}</bdi></th>");
        html.Write($"<td class=\"card\" style=\"{look.ShortCell}\">{new HtmlText(row.Quantity)}</td>");
        if (hasBefore)
        {
            html.Write($"<td class=\"card\" style=\"{(row.IsBeforeShort ? look.ShortCell : look.Cell)}\">{new HtmlText(row.Before)}</td>");
        }

        html.Write($"<td class=\"card\" style=\"{look.Cell}\">");
        for (var i = 0; i < row.Now.Count; i++)
        {
            if (i > 0)
            {
                html.Write($"<br>");
            }

            html.Write($"{new HtmlText(row.Now[i])}");
        }

        html.Write($"</td></tr>\n");
    }
}
