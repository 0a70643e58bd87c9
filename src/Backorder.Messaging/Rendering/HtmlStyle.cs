namespace Backorder.Messaging;

/// <summary>
/// The looks that are the same for every shop, as constants: no text from outside can become a style. What is inline works alone; the sheet
/// adds the dark colours.
/// </summary>
internal readonly record struct HtmlStyle
{
    private const string Font = "font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;";
    private const string OnCard = "background-color:#ffffff;color:#1f2933;";
    private const string OnPanel = "background-color:#f1f4f7;color:#1f2933;";
    private const string ButtonText = "display:block;font-size:15px;line-height:24px;font-weight:bold;text-decoration:none";

    private HtmlStyle(string css) => Css = css;

    public string Css { get; }

    public static HtmlStyle Outlook { get; } = new("body,td,th,a,p,h1,h2{font-family:Arial,sans-serif!important}");

    public static HtmlStyle Page { get; } = new("margin:0;padding:0;background-color:#e9edf1;color:#1f2933");

    public static HtmlStyle Preview { get; } = new("display:none;max-height:0;overflow:hidden;mso-hide:all");

    public static HtmlStyle Outside { get; } = new("padding:16px 8px 24px;background-color:#e9edf1;color:#1f2933");

    public static HtmlStyle Card { get; } = new("max-width:600px");

    /// <summary>Its own proportions, except where only the attributes count.</summary>
    public static HtmlStyle Logo { get; } = new("display:block;height:40px;width:auto;max-width:100%;border:0");

    public static HtmlStyle Block { get; } = new("padding:8px 24px 0;font-size:16px;line-height:24px;" + Font + OnCard);

    /// <summary>A block whose heading brings its own margin.</summary>
    public static HtmlStyle Part { get; } = new("padding:0 24px;font-size:16px;line-height:24px;" + Font + OnCard);

    /// <summary>A block around a box.</summary>
    public static HtmlStyle Boxed { get; } = new("padding:24px 24px 0;font-size:16px;line-height:24px;" + Font + OnCard);

    public static HtmlStyle Last { get; } = new("padding:24px 24px 28px;border-radius:0 0 8px 8px;font-size:16px;line-height:24px;" + Font + OnCard);

    public static HtmlStyle Title { get; } = new("margin:0 0 16px;font-size:26px;line-height:32px");

    public static HtmlStyle Section { get; } = new("margin:32px 0 8px;font-size:18px;line-height:24px");

    public static HtmlStyle Text { get; } = new("margin:0 0 12px");

    public static HtmlStyle Thanks { get; } = new("margin:16px 0 0");

    public static HtmlStyle Mild { get; } = new(
        "margin:0;padding:8px 0 0;font-size:14px;line-height:20px;background-color:#ffffff;color:#4a5763");

    public static HtmlStyle Foot { get; } = new(
        "max-width:552px;margin:0;padding:16px 24px 0;font-size:14px;line-height:20px;background-color:#e9edf1;color:#4a5763;" + Font);

    /// <summary>A box: the date that the customer looks for first, and how far the order has come.</summary>
    public static HtmlStyle Panel { get; } = new("margin:0 0 16px");

    public static HtmlStyle PanelCell { get; } = new("padding:14px 16px 6px;border-radius:6px;font-size:14px;line-height:20px;" + Font + OnPanel);

    public static HtmlStyle Fact { get; } = new("padding:0 0 10px");

    public static HtmlStyle FactValue { get; } = new("font-size:24px;line-height:32px");

    /// <summary>A date in many words.</summary>
    public static HtmlStyle FactWords { get; } = new("font-size:20px;line-height:28px");

    public static HtmlStyle Grid { get; } = new("width:100%;border-collapse:collapse;font-size:14px;line-height:20px;" + OnCard);

    public static HtmlStyle MainLabel { get; } = new("padding:14px 4px;border-radius:6px;color:#ffffff;" + ButtonText);

    public static HtmlStyle Gap { get; } = new("height:10px;font-size:10px;line-height:10px");

    // Below are those that follow a shop's colour, which is made of figures only, and the side where lines begin; see HtmlLook.
    public static HtmlStyle Sheet(HtmlColor inDark) => new(
        $$"""
        :root{color-scheme:light dark}
        @media (prefers-color-scheme:dark){
        .page{background-color:{{HtmlLook.DarkPage}}!important;color:#dfe5ea!important}
        .card{background-color:{{HtmlLook.DarkCard}}!important;color:#dfe5ea!important;border-color:#44515f!important}
        .head{border-color:{{inDark}}!important}
        .note{background-color:{{HtmlLook.DarkPanel}}!important;color:#dfe5ea!important;border-color:{{inDark}}!important}
        .ahead{border-color:#62717f!important}
        .link{background-color:{{HtmlLook.DarkCard}}!important;color:{{inDark}}!important;border-color:{{inDark}}!important}
        .main{background-color:{{inDark}}!important;color:{{HtmlLook.DarkLetters}}!important}
        }
        """);

    public static HtmlStyle Head(HtmlColor color) => new(
        $"padding:20px 24px 12px;border-top:4px solid {color};border-radius:8px 8px 0 0;font-size:16px;line-height:24px;font-weight:bold;{Font}{OnCard}");

    public static HtmlStyle StepDone(HtmlColor color, bool mirrored) => new($"{Step(mirrored)}border-top:4px solid {color};{OnPanel}");

    /// <summary>A step that is still ahead.</summary>
    public static HtmlStyle StepAhead(bool mirrored) => new($"{Step(mirrored)}border-top:4px solid #b4bec9;{OnPanel}");

    public static HtmlStyle ColumnHead(bool mirrored) => new(
        $"{Padding(8, 8, mirrored)}border-bottom:2px solid #c3ccd5;vertical-align:bottom;{OnCard}");

    public static HtmlStyle RowHead(bool mirrored) => new($"{Row(mirrored)}word-break:break-word;{OnCard}");

    public static HtmlStyle Cell(bool mirrored) => new($"{Row(mirrored)}{OnCard}");

    /// <summary>A few words that stay on one line.</summary>
    public static HtmlStyle ShortCell(bool mirrored) => new($"{Row(mirrored)}white-space:nowrap;{OnCard}");

    public static HtmlStyle Link(HtmlColor color) => new($"background-color:#ffffff;color:{color};text-decoration:underline");

    /// <summary>Links in a list stand apart, so that a thumb finds each.</summary>
    public static HtmlStyle ListLink(HtmlColor color) => new(
        $"display:inline-block;padding:10px 0;background-color:#ffffff;color:{color};text-decoration:underline");

    public static HtmlStyle Note(HtmlColor color, bool mirrored) => new(
        $"padding:14px 16px;border-{(mirrored ? "right" : "left")}:4px solid {color};font-size:16px;line-height:24px;font-weight:bold;{Font}{OnPanel}");

    /// <summary>Wait and cancel: the same size and the same colours. 14 + 24 + 14: 52 pixels high.</summary>
    public static HtmlStyle MainButton(HtmlColor color) => new($"border-radius:6px;text-align:center;background-color:{color};color:#ffffff");

    /// <summary>The others, as high with their border.</summary>
    public static HtmlStyle MoreButton(HtmlColor color) => new(
        $"border:2px solid {color};border-radius:6px;text-align:center;background-color:#ffffff;color:{color}");

    public static HtmlStyle MoreLabel(HtmlColor color) => new($"padding:12px 4px;border-radius:4px;color:{color};{ButtonText}");

    private static string Step(bool mirrored) => $"{Padding(8, 6, mirrored)}font-size:14px;line-height:20px;vertical-align:top;{Font}";

    private static string Row(bool mirrored) => $"{Padding(10, 8, mirrored)}border-bottom:1px solid #d9dfe5;vertical-align:top;";

    // Nothing on the side where lines begin, so that they begin under the heading.
    private static string Padding(int height, int end, bool mirrored) => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"padding:{height}px {(mirrored ? 0 : end)}px {height}px {(mirrored ? end : 0)}px;").Replace(" 0px", " 0", StringComparison.Ordinal);
}
