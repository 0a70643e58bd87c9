using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Backorder.Messaging.Tests.Shared;

/// <summary>Runs a program to its end and keeps what it said.</summary>
internal sealed class ChildProcess
{
    private ChildProcess(int exitCode, string output, string error) => (ExitCode, Output, Error) = (exitCode, output, error);

    public int ExitCode { get; }

    public string Output { get; }

    public string Error { get; }

    public static async Task<ChildProcess> Run(
        string program,
        IEnumerable<string> arguments,
        string? folder = null,
        IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder ?? "",
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        ForgetTheRunner(start.Environment);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        catch
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new ChildProcess(process.ExitCode, await output, await error);
    }

    /// <summary>Fails with all that the program said, unless it ended well.</summary>
    public ChildProcess Succeeded()
    {
        Assert.True(ExitCode == 0, string.Create(CultureInfo.InvariantCulture, $"Exit code {ExitCode}.\n{Output}\n{Error}"));
        return this;
    }

    // The SDK tells its children which MSBuild and which test host they belong to. This child belongs to none.
    private static void ForgetTheRunner(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(IsOfTheRunner).ToList())
        {
            environment.Remove(name);
        }

        static bool IsOfTheRunner(string name) =>
            name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
            || name.StartsWith("TESTINGPLATFORM", StringComparison.OrdinalIgnoreCase);
    }
}
