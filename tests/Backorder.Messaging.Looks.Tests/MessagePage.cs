using Microsoft.Playwright;

namespace Backorder.Messaging.Looks.Tests;

/// <summary>A message as it is laid out in the browser.</summary>
internal sealed class MessagePage(IPage page) : IAsyncDisposable
{
    // The npm package axe-core checks a page for what keeps people out.
    private const string RunAxe =
        """
        async () => {
          const found = await axe.run(document, { resultTypes: ['violations'] });
          return found.violations
            .filter(rule => rule.impact === 'serious' || rule.impact === 'critical')
            .flatMap(rule => rule.nodes.map(node => `axe ${rule.id}: ${node.target.join(' ')}: ${node.failureSummary}`));
        }
        """;

    private static readonly string MeasureScript = ReadMeasure();

    public Task Widen(int pixels) => page.SetViewportSizeAsync(pixels, 800);

    /// <summary>Keeps a picture of the whole page in the folder <c>out</c>, which git ignores.</summary>
    public Task<byte[]> Picture(string name) => page.ScreenshotAsync(new() { Path = Path.Combine(Repository.TestProject, "out", name), FullPage = true });

    /// <summary>What a reader would stumble over, a line each.</summary>
    public Task<string[]> Measure() => page.EvaluateAsync<string[]>(MeasureScript);

    /// <summary>What axe finds serious or critical, a line each.</summary>
    public async Task<string[]> Axe()
    {
        var script = Path.Combine(Repository.TestProject, "axe", "node_modules", "axe-core", "axe.min.js");
        if (!File.Exists(script))
        {
            throw Needs.Missing("The npm package axe-core is not installed.", Environment.GetEnvironmentVariable("BACKORDER_REQUIRE_ALL") == "1");
        }

        await page.AddScriptTagAsync(new() { Path = script });
        return await page.EvaluateAsync<string[]>(RunAxe);
    }

    public async ValueTask DisposeAsync() => await page.Context.DisposeAsync();

    private static string ReadMeasure()
    {
        using var reader = new StreamReader(typeof(MessagePage).Assembly.GetManifestResourceStream("measure.js")!);
        return reader.ReadToEnd();
    }
}
