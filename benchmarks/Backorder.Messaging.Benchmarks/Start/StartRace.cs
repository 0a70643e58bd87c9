using System.Diagnostics;

namespace Backorder.Messaging.Benchmarks;

/// <summary>Processes that do nothing and processes that write a message, turn by turn.</summary>
internal sealed class StartRace(string name, string program)
{
    public string Name => name;

    /// <summary>Milliseconds from the start to the end of a process, one entry for each turn.</summary>
    public List<double> Nothing { get; } = [];

    /// <inheritdoc cref="Nothing"/>
    public List<double> Message { get; } = [];

    public void Turn(bool counts)
    {
        var (nothing, message) = (Take("nothing"), Take("message"));
        if (counts)
        {
            Nothing.Add(nothing);
            Message.Add(message);
        }
    }

    private double Take(string what)
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath is { } dotnet && Path.GetFileNameWithoutExtension(dotnet) == "dotnet" ? dotnet : "dotnet", [program, "first", what]) { UseShellExecute = false })!;
        process.WaitForExit();
        return process.ExitCode == 0 ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException($"{program} first {what} ended with {process.ExitCode}.");
    }
}
