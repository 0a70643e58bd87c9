namespace Backorder.Messaging;

/// <summary>
/// The looks, as constants: nothing from outside can become a style. What is inline works alone; the sheet adds the dark colours.
/// </summary>
internal readonly record struct HtmlStyle
{
    private const string Font = "font-family:'Segoe UI',Roboto,Helvetica,Arial,sans-serif;";
    private const string OnCard = "background-color:#ffffff;color:#1f2933;";

    private HtmlStyle(string css) => Css = css;

    public string Css { get; }

    public static HtmlStyle Sheet { get; } = new(
        """
        :root{color-scheme:light dark}
        @media (prefers-color-scheme:dark){
        .page{background-color:#11161c!important;color:#dfe5ea!important}
        .card{background-color:#1b222b!important;color:#dfe5ea!important;border-color:#44515f!important}
        .note{background-color:#22303f!important;color:#dfe5ea!important;border-color:#9cc4ff!important}
        .link{background-color:#1b222b!important;color:#9cc4ff!important;border-color:#9cc4ff!important}
        .main{background-color:#9cc4ff!important;color:#10161d!important;border-color:#9cc4ff!important}
        }
        """);

    public static HtmlStyle Outlook { get; } = new("body,td,th,a,p,h1,h2{font-family:Arial,sans-serif!important}");

    public static HtmlStyle Page { get; } = new("margin:0;padding:0;background-color:#edf0f3;color:#1f2933");

    public static HtmlStyle Preview { get; } = new("display:none;max-height:0;overflow:hidden;mso-hide:all");

    public static HtmlStyle Outside { get; } = new("padding:24px 8px;background-color:#edf0f3;color:#1f2933");

    public static HtmlStyle Card { get; } = new("max-width:600px;border-collapse:collapse");

    public static HtmlStyle Head { get; } = new(
        "padding:24px 24px 20px;border-bottom:1px solid #d9dfe5;font-size:18px;font-weight:bold;" + Font + OnCard);

    /// <summary>Its own proportions, except where only the attributes count.</summary>
    public static HtmlStyle Logo { get; } = new("display:block;height:40px;width:auto;max-width:100%;border:0");

    public static HtmlStyle Block { get; } = new("padding:20px 24px 0;font-size:16px;line-height:24px;" + Font + OnCard);

    /// <summary>A block whose heading brings its own margin.</summary>
    public static HtmlStyle Part { get; } = new("padding:0 24px;font-size:16px;line-height:24px;" + Font + OnCard);

    public static HtmlStyle Last { get; } = new("padding:20px 24px 28px;font-size:16px;line-height:24px;" + Font + OnCard);

    public static HtmlStyle Title { get; } = new("margin:0 0 16px;font-size:26px;line-height:32px");

    public static HtmlStyle Section { get; } = new("margin:24px 0 8px;font-size:18px");

    public static HtmlStyle Text { get; } = new("margin:0 0 12px");

    public static HtmlStyle Thanks { get; } = new("margin:16px 0 0");

    public static HtmlStyle Mild { get; } = new(
        "margin:0;padding:8px 0 0;font-size:14px;line-height:20px;background-color:#ffffff;color:#4a5763");

    public static HtmlStyle Foot { get; } = new(
        "padding:16px 24px 0;font-size:14px;line-height:20px;background-color:#edf0f3;color:#4a5763;" + Font);

    public static HtmlStyle Link { get; } = new("background-color:#ffffff;color:#1a4fb8;text-decoration:underline");

    /// <summary>Links in a list stand apart, so that a thumb finds each.</summary>
    public static HtmlStyle ListLink { get; } = new(
        "display:inline-block;padding:10px 0;background-color:#ffffff;color:#1a4fb8;text-decoration:underline");

    public static HtmlStyle Note { get; } = new(
        "margin:0;padding:14px 16px;border-left:4px solid #1a4fb8;font-weight:bold;background-color:#eaf1fc;color:#1f2933");

    public static HtmlStyle Grid { get; } = new("width:100%;border-collapse:collapse;font-size:15px;line-height:21px;" + OnCard);

    public static HtmlStyle ColumnHead { get; } = new(
        "padding:8px 8px 8px 0;border-bottom:2px solid #c3ccd5;font-size:14px;line-height:20px;font-weight:bold;text-align:start;vertical-align:bottom;" + OnCard);

    public static HtmlStyle RowHead { get; } = new(
        "padding:10px 8px 10px 0;border-bottom:1px solid #d9dfe5;font-weight:bold;text-align:start;vertical-align:top;word-break:break-word;" + OnCard);

    public static HtmlStyle Cell { get; } = new(
        "padding:10px 8px 10px 0;border-bottom:1px solid #d9dfe5;text-align:start;vertical-align:top;" + OnCard);

    /// <summary>Wait and cancel: the same size and the same colours. 14 + 24 + 14: 52 pixels high.</summary>
    public static HtmlStyle MainButton { get; } = new("border-radius:6px;text-align:center;background-color:#1a4fb8;color:#ffffff");

    public static HtmlStyle MainLabel { get; } = new("padding:14px 4px;color:#ffffff;" + ButtonText);

    /// <summary>The others, as high with their border.</summary>
    public static HtmlStyle MoreButton { get; } = new(
        "border:2px solid #1a4fb8;border-radius:6px;text-align:center;background-color:#ffffff;color:#1a4fb8");

    public static HtmlStyle MoreLabel { get; } = new("padding:12px 4px;color:#1a4fb8;" + ButtonText);

    public static HtmlStyle Gap { get; } = new("height:10px;font-size:10px;line-height:10px");

    /// <summary>What the customer looks for first.</summary>
    public static HtmlStyle Fact { get; } = new(
        "margin:0 0 16px;padding:14px 16px;border-left:4px solid #1a4fb8;background-color:#eaf1fc;color:#1f2933");

    public static HtmlStyle FactValue { get; } = new("font-size:20px;line-height:28px");

    private const string ButtonText = "display:block;font-size:15px;font-weight:bold;text-decoration:none";
}
