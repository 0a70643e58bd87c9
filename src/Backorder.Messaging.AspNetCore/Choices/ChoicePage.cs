using System.Globalization;

namespace Backorder.Messaging.AspNetCore;

/// <summary>Writes the choice page: one form, a button for each choice, and all that is needed to decide. No script, no image, nothing from elsewhere.</summary>
internal static class ChoicePage
{
    private const string Start =
        "<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"robots\" content=\"noindex, nofollow\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<style>" + ChoicePageStyle.Sheet + "</style>\n";

    public static string Write(ChoiceSheet sheet, ChoiceReference reference)
    {
        var html = new HtmlWriter();
        html.Write($"<main>\n<h1>{new HtmlText(sheet.Heading)}</h1>\n");
        Outcome(html, sheet);
        Paragraph(html, sheet.About);
        if (sheet.News.Count > 0)
        {
            Paragraph(html, string.Join(' ', sheet.News));
        }

        Items(html, sheet.Items);
        Choices(html, sheet, reference);
        if (sheet.NextUpdate is { } update)
        {
            Paragraph(html, update);
        }

        html.Write($"</main>\n");
        return Whole(sheet.Language, sheet.IsRightToLeft, sheet.Title, sheet.Shop, html, sheet.ContactIntro, sheet.Contact);
    }

    /// <summary>A page that says one thing, and where a person answers.</summary>
    public static string WriteNotice(Phrasebook book, Shop shop, string heading, string? note)
    {
        var html = new HtmlWriter();
        html.Write($"<main>\n<h1>{new HtmlText(heading)}</h1>\n");
        if (note is not null)
        {
            Paragraph(html, note);
        }

        html.Write($"</main>\n");
        return Whole(book.Language, book.IsRightToLeft, heading, shop.Name, html, book.ContactIntro(), new LetterLink(null, shop.Contact, ChoiceLink.ToShop(shop, subject: null)));
    }

    private static string Whole(string language, bool isRightToLeft, string title, string shop, HtmlWriter main, string contactIntro, LetterLink contact)
    {
        var head = new HtmlWriter().Write($"<!DOCTYPE html>\n<html lang=\"{new HtmlAttribute(language)}\" dir=\"{new HtmlAttribute(isRightToLeft ? "rtl" : "ltr")}\">\n<head>\n<title>{new HtmlText(title)}</title>\n");
        var top = new HtmlWriter().Write($"</head>\n<body>\n<header><bdi>{new HtmlText(shop)}</bdi></header>\n");
        var end = new HtmlWriter().Write($"<footer><p>{new HtmlText(contactIntro)} <a href=\"{contact.Url}\" rel=\"noreferrer\">{new HtmlText(contact.Label)}</a></p></footer>\n</body>\n</html>\n");
        return $"{head}{Start}{top}{main}{end}";
    }

    private static void Outcome(HtmlWriter html, ChoiceSheet sheet)
    {
        if (sheet.Refused is { } refused)
        {
            html.Write($"<div class=\"no\" role=\"alert\"><p>{new HtmlText(refused)}</p></div>\n");
        }

        if (sheet.Answers.Count > 0)
        {
            html.Write($"<div class=\"yes\" role=\"status\">");
            foreach (var answer in sheet.Answers)
            {
                html.Write($"<p>{new HtmlText(answer)}</p>");
            }

            html.Write($"</div>\n");
        }
    }

    private static void Choices(HtmlWriter html, ChoiceSheet sheet, ChoiceReference reference)
    {
        if (sheet.Buttons.Count == 0 && sheet.Terms.Count == 0 && sheet.Elsewhere is null)
        {
            return;
        }

        html.Write($"<h2 id=\"choices\">{new HtmlText(sheet.ButtonsHeading)}</h2>\n");
        foreach (var term in sheet.Terms)
        {
            Paragraph(html, term);
        }

        if (sheet.Elsewhere is { } elsewhere)
        {
            Paragraph(html, elsewhere);
        }

        if (sheet.Buttons.Count > 0)
        {
            html.Write($"<p class=\"quiet\">{new HtmlText(sheet.BeforePressing)}</p>\n<form method=\"post\" action=\"{new HtmlAttribute(reference.Reveal())}\">\n<ul aria-labelledby=\"choices\">\n");
            foreach (var button in sheet.Buttons)
            {
                Button(html, button, reference);
            }

            html.Write($"</ul>\n</form>\n");
        }
    }

    private static void Button(HtmlWriter html, ChoiceButton button, ChoiceReference reference)
    {
        var value = new HtmlAttribute(string.Create(CultureInfo.InvariantCulture, $"{button.Number}.{ChoicePress.For(reference, button.Number)}"));
        if (button.Note is { } note)
        {
            html.Write($"<li><button name=\"choice\" value=\"{value}\" aria-describedby=\"note{button.Number}\">{new HtmlText(button.Label)}</button>\n<p class=\"note\" id=\"note{button.Number}\">{new HtmlText(note)}</p></li>\n");
        }
        else
        {
            html.Write($"<li><button name=\"choice\" value=\"{value}\">{new HtmlText(button.Label)}</button></li>\n");
        }
    }

    private static void Items(HtmlWriter html, LetterItems? items)
    {
        if (items is null)
        {
            return;
        }

        html.Write($"<h2 id=\"items\">{new HtmlText(items.Heading)}</h2>\n");
        if (items.Note is { } note)
        {
            Paragraph(html, note);
        }

        html.Write($"<table aria-labelledby=\"items\">\n<thead><tr><th scope=\"col\">{new HtmlText(items.Columns.Item)}</th><th scope=\"col\">{new HtmlText(items.Columns.Quantity)}</th>");
        if (items.HasBefore)
        {
            html.Write($"<th scope=\"col\">{new HtmlText(items.Columns.Before)}</th>");
        }

        html.Write($"<th scope=\"col\">{new HtmlText(items.Columns.Now)}</th></tr></thead>\n<tbody>\n");
        foreach (var row in items.Rows)
        {
            html.Write($"<tr><th scope=\"row\">{new HtmlText(row.Name)}</th>");
            Cell(html, items.Columns.Quantity, row.Units.ToString(CultureInfo.InvariantCulture));
            if (items.HasBefore)
            {
                Cell(html, items.Columns.Before, row.Before);
            }

            Cell(html, items.Columns.Now, string.Join("; ", row.Now));
            html.Write($"</tr>\n");
        }

        html.Write($"</tbody>\n</table>\n");
    }

    // On a phone the heads of the columns stand before each value; what reads the page aloud has them from the table.
    private static void Cell(HtmlWriter html, string head, string value) =>
        html.Write($"<td><span class=\"head\" aria-hidden=\"true\">{new HtmlText(head)}: </span>{new HtmlText(value)}</td>");

    private static void Paragraph(HtmlWriter html, string text) => html.Write($"<p>{new HtmlText(text)}</p>\n");
}
