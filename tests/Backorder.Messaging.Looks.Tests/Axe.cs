using Microsoft.Playwright;

namespace Backorder.Messaging.Looks.Tests;

/// <summary>The npm package axe-core, which checks a page for what keeps people out.</summary>
internal static class Axe
{
    private const string Run =
        """
        async () => {
          const found = await axe.run(document, { resultTypes: ['violations'] });
          return found.violations
            .filter(rule => rule.impact === 'serious' || rule.impact === 'critical')
            .flatMap(rule => rule.nodes.map(node => `axe ${rule.id}: ${node.target.join(' ')}: ${node.failureSummary}`));
        }
        """;

    /// <returns>What is serious or critical, a line each.</returns>
    public static async Task<string[]> Faults(IPage page)
    {
        var script = Path.Combine(Repository.TestProject, "axe", "node_modules", "axe-core", "axe.min.js");
        if (!File.Exists(script))
        {
            throw Needs.Missing("The npm package axe-core is not installed.", Environment.GetEnvironmentVariable("BACKORDER_REQUIRE_ALL") == "1");
        }

        await page.AddScriptTagAsync(new() { Path = script });
        return await page.EvaluateAsync<string[]>(Run);
    }
}
