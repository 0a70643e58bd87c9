using System.Globalization;
using System.Text.RegularExpressions;
using Backorder.Messaging.Tests;
using Microsoft.Playwright;

namespace Backorder.Messaging.Looks.Tests;

/// <summary>Every message in a browser: pictures for people to look at, in the folder <c>out</c>, and what a program can measure.</summary>
public sealed partial class LooksTests(Chromium chromium)
{
    private static readonly int[] Widths = [375, 600];
    private static readonly string[] Few = ["FirstDelay", "FirstDelay-several-items", "Cancelled"];
    private static readonly string Measure = ReadMeasure();

    public static TheoryData<string, string> EveryMessage => Cases(SamplePlans.All.Keys);

    public static TheoryData<string, string> AFewMessages => Cases(Few);

    [Theory]
    [MemberData(nameof(EveryMessage))]
    public Task A_message_is_easy_to_read_on_a_phone_and_on_a_desk(string sample, string language) => Look(sample, language, "light", Html(sample, language));

    [Theory]
    [MemberData(nameof(AFewMessages))]
    public Task A_message_is_easy_to_read_in_the_dark(string sample, string language) => Look(sample, language, "dark", Html(sample, language), ColorScheme.Dark);

    [Theory]
    [MemberData(nameof(AFewMessages))]
    public Task A_message_is_easy_to_read_without_its_style_sheet(string sample, string language) =>
        Look(sample, language, "stripped", StyleSheet().Replace(Html(sample, language), ""));

    private static TheoryData<string, string> Cases(IEnumerable<string> samples)
    {
        var cases = new TheoryData<string, string>();
        foreach (var sample in samples)
        {
            foreach (var language in Speaker.All.Keys)
            {
                cases.Add(sample, language);
            }
        }

        return cases;
    }

    private static string Html(string sample, string language) => Speaker.All[language].Render(SamplePlans.All[sample], SamplePlans.Shop).Html;

    private async Task Look(string sample, string language, string mode, string html, ColorScheme scheme = ColorScheme.Light)
    {
        var page = await chromium.Open(scheme);
        await page.SetContentAsync(html);
        var faults = new List<string>();
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 800);
            var picture = string.Create(CultureInfo.InvariantCulture, $"{sample}.{language}.{mode}.{width}.png");
            await page.ScreenshotAsync(new() { Path = Path.Combine(Repository.TestProject, "out", picture), FullPage = true });
            faults.AddRange((await page.EvaluateAsync<string[]>(Measure)).Select(fault => $"{picture}: {fault}"));
        }

        faults.AddRange(await Axe.Faults(page));
        await page.Context.CloseAsync();
        Assert.Empty(faults);
    }

    private static string ReadMeasure()
    {
        using var reader = new StreamReader(typeof(LooksTests).Assembly.GetManifestResourceStream("measure.js")!);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("<style>.*?</style>", RegexOptions.CultureInvariant | RegexOptions.Singleline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex StyleSheet();
}
