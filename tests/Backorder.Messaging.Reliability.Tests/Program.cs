using Xunit.Runner.InProc.SystemConsole;

namespace Backorder.Messaging.Reliability.Tests;

internal static class Program
{
    public static Task<int> Main(string[] args) => args is ["worker", .. var rest] ? Worker.RunAsync(rest) : ConsoleRunner.Run(args);
}
