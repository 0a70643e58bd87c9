namespace Backorder.Messaging;

/// <summary>A letter as plain text: the same sentences, every item and every address.</summary>
internal static class TextLetter
{
    public static string Write(Letter letter)
    {
        var text = SparePage.Take();
        Line(text, letter.Shop);
        Paragraph(text, letter.Heading);
        if (letter.Date is { } date)
        {
            Paragraph(text, $"{date.Label}{letter.Colon}{date.Value}");
        }

        Paragraph(text, letter.Greeting);
        Paragraph(text, letter.About);
        Sentences(text, letter.News);
        if (letter.AsksNothing)
        {
            Parcels(text, letter);
        }

        Choices(text, letter);
        Items(text, letter);
        if (!letter.AsksNothing)
        {
            Parcels(text, letter);
        }

        Paragraph(text, letter.NextUpdate ?? "");
        foreach (var link in letter.Links)
        {
            text.Append('\n');
            Line(text, link.Intro ?? link.Label);
            Indented(text, link.Intro is null ? link.Url.Value : link.Label);
        }

        Paragraph(text, letter.Thanks);
        Line(text, letter.Shop);
        Paragraph(text, letter.SentBecause);
        return SparePage.Finish(text);
    }

    private static void Choices(Page text, Letter letter)
    {
        if (letter.Choices.Count > 1)
        {
            Heading(text, letter.ChoicesHeading);
        }

        Paragraph(text, letter.CallToAction);
        foreach (var term in letter.Terms)
        {
            Paragraph(text, term);
        }

        foreach (var choice in letter.Choices)
        {
            text.Append('\n');
            Line(text.Append("* "), choice.Label);
            if (choice.Note is { } note)
            {
                Indented(text, note);
            }

            Indented(text, choice.Url.Value);
        }

        Paragraph(text, letter.HowToAnswer ?? "");
        foreach (var alternative in letter.Alternatives)
        {
            Paragraph(text, alternative);
        }
    }

    private static void Items(Page text, Letter letter)
    {
        if (letter.Items is not { } items)
        {
            return;
        }

        Heading(text, items.Heading);
        Paragraph(text, items.Note ?? "");
        foreach (var item in items.Rows)
        {
            text.Append('\n');
            Point(text, item.Name);
            Indented(text, items.Columns.Quantity, letter.Colon, item.Quantity);
            if (items.HasBefore)
            {
                Indented(text, items.Columns.Before, letter.Colon, item.Before);
            }

            foreach (var now in item.Now)
            {
                Indented(text, items.Columns.Now, letter.Colon, now);
            }
        }
    }

    private static void Parcels(Page text, Letter letter)
    {
        if (letter.Parcels.Count > 0)
        {
            Heading(text, letter.ParcelsHeading);
        }

        foreach (var parcel in letter.Parcels)
        {
            Paragraph(text, parcel.When);
            if (parcel.Arrived is { } arrived)
            {
                Line(text, arrived);
            }

            foreach (var goods in parcel.Goods)
            {
                Point(text, goods);
            }

            if (parcel.Track is { } track)
            {
                Line(text, parcel.TrackLabel);
                Indented(text, track.Value);
            }
        }
    }

    private static void Heading(Page text, string heading)
    {
        Paragraph(text, heading);
        text.Append('-', Math.Min(heading.Length, 60)).Append('\n');
    }

    private static void Paragraph(Page text, string words)
    {
        if (words.Length > 0)
        {
            text.Append('\n');
            Line(text, words);
        }
    }

    // One to a line: programs wrap words as wide as they are themselves, and breaks of ours would stand in their way.
    private static void Sentences(Page text, IReadOnlyList<string> sentences)
    {
        for (var i = 0; i < sentences.Count; i++)
        {
            text.Append(i == 0 ? "\n" : "");
            Line(text, sentences[i]);
        }
    }

    private static void Point(Page text, string words) => Line(text.Append("- "), words);

    private static void Indented(Page text, string words) => Line(text.Append("  "), words);

    private static void Indented(Page text, string label, string colon, string value) => Line(text.Append("  ").Append(label).Append(colon), value);

    private static void Line(Page text, string words) => text.Append(words).Append('\n');
}
