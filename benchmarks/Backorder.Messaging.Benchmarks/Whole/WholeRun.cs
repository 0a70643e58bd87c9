using System.Diagnostics;
using System.Globalization;
using Backorder.Messaging.Tool;
using NodaTime;

namespace Backorder.Messaging.Benchmarks;

/// <summary>One <c>backorder run</c> in this process, phase by phase and without sending; its figures go to the output, a line each.</summary>
internal static class WholeRun
{
    public const string Read = "read";
    public const string Plan = "plan";
    public const string Queue = "render, check and queue";
    public const string Report = "write the report";

    public static readonly string[] Phases = [Read, Plan, Queue, Report];

    public const string Start = "start";
    public const string Orders = "orders";
    public const string Messages = "messages";
    public const string Queued = "queued";
    public const string Processor = ", processor";
    public const string Peak = "peak";
    public const string Rendering = "rendering";
    public const string Checking = "checking";
    public const string Send = "send";

    public static async Task<int> RunAsync(string market, string folder, bool apart, bool send)
    {
        using var process = Process.GetCurrentProcess();
        Say(Start, (DateTime.Now - process.StartTime).TotalSeconds);
        var files = OutputFolder.At(folder, market);
        var input = Timed(Read, () => Task.FromResult(PlanInput.ReadWithShop(market, now: null)));
        using (files)
        {
            await using var work = new MessageRun(input, LedgerConnection.In(folder), Delivery.Of(smtp: null, files.Messages), TimeProvider.System);
            var run = Timed(Plan, () => work.PlanAsync(CancellationToken.None));
            files.Prepare();
            var commit = Timed(Queue, () => work.QueueAsync(run, CancellationToken.None));
            Timed(Report, () =>
            {
                RunReport.Write(files, MessageRun.Carried(run, commit), input, work);
                files.Publish();
                return Task.FromResult(0);
            });
            process.Refresh();
            Say(Processor, process.TotalProcessorTime.TotalSeconds);
            Say(Peak, process.PeakWorkingSet64 / 1e6);
            Say(Orders, input.Facts.Orders.Count);
            Say(Messages, run.Plans.Count);
            Say(Queued, commit.Queued.Count);
            if (send)
            {
                Timed(Send, () => work.SendAsync(run, commit, screen: null, CancellationToken.None));
            }

            if (apart)
            {
                Apart(run, input.Shops());
            }
        }

        return 0;
    }

    /// <summary>The pure parts of queueing once more, on one thread.</summary>
    private static void Apart(BackorderRun run, ShopDirectory shops)
    {
        var (renderer, checker) = (new PhrasebookRenderer(), new ClaimChecker());
        var clock = Stopwatch.StartNew();
        var (rendering, checking) = (TimeSpan.Zero, TimeSpan.Zero);
        foreach (var plan in run.Plans)
        {
            shops.TryFind(plan.Shop, out var shop);
            var start = clock.Elapsed;
            var words = renderer.Render(plan, shop!);
            var between = clock.Elapsed;
            checker.Check(plan, words, shop!);
            rendering += between - start;
            checking += clock.Elapsed - between;
        }

        Say(Rendering, rendering.TotalSeconds);
        Say(Checking, checking.TotalSeconds);
    }

    private static T Timed<T>(string phase, Func<Task<T>> work)
    {
        var (clock, processor) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var result = work().GetAwaiter().GetResult();
        Say(phase, clock.Elapsed.TotalSeconds);
        Say(phase + Processor, (Environment.CpuUsage.TotalTime - processor).TotalSeconds);
        return result;
    }

    private static void Say(string name, double value) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}\t{value:F3}"));
}
