using System.Diagnostics;
using AngleSharp.Dom;

namespace Backorder.Messaging.Tests;

public sealed class HtmlReaderTests
{
    [Fact]
    public void Words_and_links_are_those_that_a_browsers_parser_sees()
    {
        foreach (var plan in SpokenSamples.Random(4711, 300).Concat(SamplePlans.All.Values))
        {
            var html = SpokenSamples.Rendered(plan).Html;
            var (ours, theirs) = (HtmlReader.Read(html), ParsedPage.Read(html));

            Assert.Equal(Squeezed(Words(theirs.Body!)), Squeezed(ours.Words));
            Assert.Equal(theirs.QuerySelectorAll("a[href]").Select(link => (link.GetAttribute("href"), Squeezed(link.TextContent))), ours.Links.Select(link => ((string?)link.Address, Squeezed(link.Words))));
            Assert.Equal((theirs.Title, theirs.DocumentElement.GetAttribute("lang")), (ours.Title, ours.Language));
        }
    }

    [Theory]
    [InlineData("<p>One<p>Two", "One\n\nTwo")]
    [InlineData("<p>a<br>b</p>c", "a\nb\n\nc")]
    [InlineData("<ul><li>a<li>b</ul>", "a\nb")]
    [InlineData("<table><tr><td>a<td>b<tr><td>c</table>", "a\nb\n\nc")]
    [InlineData("a<!-- b -->c<!-- d", "ac")]
    [InlineData("<p title=\"a>b\">c</p>", "c")]
    [InlineData("1 < 2 &lt; 3 &amp; &nbsp; 4", "1 < 2 < 3 & 4")]
    [InlineData("<div style=\"display:none\">a<b>b</b></div>c", "c")]
    [InlineData("<script>if (a<b) alert('</p>')</script>c", "c")]
    [InlineData("<style>p{}</style><title>t</title>c", "c")]
    [InlineData("<head><meta charset=utf-8><body>c", "c")]
    [InlineData("<a href=https://x.example/>a</a", "a")]
    [InlineData("<b", "")]
    [InlineData("</p></p>a</", "a")]
    public void Broken_html_is_read_as_far_as_it_makes_sense(string html, string words) => Assert.Equal(words, HtmlReader.Read(html).Words.Trim('\n'));

    [Fact]
    [RunsOnce("26 million hostile characters")]
    public void Hostile_input_is_read_in_bounded_time_and_memory()
    {
        const int Size = 1_000_000;
        string Of(string piece) => string.Concat(Enumerable.Repeat(piece, Size / piece.Length));
        string[] hostile =
        [
            Of("<div>"), Of("</div>"), Of("<p style=\"color:#fff\">"), Of("<a href=x>"), Of("<"), Of("<!"), Of("<!--"), Of("\""), Of("<a b='"), Of("&amp;"), Of("&"), Of("<td><table>"),
            "<a " + Of("b=c "), "<p style=\"" + Of("color:#fff;") + "\">x", Of("June 23 - "), Of("23 "), Of("1,"), Of("{"), Of("("), Of(" ."), Of("P.O."), Of("reply "), Of("sale "), Of("A."), Of("LAST CHANCE "), Of("\n\n"), Of("https:"),
        ];
        var plan = SamplePlans.All["FirstDelay"];
        var message = SpokenSamples.Rendered(plan);
        var checker = new ClaimChecker();
        var before = GC.GetAllocatedBytesForCurrentThread();
        var clock = Stopwatch.StartNew();

        foreach (var text in hostile)
        {
            checker.Check(plan, message with { Html = text, Text = text, Sms = text, Subject = text, Preview = text }, SamplePlans.Shop);
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(120), $"{clock.Elapsed} for {hostile.Length} messages of {Size} characters");
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < hostile.Length * 500L * Size, $"{(GC.GetAllocatedBytesForCurrentThread() - before) / hostile.Length} bytes a message");
    }

    [Fact]
    public void What_is_longer_than_any_message_is_reported_and_not_read()
    {
        var plan = SamplePlans.All["FirstDelay"];
        var huge = SpokenSamples.Rendered(plan) with { Html = new string('<', HtmlReader.Longest + 1) };

        Assert.Contains(new ClaimChecker().Check(plan, huge, SamplePlans.Shop), finding => finding.Id == "BM091");
    }

    private static string Squeezed(string words) => string.Concat(PlainWords.Of(words).Where(letter => !char.IsWhiteSpace(letter)));

    private static string Words(INode node) => node switch
    {
        IText text => text.Data,
        IElement element when (element.GetAttribute("style") ?? "").Contains("display:none", StringComparison.Ordinal) => "",
        _ => string.Join(' ', node.ChildNodes.Select(Words)),
    };
}
