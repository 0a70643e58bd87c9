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
            if (Encoding.UTF8.GetByteCount(html) <= HtmlDetail.MostBytes)
            {
                return html;
            }
        }

        throw new MessageRenderingException("html", "is larger than 102,400 bytes, though its items stand in groups; expected shorter names or fewer links");
    }

    private static string Write(Letter letter, LetterFacts facts, HtmlDetail detail)
    {
        var html = new HtmlWriter();
        Begin(html, letter);
        Opening(html, letter);
        if (letter.ParcelsFirst && letter.Parcels.Count > 0)
        {
            html.Write($"</td></tr>\n");
            Parcels(html, letter, facts, detail);
            html.Write($"<tr><td class=\"card\" style=\"{HtmlStyle.Part}\">");
        }

        // What is asked follows the news in the same cell, so that it stands in the first half of the message.
        Choices(html, letter, facts, detail);
        html.Write($"</td></tr>\n");
        if (letter.Items is { } items)
        {
            HtmlItems.Write(html, items, facts, detail);
        }

        if (!letter.ParcelsFirst)
        {
            Parcels(html, letter, facts, detail);
        }

        Closing(html, letter);
        End(html, letter);
        return html.ToString();
    }

    private static void Begin(HtmlWriter html, Letter letter) => html.Write(
        $"""
        <!DOCTYPE html>
        <html lang="{new HtmlAttribute(letter.Language)}" dir="{new HtmlAttribute(letter.IsRightToLeft ? "rtl" : "ltr")}" xmlns:o="urn:schemas-microsoft-com:office:office">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width">
        <meta name="color-scheme" content="light dark">
        <meta name="supported-color-schemes" content="light dark">
        <title>{new HtmlText(letter.Subject)}</title>
        <!--[if mso]><xml><o:OfficeDocumentSettings><o:PixelsPerInch>96</o:PixelsPerInch></o:OfficeDocumentSettings></xml><style>{HtmlStyle.Outlook}</style><![endif]-->
        <style>
        {HtmlStyle.Sheet}
        </style>
        </head>
        <body class="page" style="{HtmlStyle.Page}">
        <div style="{HtmlStyle.Preview}">{new HtmlText(letter.Preview)}</div>
        <table role="presentation" width="100%" cellspacing="0"><tr><td class="page" align="center" style="{HtmlStyle.Outside}">
        <!--[if mso]><table role="presentation" width="600" cellspacing="0"><tr><td><![endif]-->
        <table role="presentation" class="card" style="{HtmlStyle.Card}" width="100%">

        """);

    private static void Opening(HtmlWriter html, Letter letter)
    {
        html.Write($"<tr><td class=\"card\" style=\"{HtmlStyle.Head}\">");
        if (letter.Logo is { } logo)
        {
            html.Write($"<img src=\"{logo}\" alt=\"{new HtmlAttribute(letter.Shop)}\" width=\"160\" height=\"40\" style=\"{HtmlStyle.Logo}\">");
        }
        else
        {
            html.Write($"{new HtmlText(letter.Shop)}");
        }

        html.Write(
            $"""
            </td></tr>
            <tr><td class="card" style="{HtmlStyle.Block}"><h1 style="{HtmlStyle.Title}">{new HtmlText(letter.Heading)}</h1>

            """);
        if (letter.Date is { } date)
        {
            html.Write(
                $"""
                <p class="note" style="{HtmlStyle.Fact}">{new HtmlText(date.Label)}<br><strong style="{HtmlStyle.FactValue}">{new HtmlText(FirstLetter.Raised(date.Value))}</strong></p>

                """);
        }

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

    private static void Closing(HtmlWriter html, Letter letter)
    {
        if (letter.NextUpdate is { } next)
        {
            html.Write(
                $"""
                <tr><td class="card" style="{HtmlStyle.Block}"><p class="note" style="{HtmlStyle.Note}">{new HtmlText(next)}</p></td></tr>

                """);
        }

        html.Write($"<tr><td class=\"card\" style=\"{HtmlStyle.Last}\">");
        foreach (var link in letter.Links)
        {
            if (link.Intro is { } intro)
            {
                html.Write($"<p style=\"{HtmlStyle.Text}\">{new HtmlText(intro)} <a class=\"link\" href=\"{link.Url}\" style=\"{HtmlStyle.Link}\">{new HtmlText(link.Label)}</a></p>\n");
            }
            else
            {
                html.Write($"<div><a class=\"link\" href=\"{link.Url}\" style=\"{HtmlStyle.ListLink}\">{new HtmlText(link.Label)}</a></div>\n");
            }
        }

        html.Write($"<p style=\"{HtmlStyle.Thanks}\">{new HtmlText(letter.Thanks)}<br>{new HtmlText(letter.Shop)}</p></td></tr>\n");
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
