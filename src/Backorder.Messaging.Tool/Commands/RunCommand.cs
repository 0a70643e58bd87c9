using System.CommandLine;
using NodaTime;

namespace Backorder.Messaging.Tool;

/// <summary><c>backorder run</c></summary>
internal static class RunCommand
{
    public static Command Create(Terminal terminal, TimeProvider machine)
    {
        var folder = CommonOptions.Folder();
        var now = CommonOptions.Now();
        var output = new Option<string>("--out")
        {
            Description = "Folder for plans.json, held.json, index.html, messages/ and ledger.db. The report of an earlier run is replaced, nothing else is touched.",
            HelpName = "DIR",
            Required = true,
        };
        var ledger = LedgerOptions.Ledger();
        var smtp = LedgerOptions.Smtp("Then the moment planned for is the present. Without it each message is written as a file into DIR/messages.");
        var command = new Command("run", "Plans, writes or sends each message once, remembers in a ledger what was told, and shows it on one page.") { folder, output, now, ledger, smtp };
        command.Validators.Add(line =>
        {
            if (line.GetResult(smtp) is not null && line.GetResult(now) is not null)
            {
                line.AddError("--now does not go with --smtp: what is really sent is planned for the present.");
            }
        });
        command.SetAction((line, cancellationToken) =>
        {
            var (from, to) = (line.GetRequiredValue(folder), line.GetRequiredValue(output));
            var files = OutputFolder.At(to, from);
            var delivery = Delivery.Of(LedgerOptions.ReadSmtp(line.GetValue(smtp)), files.Messages);
            var kept = LedgerOptions.Read(to, line.GetValue(ledger));
            var input = delivery.IsReal
                ? PlanInput.ReadForThePresent(from, Instant.FromDateTimeOffset(machine.GetUtcNow()))
                : PlanInput.ReadWithShop(from, line.GetValue(now));
            return LedgerFault.CheckedAsync(kept, async () =>
            {
                using (files)
                {
                    await using var work = new MessageRun(input, kept, delivery, machine);
                    return await RunAsync(work, input, files, kept, terminal, cancellationToken);
                }
            });
        });
        return command;
    }

    private static async Task<int> RunAsync(
        MessageRun work, PlanInput input, OutputFolder files, LedgerConnection ledger, Terminal terminal, CancellationToken cancellationToken)
    {
        var planned = await work.PlanAsync(cancellationToken);
        files.Prepare();
        var commit = await work.QueueAsync(planned, cancellationToken);
        var outcome = await work.SendAsync(planned, commit, terminal.Screen, cancellationToken);
        var run = outcome.Run;
        RunReport.Write(files, run, input, work);
        files.Publish();
        Summary.Print(run.Summary, terminal);
        RunRemarks.Print(planned, outcome, ledger, work.IsReal, terminal);
        return outcome.Sent.ExitCode;
    }
}
