using System.CommandLine;
using NodaTime;
using NodaTime.Text;

namespace Backorder.Messaging.Tool;

/// <summary><c>backorder deadlines</c></summary>
internal static class DeadlinesCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = CommonOptions.Folder();
        var now = CommonOptions.Now();
        var json = CommonOptions.Json("Print the deadlines as JSON, and nothing else.");
        var command = new Command("deadlines", "Says what the law asks for on each waiting line, and by when. Engineering, not legal advice.") { folder, now, json };
        command.SetAction(line =>
        {
            var input = PlanInput.Read(line.GetRequiredValue(folder), line.GetValue(now));
            var planner = new BackorderPlanner(input.Shops());
            var obligations = BadFacts.Checked(() => planner.Deadlines(input.Facts));
            if (line.GetValue(json))
            {
                DeadlinesJson.Write(terminal.Output, obligations);
            }
            else
            {
                Print(obligations, terminal);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(IReadOnlyList<LineObligation> obligations, Terminal terminal)
    {
        var tables = Tables.For(terminal);
        if (obligations.Count == 0)
        {
            tables.Line("No rule speaks about any line.");
            return;
        }

        tables.Table(new SummaryTable(
            ["order", "line", "rule", "mode", "notify by", "answer by", "cancel at the end of", "refund by", "shipping"],
            [.. obligations.Select(Row)]));
    }

    private static string[] Row(LineObligation line) =>
    [
        Printable.Line(line.Order), Printable.Line(line.Line), line.Rule, Names<NoticeMode>.Of(line.Mode),
        Day(line.MustNotifyBy), Day(line.DecisionDeadline), Day(line.MustCancelAt), Day(line.RefundBy), line.ShipmentBlocked ? "blocked" : "",
    ];

    private static string Day(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : "";
}
