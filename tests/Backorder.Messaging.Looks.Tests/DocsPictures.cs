using Backorder.Messaging.Tests;
using Microsoft.Playwright;

namespace Backorder.Messaging.Looks.Tests;

/// <summary>The pictures of the README, made anew into the folder <c>out</c>; docs/testing.md says how they come into the docs.</summary>
public sealed class DocsPictures(Chromium chromium)
{
    [Theory]
    [InlineData("kettle-light.png", ColorScheme.Light)]
    [InlineData("kettle-dark.png", ColorScheme.Dark)]
    public async Task A_picture_of_the_readme_shows_a_message_as_it_is(string picture, ColorScheme scheme)
    {
        var html = Speaker.All["en"].Render(SamplePlans.All["FirstDelay"], SamplePlans.Shop).Html;
        await using var page = await chromium.Open(html, scheme);
        await page.Widen(375);

        var made = await page.Picture(picture);

        Assert.InRange(made.Length, 10_000, 150_000);
        Assert.True(File.Exists(Repository.PathTo("docs", "images", picture)), $"docs/images lacks {picture}");
    }
}
