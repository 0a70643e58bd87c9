using System.Text.RegularExpressions;

namespace Backorder.Messaging.Tool.Tests;

/// <summary>How the tool says no: exit code 2, nothing on standard output, and on standard error one line for each fault.</summary>
internal static partial class Refusal
{
    public static IReadOnlyList<string> Of(ToolRun run)
    {
        Assert.True(run is { ExitCode: ExitCode.BadInput, Output: "" }, $"Exit code {run.ExitCode}.\n{run.Output}\n{run.Error}");
        Assert.EndsWith("\n", run.Error, StringComparison.Ordinal);
        var lines = run.Error.TrimEnd('\n').Split('\n');
        Assert.InRange(lines.Length, 1, 20);
        Assert.All(lines, line => Assert.Matches(Line(), line));
        return lines;
    }

    [GeneratedRegex("""^(?:(?:orders|stock|shop|history)\.json|--[a-z]+|"[^"]*"): [^\p{C}]*; expected [^\p{C}]+$""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Line();
}
