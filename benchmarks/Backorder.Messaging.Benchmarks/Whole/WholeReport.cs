using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Backorder.Messaging.Benchmarks;

/// <summary>The medians of the runs, as a page.</summary>
internal static class WholeReport
{
    public static string Of(IReadOnlyList<WholeCase> cases, int rounds)
    {
        var text = new StringBuilder();
        var all = cases.Single(static one => one.Runs[0].ContainsKey(WholeRun.Checking));
        text.Append(CultureInfo.InvariantCulture, $"""
            # The whole way

            `backorder run` without sending: read the files, plan, put into words, check, queue on SQLite, write the report. Medians of {rounds} runs, each in a process of its own, with the settings of the tool.

            ## Where the time goes

            {all.Market.Orders:N0} orders, {all.Lines:N0} lines, {all.Median(WholeRun.Messages):N0} messages.

            | phase | seconds | processor seconds |
            |---|---|---|
            | start | {all.Median(WholeRun.Start):F1} | |

            """);
        foreach (var phase in WholeRun.Phases)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {phase} | {all.Median(phase):F1} | {all.Median(phase + WholeRun.Processor):F1} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"""
            | together | {all.Seconds:F1} | {all.Median(WholeRun.Processor):F1} |

            Once more on one thread: putting these messages into words takes {all.Median(WholeRun.Rendering):F1} s, checking them {all.Median(WholeRun.Checking):F1} s.

            ## Size

            | orders | of them open | orders.json | messages | seconds | orders a second | peak memory |
            |---|---|---|---|---|---|---|

            """);
        foreach (var one in cases)
        {
            text.Append(CultureInfo.InvariantCulture, $"| {one.Market.Orders:N0} | {one.Market.Open} % | {one.Bytes / 1e6:N0} MB | {one.Median(WholeRun.Messages):N0} | {one.Seconds:F1} | {one.Market.Orders / one.Seconds:N0} | {one.Median(WholeRun.Peak):N0} MB |\n");
        }

        foreach (var one in cases.Where(static one => one.Runs[0].ContainsKey(WholeRun.Send)))
        {
            text.Append(CultureInfo.InvariantCulture, $"\nApart from that: writing each of the {one.Median(WholeRun.Queued):N0} messages of {one.Market.Orders:N0} orders as a file of its own takes {one.Median(WholeRun.Send):F1} s more.\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} cores.\n");
        return text.ToString();
    }
}
