using System.CommandLine;

namespace Backorder.Messaging.Tool;

/// <summary><c>backorder status</c></summary>
internal static class StatusCommand
{
    public static Command Create(Terminal terminal, TimeProvider machine)
    {
        var folder = LedgerOptions.Folder();
        var ledger = LedgerOptions.Ledger();
        var now = LedgerOptions.Now();
        var json = CommonOptions.Json("Print the figures as JSON, and nothing else.");
        var command = new Command("status", "Says how a ledger stands: messages by state, the oldest and the next, and how promises were kept.") { folder, ledger, now, json };
        command.SetAction((line, cancellationToken) =>
        {
            var kept = LedgerOptions.Read(line.GetValue(folder), line.GetValue(ledger));
            var at = LedgerOptions.Moment(line.GetValue(now), machine);
            return LedgerFault.CheckedAsync(kept, async () =>
            {
                await using var session = LedgerSession.WithoutShops(kept, Delivery.None, new RunClock(at), machine);
                await session.Database.DemandAsync(cancellationToken);
                var status = new LedgerStatus
                {
                    At = at,
                    Outbox = await session.Outbox.StatusAsync(at, cancellationToken),
                    Reasons = await session.Database.ReasonsAsync(cancellationToken),
                    Scorecard = await session.Messenger.ScorecardAsync(cancellationToken),
                };
                if (line.GetValue(json))
                {
                    StatusJson.Write(terminal.Output, status);
                }
                else
                {
                    StatusTables.Print(status, Tables.For(terminal));
                }

                return ExitCode.Done;
            });
        });
        return command;
    }
}
