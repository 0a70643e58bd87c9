namespace Backorder.Messaging;

/// <summary>The looks that follow a shop's colour and the side where lines begin, made once for each shop.</summary>
internal sealed class HtmlLook
{
    public const string DarkPage = "#11161c";
    public const string DarkCard = "#1b222b";
    public const string DarkPanel = "#26313d";
    public const string DarkLetters = "#10161d";

    /// <summary>The colour of a shop that names none.</summary>
    public const string DefaultColor = "#1a4fb8";

    // More than letters need, because the lightest dark ground is not the only one.
    private const double ContrastInDark = 6;

    private HtmlLook(HtmlColor color, bool mirrored)
    {
        Color = color;
        InDark = color.LightenedFor(Ground(DarkPanel), ContrastInDark);
        Sheet = HtmlStyle.Sheet(InDark);
        Head = HtmlStyle.Head(color);
        StepDone = HtmlStyle.StepDone(color, mirrored);
        StepAhead = HtmlStyle.StepAhead(mirrored);
        ColumnHead = HtmlStyle.ColumnHead(mirrored);
        RowHead = HtmlStyle.RowHead(mirrored);
        Cell = HtmlStyle.Cell(mirrored);
        ShortCell = HtmlStyle.ShortCell(mirrored);
        Link = HtmlStyle.Link(color);
        ListLink = HtmlStyle.ListLink(color);
        Note = HtmlStyle.Note(color, mirrored);
        MainButton = HtmlStyle.MainButton(color);
        MoreButton = HtmlStyle.MoreButton(color);
        MoreLabel = HtmlStyle.MoreLabel(color);
    }

    /// <summary>The shop's colour.</summary>
    public HtmlColor Color { get; }

    /// <summary>The colour as it is shown on a dark ground.</summary>
    public HtmlColor InDark { get; }

    public HtmlStyle Sheet { get; }

    public HtmlStyle Head { get; }

    public HtmlStyle StepDone { get; }

    public HtmlStyle StepAhead { get; }

    public HtmlStyle ColumnHead { get; }

    public HtmlStyle RowHead { get; }

    public HtmlStyle Cell { get; }

    public HtmlStyle ShortCell { get; }

    public HtmlStyle Link { get; }

    public HtmlStyle ListLink { get; }

    public HtmlStyle Note { get; }

    public HtmlStyle MainButton { get; }

    public HtmlStyle MoreButton { get; }

    public HtmlStyle MoreLabel { get; }

    /// <summary>The look of a shop whose colour has been checked; null: the default.</summary>
    /// <param name="color">The colour.</param>
    /// <param name="mirrored">For a language that is written from right to left.</param>
    public static HtmlLook Of(string? color, bool mirrored) => new(Ground(color ?? DefaultColor), mirrored);

    private static HtmlColor Ground(string color) =>
        HtmlColor.TryParse(color, out var parsed) ? parsed : throw new ArgumentException($"{SafeText.Quote(color)} is no colour; expected six figures such as {DefaultColor}.", nameof(color));
}
