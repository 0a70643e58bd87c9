using System.CommandLine;

namespace Backorder.Messaging.Tool;

/// <summary><c>backorder plan</c></summary>
internal static class PlanCommand
{
    public static Command Create(Terminal terminal, TimeProvider machine)
    {
        var folder = CommonOptions.Folder();
        var now = CommonOptions.Now();
        var ledger = LedgerOptions.Ledger();
        ledger.Description = "Plan with what this ledger remembers: \"Data Source=DIR/ledger.db\" is that of backorder run. It is not changed.";
        var json = CommonOptions.Json("Print plans, held orders and the summary as JSON, and nothing else.");
        var command = new Command("plan", "Decides who hears what, and sends nothing.") { folder, now, ledger, json };
        command.SetAction(async (line, cancellationToken) =>
        {
            var input = PlanInput.Read(line.GetRequiredValue(folder), line.GetValue(now));
            var run = line.GetValue(ledger) is { } kept
                ? await PlanAsync(input, LedgerOptions.Read(folder: null, kept), machine, cancellationToken)
                : BadFacts.Checked(() => new BackorderPlanner(input.Shops()).Plan(input.Facts));
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

    private static Task<BackorderRun> PlanAsync(PlanInput input, LedgerConnection ledger, TimeProvider machine, CancellationToken cancellationToken) =>
        LedgerFault.CheckedAsync(ledger, async () =>
        {
            await using var work = new MessageRun(input, ledger, Delivery.None, machine);
            await work.DemandLedgerAsync(cancellationToken);
            return await work.PlanAsync(cancellationToken);
        });
}
