using System.CommandLine;

namespace Backorder.Messaging.Tool;

/// <summary><c>backorder plan</c></summary>
internal static class PlanCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = CommonOptions.Folder();
        var now = CommonOptions.Now();
        var json = CommonOptions.Json("Print plans, held orders and the summary as JSON, and nothing else.");
        var command = new Command("plan", "Decides who hears what, and sends nothing.") { folder, now, json };
        command.SetAction(line =>
        {
            var input = PlanInput.Read(line.GetRequiredValue(folder), line.GetValue(now));
            var planner = new BackorderPlanner(input.Shops());
            var run = BadFacts.Checked(() => planner.Plan(input.Facts));
            if (line.GetValue(json))
            {
                RunJson.Write(terminal.Output, run);
            }
            else
            {
                Summary.Print(run.Summary, terminal);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
