namespace Backorder.Messaging;

/// <summary>The choices as buttons: wait and cancel side by side and alike, the others below in the same size.</summary>
internal static class HtmlButtons
{
    public static void Write(HtmlWriter html, Letter letter, LetterFacts facts, HtmlDetail detail)
    {
        var choices = letter.Choices;
        html.Write($"<table role=\"presentation\" width=\"100%\" cellspacing=\"0\">\n");
        var next = 0;
        if (choices.Count > 1 && choices[0].Kind == ChoiceKind.Wait && choices[1].Kind == ChoiceKind.Cancel)
        {
            html.Write($"<tr><td class=\"main\" width=\"49%\" style=\"{HtmlStyle.MainButton}\">");
            Label(html, choices[0], "main", HtmlStyle.MainLabel);
            html.Write($"</td><td width=\"2%\"></td><td class=\"main\" width=\"49%\" style=\"{HtmlStyle.MainButton}\">");
            Label(html, choices[1], "main", HtmlStyle.MainLabel);
            html.Write($"</td></tr>\n");
            next = 2;
        }

        var shown = Math.Min(choices.Count, Math.Max(next, detail.Choices));
        for (; next < shown; next++)
        {
            html.Write($"<tr><td colspan=\"3\" style=\"{HtmlStyle.Gap}\">&nbsp;</td></tr>\n");
            html.Write($"<tr><td class=\"link\" colspan=\"3\" style=\"{HtmlStyle.MoreButton}\">");
            Label(html, choices[next], "link more", HtmlStyle.MoreLabel);
            html.Write($"</td></tr>\n");
            if (choices[next].Note is { } note)
            {
                html.Write($"<tr><td class=\"card\" colspan=\"3\" style=\"{HtmlStyle.Mild}\">{new HtmlText(note)}</td></tr>\n");
            }
        }

        html.Write($"</table>\n");
        if (choices.Count > shown)
        {
            html.Write($"<p style=\"{HtmlStyle.Text}\">{new HtmlText(facts.Book.MoreChoices(choices.Count - shown))}</p>\n");
        }
    }

    private static void Label(HtmlWriter html, LetterChoice choice, string look, HtmlStyle style) =>
        html.Write($"<a class=\"{new HtmlAttribute(look)}\" href=\"{choice.Url}\" style=\"{style}\">{new HtmlText(choice.Label)}</a>");
}
