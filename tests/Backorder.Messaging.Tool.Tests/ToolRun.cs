using System.Text;
using System.Text.Json.Nodes;

namespace Backorder.Messaging.Tool.Tests;

/// <summary>One run of the tool and all that it said.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public JsonNode Json => JsonNode.Parse(Output)!;

    /// <summary>Runs the tool in this process, its output redirected.</summary>
    public static ToolRun Of(params IReadOnlyList<string> args)
    {
        using var output = new MemoryStream();
        using var error = new MemoryStream();
        int exitCode;
        using (var terminal = new Terminal(output, error))
        {
            exitCode = BackorderTool.Run(args, terminal);
        }

        return new ToolRun(exitCode, Strict.GetString(output.ToArray()), Strict.GetString(error.ToArray()));
    }

    /// <summary>Runs the built program.</summary>
    public static Task<ChildProcess> Program(params IEnumerable<string> args) =>
        ChildProcess.Run("dotnet", [Path.Combine(AppContext.BaseDirectory, "backorder.dll"), .. args]);

    public ToolRun Succeeded()
    {
        Assert.True(ExitCode == 0, $"Exit code {ExitCode}.\n{Output}\n{Error}");
        Assert.Equal("", Error);
        return this;
    }
}
