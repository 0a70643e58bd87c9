namespace Backorder.Messaging;

/// <summary>
/// The date that the customer looks for, and how far the order has come. A step is told by its words and its sign; the colour of the line
/// above it only repeats them.
/// </summary>
internal static class HtmlProgress
{
    private const int LongestValue = 20;

    /// <summary>The box at the top: the date, and the steps where nothing is asked.</summary>
    public static void WriteBox(HtmlWriter html, Letter letter, HtmlLook look)
    {
        var steps = letter.AsksNothing && letter.Progress.Count > 0;
        if (letter.Date is null && !steps)
        {
            return;
        }

        Begin(html, letter);
        if (letter.Date is { } date)
        {
            html.Write(
                $"""
                <div style="{HtmlStyle.Fact}">{new HtmlText(date.Label)}<br><strong style="{(date.Value.Length > LongestValue ? HtmlStyle.FactWords : HtmlStyle.FactValue)}">{new HtmlText(FirstLetter.Raised(date.Value))}</strong></div>

                """);
        }

        if (steps)
        {
            Steps(html, letter, look);
        }

        html.Write($"</td></tr></table>\n");
    }

    /// <summary>The steps in a box of their own, below what is asked, which belongs into the first half of a message.</summary>
    public static void WriteSteps(HtmlWriter html, Letter letter, HtmlLook look)
    {
        if (letter.AsksNothing || letter.Progress.Count == 0)
        {
            return;
        }

        Begin(html, letter);
        Steps(html, letter, look);
        html.Write($"</td></tr></table>\n");
    }

    private static void Begin(HtmlWriter html, Letter letter) => html.Write(
        $"<table role=\"presentation\" dir=\"{letter.Direction}\" width=\"100%\" cellspacing=\"0\" cellpadding=\"0\" style=\"{HtmlStyle.Panel}\"><tr><td class=\"note\" align=\"{letter.Start}\" style=\"{HtmlStyle.PanelCell}\">");

    private static void Steps(HtmlWriter html, Letter letter, HtmlLook look)
    {
        html.Write($"<table role=\"presentation\" dir=\"{letter.Direction}\" width=\"100%\" cellspacing=\"0\" cellpadding=\"0\"><tr>");
        var width = 100 / letter.Progress.Count;
        foreach (var step in letter.Progress)
        {
            Step(html, letter, step, width, look);
        }

        html.Write($"</tr></table>\n");
    }

    private static void Step(HtmlWriter html, Letter letter, LetterStep step, int width, HtmlLook look)
    {
        var (sign, classes, style) = step.State switch
        {
            StepState.Done => ("✓", "note", look.StepDone),
            StepState.Now => ("●", "note", look.StepDone),
            _ => ("○", "note ahead", look.StepAhead),
        };
        html.Write($"<td class=\"{new HtmlAttribute(classes)}\" width=\"{width}%\" align=\"{letter.Start}\" style=\"{style}\"><span aria-hidden=\"true\">{new HtmlText(sign)}</span><br>");
        if (step.State == StepState.Now)
        {
            html.Write($"<strong>{new HtmlText(step.Label)}</strong>");
        }
        else
        {
            html.Write($"{new HtmlText(step.Label)}");
        }

        if (step.When is { } when)
        {
            html.Write($"<br>{new HtmlText(when)}");
        }

        html.Write($"</td>");
    }
}
