using Backorder.Messaging.Tests;
using Microsoft.Playwright;

namespace Backorder.Messaging.Looks.Tests;

/// <summary>What is measured in the browser would be found.</summary>
public sealed class MeasureTests(Chromium chromium)
{
    [Theory]
    [InlineData("the page is ", "max-width:600px", "min-width:900px")]
    [InlineData("contrast 1.00", "color:#4a5763", "color:#ffffff")]
    [InlineData("letters of 12 pixels", "font-size:14px", "font-size:12px")]
    [InlineData("a button of", "padding:14px 4px", "padding:2px 4px")]
    [InlineData("wait and cancel differ in size", "<td class=\"main\" width=\"49%\"", "<td class=\"main\"")]
    [InlineData("wait does not come first", "<html ", "<html dir=\"rtl\" ")]
    [InlineData("from its side: Your order will ship later", "<h1 style=\"", "<h1 style=\"text-align:center;")]
    [InlineData("columns run the wrong way", "<html ", "<html dir=\"rtl\" ")]
    [InlineData("axe document-title", "<title>", "<title></title><title>")]
    [InlineData("axe html-has-lang", "lang=\"en-US\"", "")]
    public async Task A_fault_is_found(string fault, string words, string instead)
    {
        var html = Speaker.All["en"].Render(SamplePlans.All["FirstDelay"], SamplePlans.Shop).Html;
        Assert.Contains(words, html, StringComparison.Ordinal);
        await using var page = await chromium.Open(html.Replace(words, instead, StringComparison.Ordinal), ColorScheme.Light);
        await page.Widen(375);

        string[] faults = [.. await page.Measure(), .. await page.Axe()];

        Assert.Contains(faults, found => found.Contains(fault, StringComparison.Ordinal));
    }
}
