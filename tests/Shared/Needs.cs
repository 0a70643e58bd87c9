using Xunit.Sdk;

namespace Backorder.Messaging.Tests.Shared;

/// <summary>
/// What a test needs beside the SDK. Where it is missing the test is skipped with the reason, so that a fresh
/// clone passes; where <c>BACKORDER_REQUIRE_ALL=1</c>, as in CI, it fails, so that nothing is skipped unseen.
/// </summary>
internal static class Needs
{
    /// <returns>The path of a browser that Playwright can drive.</returns>
    public static string Chromium() => Program("Chromium", "chromium", "chromium-browser", "google-chrome");

    /// <returns>The path of <c>node</c>.</returns>
    public static string Node() => Program("Node.js", "node", "nodejs");

    /// <returns>The path of a Python 3, whose standard library reads mail.</returns>
    public static string Python() => Program("Python 3", "python3");

    /// <returns>The folder of PostgreSQL's programs, from version 15 on.</returns>
    public static string Postgres()
    {
        // Debian keeps the server's programs off the path, a folder for each version.
        var versions = Directory.Exists("/usr/lib/postgresql") ? Directory.GetDirectories("/usr/lib/postgresql") : [];
        return versions.Select(static version => Path.Combine(version, "bin"))
            .Where(static programs => File.Exists(Path.Combine(programs, "initdb")))
            .Max(StringComparer.Ordinal)
            ?? throw Missing("PostgreSQL's server is not installed.", required: Environment.GetEnvironmentVariable("BACKORDER_REQUIRE_ALL") == "1");
    }

    private static string Program(string what, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (OnPath(name) is { } found)
            {
                return found;
            }
        }

        throw Missing($"{what} is not installed.", required: Environment.GetEnvironmentVariable("BACKORDER_REQUIRE_ALL") == "1");
    }

    internal static Exception Missing(string reason, bool required) => required
        ? FailException.ForFailure($"{reason} Every test must run here (BACKORDER_REQUIRE_ALL=1).")
        : SkipException.ForSkip($"{reason} .ci/run installs it.");

    private static string? OnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => new[] { Path.Combine(folder, name), Path.Combine(folder, name + ".exe") })
            .FirstOrDefault(File.Exists);
}
