namespace Backorder.Messaging.Benchmarks;

internal static class WholeCommand
{
    public static async Task<int> RunAsync(string[] args) => await WholeRun.RunAsync(args[1], args[2], args.Length > 3);
}
