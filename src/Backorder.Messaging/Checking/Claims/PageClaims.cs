using System.Globalization;
using System.Text;

namespace Backorder.Messaging;

/// <summary>The HTML can be read: in any mail program, on a phone, in the dark, by a screen reader.</summary>
internal static class PageClaims
{
    private const int MostBytes = 102_400;
    private const int ManyBytes = 92_160;
    private const int LongestSheet = 16_384;
    private const int WidestBox = 640;
    private const double SmallestLetters = 13;
    private const double LowestContrast = 4.5;
    private const double SmallestTarget = 44;

    private static readonly string[] VagueLinks = ["click here", "here", "more", "read more", "link", "this link", "hier", "hier klicken", "ici", "cliquez ici", "aqu\u00ED", "haga clic aqu\u00ED", "\u3053\u3061\u3089", "\u0647\u0646\u0627", "\u0627\u0636\u063A\u0637 \u0647\u0646\u0627"];

    public static void Check(CheckedMessage read, FindingSink found)
    {
        var page = read.Page;
        void Add(FindingKind kind, string problem) => found.Add(kind, "html", problem);

        var bytes = Encoding.UTF8.GetByteCount(read.Message.Html);
        if (bytes > MostBytes)
        {
            Add(FindingCatalog.PageLarge, string.Create(CultureInfo.InvariantCulture, $"It has {bytes:N0} bytes."));
        }
        else if (bytes > ManyBytes || page.SheetLength > LongestSheet)
        {
            Add(FindingCatalog.PageHeavy, string.Create(CultureInfo.InvariantCulture, $"It has {bytes:N0} bytes, and {page.SheetLength:N0} characters of style sheets."));
        }

        if (page.IsUnread || read.Message.Html.Length == 0)
        {
            return;
        }

        if (page.Forbidden is { } element)
        {
            Add(FindingCatalog.ForbiddenElement, $"It has an element of the kind {Known(element)}.");
        }

        if (page.HasPreselection)
        {
            Add(FindingCatalog.Preselected, "A field is checked or selected beforehand.");
        }

        Basics(page, Add);
        Looks(page, Add);
        Links(page, Add);
    }

    private static void Basics(HtmlPage page, Action<FindingKind, string> add)
    {
        var missing = new List<string>();
        void Need(bool there, string what)
        {
            if (!there)
            {
                missing.Add(what);
            }
        }

        Need(!string.IsNullOrWhiteSpace(page.Language), "lang");
        Need(page.Direction is "ltr" or "rtl" or "auto", "dir");
        Need(page.HasCharset, "charset");
        Need(page.HasViewport, "viewport");
        Need(page.HasColorScheme, "color-scheme");
        Need(page.Title.Length > 0, "title");
        Need(page.Headings == 1, "one h1");
        if (missing.Count > 0)
        {
            add(FindingCatalog.PageIncomplete, $"It lacks {string.Join(", ", missing)}.");
        }

        if (page.BareImages > 0 || page.HasEmbeddedImage)
        {
            add(FindingCatalog.BareImage, page.HasEmbeddedImage ? "An image is embedded." : string.Create(CultureInfo.InvariantCulture, $"{page.BareImages} of {page.Images} images lack alt, width or height."));
        }

        if (page.Tables.Unmarked > 0)
        {
            add(FindingCatalog.UnmarkedTable, "A table has no heads and is not marked as layout.");
        }

        if (page.ImagesBeforeHeading > 2)
        {
            add(FindingCatalog.LateClauses, string.Create(CultureInfo.InvariantCulture, $"{page.ImagesBeforeHeading} images stand before the heading."));
        }
    }

    private static void Looks(HtmlPage page, Action<FindingKind, string> add)
    {
        if (page.SmallestLetters < SmallestLetters)
        {
            add(FindingCatalog.SmallLetters, string.Create(CultureInfo.InvariantCulture, $"Words are {page.SmallestLetters:0.#} px high."));
        }

        if (page.LowestContrast < LowestContrast)
        {
            add(FindingCatalog.FaintLetters, string.Create(CultureInfo.InvariantCulture, $"Words have a contrast of {page.LowestContrast:0.0} to 1."));
        }

        if (page.FaintRules > 0)
        {
            add(FindingCatalog.FaintLetters, string.Create(CultureInfo.InvariantCulture, $"{page.FaintRules} rules of the style sheet have a contrast below 4.5 to 1."));
        }

        if (page.UnusableStyle is { } style)
        {
            add(FindingCatalog.UnusableStyle, $"It uses {Known(style)}.");
        }

        if (page.WidestBox > WidestBox)
        {
            add(FindingCatalog.WidePage, string.Create(CultureInfo.InvariantCulture, $"A box is {page.WidestBox:0} px wide."));
        }
    }

    private static void Links(HtmlPage page, Action<FindingKind, string> add)
    {
        var (unsafeLinks, vague, low) = (0, 0, double.MaxValue);
        foreach (var link in page.Links)
        {
            unsafeLinks += IsSafe(link.Address) ? 0 : 1;
            vague += (link.Words.Length == 0 && page.Images == 0) || Array.Exists(VagueLinks, word => string.Equals(word, link.Words, StringComparison.OrdinalIgnoreCase)) ? 1 : 0;
            low = link is { StandsAlone: true, Words.Length: > 0 } ? Math.Min(low, link.Height) : low;
        }

        if (unsafeLinks > 0)
        {
            add(FindingCatalog.UnsafeLink, string.Create(CultureInfo.InvariantCulture, $"{unsafeLinks} of {page.Links.Count} links are neither absolute https nor mailto."));
        }

        if (vague > 0)
        {
            add(FindingCatalog.VagueLink, string.Create(CultureInfo.InvariantCulture, $"{vague} of {page.Links.Count} links do not say where they lead."));
        }

        if (low < SmallestTarget)
        {
            add(FindingCatalog.SmallTarget, string.Create(CultureInfo.InvariantCulture, $"A link is {low:0} px high."));
        }
    }

    private static bool IsSafe(string address) =>
        address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) || address.StartsWith("tel:", StringComparison.OrdinalIgnoreCase)
        || (address.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && address.Length > 8 && address[8] is not ('/' or ' '));

    // Names from the message are cut to what a log can take.
    private static string Known(string name) => name.Length <= 20 && name.All(static letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or ':' or '(' or ')') ? name : "its own";
}
