namespace Backorder.Messaging;

/// <summary>What has left, parcel by parcel.</summary>
internal static class HtmlParcels
{
    public static void Write(HtmlWriter html, Letter letter, LetterFacts facts, HtmlDetail detail)
    {
        html.Write(
            $"""
            <tr><td class="card" align="{letter.Start}" style="{HtmlStyle.Part}"><h2 style="{HtmlStyle.Section}">{new HtmlText(letter.ParcelsHeading)}</h2>

            """);
        foreach (var parcel in Shown(letter.Parcels, facts.Book, detail))
        {
            Parcel(html, parcel, facts.Look);
        }

        if (letter.Parcels.Count > detail.Parcels)
        {
            html.Write($"<p style=\"{HtmlStyle.Text}\">{new HtmlText(facts.Book.AndMore(letter.Parcels.Count - detail.Parcels))}</p>\n");
        }

        html.Write($"</td></tr>\n");
    }

    /// <summary>The parcels that the detail shows, each with the goods that it shows and how many more there are.</summary>
    public static IReadOnlyList<LetterParcel> Shown(IReadOnlyList<LetterParcel> parcels, Phrasebook book, HtmlDetail detail) =>
        [.. parcels.Take(detail.Parcels).Select(parcel => parcel with { Goods = Goods(parcel.Goods, book, detail) })];

    private static IReadOnlyList<string> Goods(IReadOnlyList<string> goods, Phrasebook book, HtmlDetail detail)
    {
        var shown = goods.Take(detail.Names).Select(name => Shortened.Name(name, detail.NameLength));
        return goods.Count > detail.Names ? [.. shown, book.AndMore(goods.Count - detail.Names)] : [.. shown];
    }

    private static void Parcel(HtmlWriter html, LetterParcel parcel, HtmlLook look)
    {
        html.Write($"<p style=\"{HtmlStyle.Text}\"><strong>{new HtmlText(parcel.When)}</strong>");
        if (parcel.Arrived is { } arrived)
        {
            html.Write($"<br>{new HtmlText(arrived)}");
        }

        foreach (var goods in parcel.Goods)
        {
            html.Write($"<br>{new HtmlText(goods)}");
        }

        if (parcel.Track is { } track)
        {
            html.Write($"<br><a class=\"link\" href=\"{track}\" style=\"{look.ListLink}\">{new HtmlText(parcel.TrackLabel)}</a>");
        }

        html.Write($"</p>\n");
    }
}
