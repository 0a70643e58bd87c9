using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Backorder.Messaging.Tests;

public sealed partial class HtmlPracticeTests
{
    public static TheoryData<string> Samples => [.. SamplePlans.All.Keys];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_message_follows_the_practices_of_mail(string sample) => Assert.Empty(Faults(SamplePlans.All[sample], Rendered(sample)));

    [Theory]
    [InlineData("lang, dir and a title", "lang=\"en-US\"", "lang=\"\"")]
    [InlineData("charset, viewport and both colour schemes", "<meta name=\"supported-color-schemes\"", "<meta name=\"x\"")]
    [InlineData("one h1", "<h2 ", "<h1 ")]
    [InlineData("nothing that mail programs refuse", "</h1>", "</h1><button>x</button>")]
    [InlineData("layout tables are marked, tables of data have heads", "<table role=\"presentation\" dir", "<table dir")]
    [InlineData("layout tables are marked, tables of data have heads", "scope=\"col\"", "")]
    [InlineData("links are absolute", "https://kettle.example/returns", "/returns")]
    [InlineData("links say where they lead", "Return and refund policy", "click here")]
    [InlineData("letters are large enough", "font-size:14px;line-height:20px;background-color:#e9edf1", "font-size:11px;line-height:20px;background-color:#e9edf1")]
    [InlineData("buttons are high enough", "padding:14px 4px", "padding:4px 4px")]
    [InlineData("wait and cancel are alike", "class=\"main\" href", "class=\"link\" href")]
    [InlineData("letters stand out, in light", "color:#4a5763", "color:#9aa7b3")]
    [InlineData("letters stand out, in dark", "color:#dfe5ea!important", "color:#3a4754!important")]
    [InlineData("clauses and choices in the first half", "<h1 ", "<!--{0}--><h1 ")]
    [InlineData("the preview is hidden and repeats the page", "max-height:0;overflow:hidden;mso-hide:all\">We", "max-height:0;overflow:hidden;mso-hide:all\">They")]
    public void A_practice_that_is_broken_is_seen(string practice, string words, string instead)
    {
        var message = Rendered("FirstDelay-over-30-days");
        Assert.Contains(words, message.Html, StringComparison.Ordinal);

        var broken = message with { Html = message.Html.Replace(words, instead.Replace("{0}", new string('x', 6000), StringComparison.Ordinal), StringComparison.Ordinal) };

        Assert.Contains(practice, Faults(SamplePlans.All["FirstDelay-over-30-days"], broken));
    }

    [Fact]
    public void A_logo_has_a_name_and_a_size()
    {
        var shop = SamplePlans.ShopWith(options => options.Links.Logo = "https://kettle.example/logo.png");

        var page = ParsedPage.Read(new PhrasebookRenderer().Render(SamplePlans.All["FirstDelay"], shop).Html);

        var logo = page.QuerySelector("img")!;
        Assert.Equal(("https://kettle.example/logo.png", "Kettle & Co"), (logo.GetAttribute("src"), logo.GetAttribute("alt")));
        Assert.NotNull(logo.GetAttribute("width"));
        Assert.NotNull(logo.GetAttribute("height"));
    }

    [Fact]
    public void A_shop_with_a_page_for_contact_is_linked_to_it()
    {
        var shop = SamplePlans.ShopWith(options => options.Contact = "https://kettle.example/contact?a=1&b=2");

        var message = new PhrasebookRenderer().Render(SamplePlans.All["FirstDelay"], shop);

        Assert.All(new ReadMessage(message).Buttons, button => Assert.Equal("https://kettle.example/contact?a=1&b=2", button.Url));
        Assert.DoesNotContain("mailto:", message.Html + message.Text + message.Sms, StringComparison.Ordinal);
    }

    private static RenderedMessage Rendered(string sample) => new PhrasebookRenderer().Render(SamplePlans.All[sample], SamplePlans.Shop);

    private static List<string> Faults(MessagePlan plan, RenderedMessage message)
    {
        var faults = new List<string>();
        void Practice(string name, bool holds)
        {
            if (!holds)
            {
                faults.Add(name);
            }
        }

        var page = ParsedPage.Read(message.Html);
        var root = page.DocumentElement;
        var all = page.All;
        Practice("lang, dir and a title", root.GetAttribute("lang") == plan.Language && root.GetAttribute("dir") == "ltr" && page.Title == message.Subject);
        Practice(
            "charset, viewport and both colour schemes",
            page.QuerySelector("meta[charset=utf-8]") is not null && page.QuerySelector("meta[name=viewport]") is not null
            && page.QuerySelector("meta[name=color-scheme]") is not null && page.QuerySelector("meta[name=supported-color-schemes]") is not null);
        Practice("one h1", page.QuerySelectorAll("h1").Length == 1);
        Practice("nothing that mail programs refuse", page.QuerySelectorAll("script,form,iframe,video,svg,button,link,object,input").Length == 0 && !Refused().IsMatch(message.Html));
        Practice("layout tables are marked, tables of data have heads", page.QuerySelectorAll("table").All(IsWellMarked));
        Practice("links are absolute", page.QuerySelectorAll("a").All(link => Absolute().IsMatch(link.GetAttribute("href")!)));
        Practice("links say where they lead", page.QuerySelectorAll("a").All(link => link.TextContent.Length > 3 && !Vague().IsMatch(link.TextContent)));
        Practice("letters are large enough", Sizes().Matches(page.Body!.OuterHtml).All(size => int.Parse(size.Groups["px"].ValueSpan, CultureInfo.InvariantCulture) is 1 or 10 or >= 14));
        Practice("buttons are high enough", page.QuerySelectorAll("a.main,a.more").All(IsTall));
        var pair = page.QuerySelectorAll("a.main").ToList();
        Practice("wait and cancel are alike", !plan.Choices.Any(choice => choice.Kind == ChoiceKind.Wait) || (pair.Count == 2 && pair[0].GetAttribute("style") == pair[1].GetAttribute("style")));
        Practice("letters stand out, in light", all.All(element => Contrast.Inline(element) is null or >= 4.5));
        Practice("letters stand out, in dark", Contrast.Dark(page.QuerySelector("head style:last-of-type")!.TextContent).Min() >= 4.5);
        Practice("every class has its dark colours", all.SelectMany(element => element.ClassList).Distinct().Except(["more"]).All(name => message.Html.Contains($"\n.{name}{{", StringComparison.Ordinal)));
        Practice("clauses and choices in the first half", plan.Reply is not { Silence: not Silence.None } || EndOfWhatIsOwed(message.Html) <= Encoding.UTF8.GetByteCount(message.Html) / 2);
        Practice("the preview is hidden and repeats the page", page.Body!.FirstElementChild is { } hidden && hidden.TextContent == message.Preview && new ReadMessage(message).Visible.Replace('\n', ' ').Contains(message.Preview.Split(". ")[0], StringComparison.Ordinal));
        Practice("the subject is short and the preview long enough", message.Subject.Length <= 70 && message.Preview.Length is >= 35 and <= 140);
        Practice("the sheet and the page are small", message.Html.Length < 40_000 && page.QuerySelectorAll("style").Sum(style => style.TextContent.Length) < 16_384);
        return faults;
    }

    private static bool IsWellMarked(IElement table) =>
        table.GetAttribute("role") == "presentation"
            ? table.QuerySelectorAll(":scope > tbody > tr > th").Length == 0
            : table.QuerySelectorAll("thead th[scope=col]").Length > 2
                && table.QuerySelectorAll(":scope > tbody > tr").All(row => row.FirstElementChild?.GetAttribute("scope") == "row")
                && table.QuerySelectorAll("th").All(head => head.HasAttribute("scope"));

    // Two paddings, one line of text and nothing else.
    private static bool IsTall(IElement button)
    {
        var style = button.GetAttribute("style")!;
        var padding = int.Parse(Padding().Match(style).Groups["px"].ValueSpan, CultureInfo.InvariantCulture);
        return style.Contains("display:block", StringComparison.Ordinal) && (2 * padding) + 24 >= 44;
    }

    private static int EndOfWhatIsOwed(string html)
    {
        var end = html.LastIndexOf("class=\"main\" href", StringComparison.Ordinal);
        return end < 0 ? int.MaxValue : Encoding.UTF8.GetByteCount(html.AsSpan(0, html.IndexOf("</a>", end, StringComparison.Ordinal)));
    }

    [GeneratedRegex("display: *(?:flex|grid)|position:|float:|box-shadow|transform|animation|var\\(|base64", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Refused();

    [GeneratedRegex("^(?:https://[a-z.]+/|mailto:[a-z]+@)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Absolute();

    [GeneratedRegex("click here|read more|^here$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Vague();

    [GeneratedRegex("font-size:(?<px>\\d+)px", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Sizes();

    [GeneratedRegex("padding:(?<px>\\d+)px", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Padding();
}
