namespace Backorder.Messaging;

/// <summary>
/// The choices as buttons: wait and cancel side by side and alike, the others below in the same size. What ends single items stands in
/// pairs too.
/// </summary>
internal static class HtmlButtons
{
    public static void Write(HtmlWriter html, Letter letter, LetterFacts facts, HtmlDetail detail)
    {
        var (choices, look) = (letter.Choices, facts.Look);
        html.Write($"<table role=\"presentation\" dir=\"{letter.Direction}\" width=\"100%\" cellspacing=\"0\" cellpadding=\"0\">\n");
        var (rows, hidden) = HtmlButtonRow.Of(choices, detail);
        foreach (var row in rows)
        {
            Gap(html);
            if (row is { IsMain: true, Second: { } cancel })
            {
                html.Write($"<tr><td class=\"main\" width=\"49%\" style=\"{look.MainButton}\">");
                Label(html, row.First, "main", HtmlStyle.MainLabel);
                html.Write($"</td><td width=\"2%\"></td><td class=\"main\" width=\"49%\" style=\"{look.MainButton}\">");
                Label(html, cancel, "main", HtmlStyle.MainLabel);
                html.Write($"</td></tr>\n");
            }
            else if (row.Second is { } other)
            {
                Pair(html, row.First, other, look);
            }
            else
            {
                Single(html, row.First, look);
            }
        }

        html.Write($"</table>\n");
        if (hidden > 0)
        {
            html.Write($"<p style=\"{HtmlStyle.Text}\">{new HtmlText(facts.Book.MoreChoices(hidden))}</p>\n");
        }
    }

    private static void Pair(HtmlWriter html, LetterChoice one, LetterChoice other, HtmlLook look)
    {
        html.Write($"<tr><td class=\"link\" width=\"49%\" style=\"{look.MoreButton}\">");
        Label(html, one, "link more", look.MoreLabel);
        html.Write($"</td><td width=\"2%\"></td><td class=\"link\" width=\"49%\" style=\"{look.MoreButton}\">");
        Label(html, other, "link more", look.MoreLabel);
        html.Write($"</td></tr>\n");
    }

    private static void Single(HtmlWriter html, LetterChoice choice, HtmlLook look)
    {
        html.Write($"<tr><td class=\"link\" colspan=\"3\" style=\"{look.MoreButton}\">");
        Label(html, choice, "link more", look.MoreLabel);
        html.Write($"</td></tr>\n");
        if (choice.Note is { } note)
        {
            html.Write($"<tr><td class=\"card\" colspan=\"3\" style=\"{HtmlStyle.Mild}\">{new HtmlText(note)}</td></tr>\n");
        }
    }

    private static void Gap(HtmlWriter html) => html.Write($"<tr><td colspan=\"3\" style=\"{HtmlStyle.Gap}\">&nbsp;</td></tr>\n");

    private static void Label(HtmlWriter html, LetterChoice choice, string look, HtmlStyle style) =>
        html.Write($"<a class=\"{new HtmlAttribute(look)}\" href=\"{choice.Url}\" style=\"{style}\">{new HtmlText(choice.Label)}</a>");
}
