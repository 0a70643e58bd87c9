namespace Backorder.Messaging.Tests;

/// <summary>The Unicode packages beside this file, which <c>npm ci</c> installs, and the script that reads them.</summary>
internal static class CldrPackages
{
    private static string Folder => Repository.PathTo("tests/Backorder.Messaging.Tests/Wording/Cldr");

    /// <summary>What the script prints; the test is skipped where Node.js or the packages are missing.</summary>
    public static async Task<string> GenerateAsync()
    {
        var node = Needs.Node();
        if (!Directory.Exists(Path.Combine(Folder, "node_modules", "cldr-dates-full")))
        {
            throw Needs.Missing(
                "Unicode's packages are not installed: npm ci --prefix tests/Backorder.Messaging.Tests/Wording/Cldr.",
                required: Environment.GetEnvironmentVariable("BACKORDER_REQUIRE_ALL") == "1");
        }

        var script = await ChildProcess.Run(node, [Path.Combine(Folder, "generate.js")]);
        return script.Succeeded().Output;
    }
}
