using System.Text;
using System.Text.Json.Nodes;

namespace Backorder.Messaging.Tool.Tests;

/// <summary>One run of the tool and all that it said.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public JsonNode Json => JsonNode.Parse(Output)!;

    /// <summary>Runs the tool in this process, its output redirected, on the day of the samples.</summary>
    public static ToolRun Of(params IReadOnlyList<string> args) => At(ToolClock.Samples, args);

    /// <summary>Runs the tool in this process, its output redirected.</summary>
    public static ToolRun At(ToolClock clock, params IReadOnlyList<string> args)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int exitCode;
        using (var terminal = new Terminal(output, error))
        {
            exitCode = BackorderTool.Run(args, terminal, clock);
        }

        return new ToolRun(exitCode, Strict.GetString(output.ToArray()), Strict.GetString(error.ToArray()));
    }

    /// <summary>Runs the built program.</summary>
    public static Task<ChildProcess> Program(params IEnumerable<string> args) => Program(environment: null, args);

    public static Task<ChildProcess> Program(IReadOnlyDictionary<string, string>? environment, IEnumerable<string> args) =>
        ChildProcess.Run("dotnet", [Path.Combine(AppContext.BaseDirectory, "backorder.dll"), .. args], environment: environment);

    /// <summary>Fails unless the tool failed with this line alone, and printed nothing.</summary>
    public void FailedWith(int exitCode, string line) => Assert.Equal((exitCode, "", line + "\n"), (ExitCode, Output, Error));

    public ToolRun Succeeded()
    {
        Assert.True(ExitCode == 0, $"Exit code {ExitCode}.\n{Output}\n{Error}");
        Assert.Equal("", Error);
        return this;
    }
}
