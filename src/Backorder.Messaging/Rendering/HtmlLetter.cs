using System.Text;

namespace Backorder.Messaging;

/// <summary>
/// A letter as a whole HTML document: one column of at most 600 pixels, readable without its style sheet, in light and dark.
/// </summary>
internal static class HtmlLetter
{
    public static string Write(Letter letter, LetterFacts facts)
    {
        foreach (var detail in HtmlDetail.Levels)
        {
            var html = Write(letter, facts, detail);

            // Counted only where it could be too long.
            if (html.Length <= HtmlDetail.MostBytes / 3 || Encoding.UTF8.GetByteCount(html) <= HtmlDetail.MostBytes)
            {
                return html;
            }
        }

        throw new MessageRenderingException("html", "is larger than 102,400 bytes, though its items stand in groups; expected shorter names or fewer links");
    }

    private static string Write(Letter letter, LetterFacts facts, HtmlDetail detail)
    {
        var page = SparePage.Take();
        var html = new HtmlWriter(page);
        var look = facts.Look;
        Begin(html, letter, look);
        Opening(html, letter, look);
        if (letter.AsksNothing && letter.Parcels.Count > 0)
        {
            html.Write($"</td></tr>\n");
            Parcels(html, letter, facts, detail);
            html.Write($"<tr><td class=\"card\" align=\"{letter.Start}\" style=\"{HtmlStyle.Part}\">");
        }

        // What is asked follows the news in the same cell, so that it stands in the first half of the message.
        Choices(html, letter, facts, detail);
        html.Write($"</td></tr>\n");
        if (letter.Items is { } items)
        {
            HtmlItems.Write(html, letter, items, facts, detail);
        }

        if (!letter.AsksNothing)
        {
            Parcels(html, letter, facts, detail);
        }

        Closing(html, letter, look);
        End(html, letter);
        return SparePage.Finish(page);
    }

    private static void Begin(HtmlWriter html, Letter letter, HtmlLook look) => html.Write(
        $"""
        <!DOCTYPE html>
        <html lang="{new HtmlAttribute(letter.Language)}" dir="{letter.Direction}" xmlns:o="urn:schemas-microsoft-com:office:office">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <meta name="color-scheme" content="light dark">
        <meta name="supported-color-schemes" content="light dark">
        <title>{new HtmlText(letter.Subject)}</title>
        <!--[if mso]><xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><style>{HtmlStyle.Outlook}</style><![endif]-->
        <style>
        {look.Sheet}
        </style>
        </head>
        <body class="page" dir="{letter.Direction}" style="{HtmlStyle.Page}">
        <div style="{HtmlStyle.Preview}">{new HtmlText(letter.Preview)}</div>
        <table role="presentation" dir="{letter.Direction}" width="100%" cellspacing="0" cellpadding="0"><tr><td class="page" align="center" style="{HtmlStyle.Outside}">
        <!--[if mso]><table role="presentation" width="600" cellspacing="0"><tr><td><![endif]-->
        <table role="presentation" dir="{letter.Direction}" width="100%" cellspacing="0" cellpadding="0" style="{HtmlStyle.Card}">

        """);

    private static void Opening(HtmlWriter html, Letter letter, HtmlLook look)
    {
        html.Write($"<tr><td class=\"card head\" align=\"{letter.Start}\" style=\"{look.Head}\">");
        if (letter.Logo is { } logo)
        {
            html.Write($"<img src=\"{logo}\" alt=\"{new HtmlAttribute(letter.Shop)}\" width=\"160\" height=\"40\" style=\"{HtmlStyle.Logo}\">");
        }
        else
        {
            html.Write($"<bdi>{new HtmlText(letter.Shop)}</bdi>");
        }

        html.Write(
            $"""
            </td></tr>
            <tr><td class="card" align="{letter.Start}" style="{HtmlStyle.Block}"><h1 style="{HtmlStyle.Title}">{new HtmlText(letter.Heading)}</h1>

            """);
        HtmlProgress.WriteBox(html, letter, look);
        html.Write($"<p style=\"{HtmlStyle.Text}\">{new HtmlText(letter.Greeting)}<br>{new HtmlText(letter.About)}</p>\n");
        Paragraph(html, letter.News, letter.Gap);
    }

    private static void Choices(HtmlWriter html, Letter letter, LetterFacts facts, HtmlDetail detail)
    {
        if (letter.Choices.Count > 1)
        {
            html.Write($"<h2 style=\"{HtmlStyle.Section}\">{new HtmlText(letter.ChoicesHeading)}</h2>\n");
        }

        if (letter.CallToAction.Length > 0)
        {
            html.Write($"<p style=\"{HtmlStyle.Text}\"><strong>{new HtmlText(letter.CallToAction)}</strong></p>\n");
        }

        foreach (var term in LetterTerms.Sentences(facts, detail))
        {
            html.Write($"<p style=\"{HtmlStyle.Text}\">{new HtmlText(term)}</p>\n");
        }

        if (letter.Choices.Count > 0)
        {
            HtmlButtons.Write(html, letter, facts, detail);
        }

        if (letter.HowToAnswer is { } how)
        {
            html.Write($"<p class=\"card\" style=\"{HtmlStyle.Mild}\">{new HtmlText(how)}</p>\n");
        }

        foreach (var alternative in letter.Alternatives)
        {
            html.Write($"<p style=\"{HtmlStyle.Text}\">{new HtmlText(alternative)}</p>\n");
        }
    }

    private static void Parcels(HtmlWriter html, Letter letter, LetterFacts facts, HtmlDetail detail)
    {
        if (letter.Parcels.Count > 0)
        {
            HtmlParcels.Write(html, letter, facts, detail);
        }
    }

    private static void Closing(HtmlWriter html, Letter letter, HtmlLook look)
    {
        if (letter.NextUpdate is { } next)
        {
            html.Write(
                $"""
                <tr><td class="card" style="{HtmlStyle.Boxed}"><table role="presentation" dir="{letter.Direction}" width="100%" cellspacing="0" cellpadding="0"><tr><td class="note" align="{letter.Start}" style="{look.Note}">{new HtmlText(next)}</td></tr></table></td></tr>

                """);
        }

        html.Write($"<tr><td class=\"card\" align=\"{letter.Start}\" style=\"{HtmlStyle.Last}\">");
        foreach (var link in letter.Links)
        {
            if (link.Intro is { } intro)
            {
                html.Write($"<p style=\"{HtmlStyle.Text}\">{new HtmlText(intro)} <a class=\"link\" href=\"{link.Url}\" style=\"{look.Link}\">{new HtmlText(link.Label)}</a></p>\n");
            }
            else
            {
                html.Write($"<div><a class=\"link\" href=\"{link.Url}\" style=\"{look.ListLink}\">{new HtmlText(link.Label)}</a></div>\n");
            }
        }

        html.Write($"<p style=\"{HtmlStyle.Thanks}\">{new HtmlText(letter.Thanks)}<br><bdi>{new HtmlText(letter.Shop)}</bdi></p></td></tr>\n");
    }

    private static void End(HtmlWriter html, Letter letter) => html.Write(
        $"""
        </table>
        <!--[if mso]></td></tr></table><![endif]-->
        <p class="page" style="{HtmlStyle.Foot}">{new HtmlText(letter.SentBecause)}</p>
        </td></tr></table>
        </body>
        </html>

        """);

    private static void Paragraph(HtmlWriter html, IReadOnlyList<string> sentences, string gap)
    {
        if (sentences.Count > 0)
        {
            html.Write($"<p style=\"{HtmlStyle.Text}\">{new HtmlText(string.Join(gap, sentences))}</p>\n");
        }
    }
}
