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
        for (var i = 0; i < letter.Parcels.Count && i < detail.Parcels; i++)
        {
            Parcel(html, letter.Parcels[i], facts, detail);
        }

        if (letter.Parcels.Count > detail.Parcels)
        {
            html.Write($"<p style=\"{HtmlStyle.Text}\">{new HtmlText(facts.Book.AndMore(letter.Parcels.Count - detail.Parcels))}</p>\n");
        }

        html.Write($"</td></tr>\n");
    }

    private static void Parcel(HtmlWriter html, LetterParcel parcel, LetterFacts facts, HtmlDetail detail)
    {
        html.Write($"<p style=\"{HtmlStyle.Text}\"><strong>{new HtmlText(parcel.When)}</strong>");
        if (parcel.Arrived is { } arrived)
        {
            html.Write($"<br>{new HtmlText(arrived)}");
        }

        for (var i = 0; i < parcel.Goods.Count && i < detail.Names; i++)
        {
            html.Write($"<br>{new HtmlText(Shortened.Name(parcel.Goods[i], detail.NameLength))}");
        }

        if (parcel.Goods.Count > detail.Names)
        {
            html.Write($"<br>{new HtmlText(facts.Book.AndMore(parcel.Goods.Count - detail.Names))}");
        }

        if (parcel.Track is { } track)
        {
            html.Write($"<br><a class=\"link\" href=\"{track}\" style=\"{facts.Look.ListLink}\">{new HtmlText(parcel.TrackLabel)}</a>");
        }

        html.Write($"</p>\n");
    }
}
