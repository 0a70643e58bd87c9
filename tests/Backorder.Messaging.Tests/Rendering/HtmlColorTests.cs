namespace Backorder.Messaging.Tests;

public sealed class HtmlColorTests
{
    [Theory]
    [InlineData("#1a4fb8", true)]
    [InlineData("#1A4FB8", true)]
    [InlineData("#000000", true)]
    [InlineData("1a4fb8", false)]
    [InlineData("#1a4", false)]
    [InlineData("#1a4fb8;color:red", false)]
    [InlineData("#1a4fbg", false)]
    [InlineData("# a4fb8", false)]
    [InlineData("#+a4fb8", false)]
    [InlineData("red", false)]
    [InlineData("", false)]
    [InlineData(null, false)]
    public void Only_six_figures_are_a_colour(string? text, bool color)
    {
        Assert.Equal(color, HtmlColor.TryParse(text, out var parsed));
        Assert.Equal(color ? text!.ToLowerInvariant() : "#000000", parsed.ToString());
    }

    // From WCAG 2's own definition: black on white is 21, #767676 the lightest grey that passes.
    [Theory]
    [InlineData("#000000", 21.0)]
    [InlineData("#ffffff", 1.0)]
    [InlineData("#767676", 4.54)]
    [InlineData("#777777", 4.48)]
    public void Contrast_is_that_of_WCAG(string text, double ratio)
    {
        Assert.True(HtmlColor.TryParse(text, out var color));

        Assert.Equal(ratio, color.ContrastTo(HtmlColor.White), 0.01);
        Assert.Equal(ratio, HtmlColor.White.ContrastTo(color), 0.01);
    }

    [Fact]
    public void Every_colour_that_can_be_read_on_white_can_be_read_in_the_dark()
    {
        var taken = 0;
        for (var rgb = 0; rgb <= 0xffffff; rgb += 0x2bd7)
        {
            var text = $"#{rgb:x6}";
            Assert.True(HtmlColor.TryParse(text, out var color));
            if (color.ContrastTo(HtmlColor.White) < HtmlColor.LeastContrast)
            {
                continue;
            }

            taken++;
            var inDark = HtmlLook.Of(text, mirrored: false).InDark;
            Assert.All(
                new[] { HtmlLook.DarkCard, HtmlLook.DarkPanel, HtmlLook.DarkLetters },
                other => Assert.True(Contrast.Ratio(other[1..], inDark.ToString()[1..]) >= 4.5, $"{text} in the dark is {inDark}"));
        }

        Assert.InRange(taken, 400, 1000);
    }

    [Fact]
    public void A_shop_shows_its_own_colour()
    {
        var shop = SamplePlans.ShopWith(options => options.Links.Color = "#0B6B3A");

        var message = new PhrasebookRenderer().Render(SamplePlans.All["FirstDelay"], shop);

        Assert.Contains("text-align:center;background-color:#0b6b3a;color:#ffffff", message.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(HtmlLook.DefaultColor, message.Html, StringComparison.Ordinal);
        Assert.Contains($".main{{background-color:{shop.Look.InDark}!important;", message.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("#ffcc00", "is #ffcc00, whose contrast to white is 1.51; expected at least 4.5, so that everybody can read it: a darker colour, or nothing for #1a4fb8")]
    [InlineData("#777777", "is #777777, whose contrast to white is 4.47; expected at least 4.5, so that everybody can read it: a darker colour, or nothing for #1a4fb8")]
    [InlineData("navy", "is \"navy\", which is no colour; expected six hexadecimal figures such as #1a4fb8, or nothing for that")]
    public void A_colour_that_cannot_be_read_is_refused_at_the_start(string color, string problem)
    {
        var refused = Assert.Throws<BackorderInputException>(() => SamplePlans.ShopWith(options => options.Links.Color = color));

        var fault = Assert.Single(refused.Faults);
        Assert.Equal(("links.color", problem), (fault.Path, fault.Problem));
    }
}
