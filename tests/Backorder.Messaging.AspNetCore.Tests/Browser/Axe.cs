using Microsoft.Playwright;

namespace Backorder.Messaging.AspNetCore.Tests;

/// <summary>Looks for what keeps people with disabilities out, with the npm package axe-core, which shares no code with ours.</summary>
internal static class Axe
{
    private const string Run = """
        async () => (await axe.run(document, { resultTypes: ['violations'] })).violations
            .filter(found => ['serious', 'critical', 'moderate'].includes(found.impact))
            .map(found => found.id + ': ' + found.nodes.map(node => node.html).join(' | '))
        """;

    public static string Source()
    {
        var file = Path.Combine(Repository.TestProject, "axe", "node_modules", "axe-core", "axe.min.js");
        return File.Exists(file) ? File.ReadAllText(file) : throw Needs.Missing("The npm package axe-core is not installed.", Environment.GetEnvironmentVariable("BACKORDER_REQUIRE_ALL") == "1");
    }

    public static async Task<string[]> FindAsync(IPage page, string source)
    {
        // By the developer tools, because the page lets no script in.
        await page.EvaluateAsync(source);
        return await page.EvaluateAsync<string[]>(Run);
    }
}
