using System.Text.RegularExpressions;
using Backorder.Messaging.Tests;
using Microsoft.Playwright;

namespace Backorder.Messaging.Looks.Tests;

/// <summary>Every message in a browser: pictures for people to look at, in the folder <c>out</c>, and what a program can measure.</summary>
public sealed partial class LooksTests(Chromium chromium)
{
    private static readonly int[] Widths = [375, 600];
    private static readonly string[] Few = ["FirstDelay", "FirstDelay-several-items", "Cancelled"];

    // English from right to left shows a few kinds, to those who do not read Arabic.
    public static TheoryData<string, string> EveryMessage => Cases((sample, language) => language != "rtl" || Few.Contains(sample));

    public static TheoryData<string, string> AFewMessages => Cases((sample, _) => Few.Contains(sample));

    [Theory]
    [MemberData(nameof(EveryMessage))]
    public Task A_message_is_easy_to_read_on_a_phone_and_on_a_desk(string sample, string language) =>
        Look($"{sample}.{language}.light", Html(sample, language));

    [Theory]
    [MemberData(nameof(AFewMessages))]
    public Task A_message_is_easy_to_read_in_the_dark(string sample, string language) =>
        Look($"{sample}.{language}.dark", Html(sample, language), ColorScheme.Dark);

    [Theory]
    [MemberData(nameof(AFewMessages))]
    public Task A_message_is_easy_to_read_without_its_style_sheet(string sample, string language) =>
        Look($"{sample}.{language}.stripped", StyleSheet().Replace(Html(sample, language), ""));

    [Theory]
    [InlineData("light", ColorScheme.Light)]
    [InlineData("dark", ColorScheme.Dark)]
    public Task A_shop_in_another_colour_is_easy_to_read_and_without_images_its_name_stands_for_its_logo(string mode, ColorScheme scheme)
    {
        var shop = SamplePlans.ShopWith(options => (options.Links.Color, options.Links.Logo) = ("#8a3324", "https://kettle.example/logo.png"));

        return Look($"Shop.en.{mode}", Speaker.All["en"].Render(SamplePlans.All["FirstDelay"], shop).Html, scheme);
    }

    private static TheoryData<string, string> Cases(Func<string, string, bool> isShown)
    {
        var cases = new TheoryData<string, string>();
        foreach (var (language, speaker) in Speaker.All)
        {
            foreach (var sample in speaker.Samples.Keys.Where(sample => isShown(sample, language)))
            {
                cases.Add(sample, language);
            }
        }

        return cases;
    }

    private static string Html(string sample, string language) => Speaker.All[language].Render(Speaker.All[language].Samples[sample], SamplePlans.Shop).Html;

    private async Task Look(string name, string html, ColorScheme scheme = ColorScheme.Light)
    {
        await using var page = await chromium.Open(html, scheme);
        var faults = new List<string>();
        foreach (var width in Widths)
        {
            await page.Widen(width);
            await page.Picture($"{name}.{width}.png");
            faults.AddRange((await page.Measure()).Select(fault => $"{width}: {fault}"));
        }

        faults.AddRange(await page.Axe());
        Assert.Empty(faults);
    }

    [GeneratedRegex("<style>.*?</style>", RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StyleSheet();
}
