using System.CommandLine;
using NodaTime;

namespace Backorder.Messaging.Tool;

/// <summary><c>backorder due</c></summary>
internal static class DueCommand
{
    /// <summary>Most orders of one list.</summary>
    public const int Most = 100_000;

    private static readonly Instant Never = Instant.FromUtc(9999, 1, 1, 0, 0);

    public static Command Create(Terminal terminal, TimeProvider machine)
    {
        var folder = LedgerOptions.Folder();
        var ledger = LedgerOptions.Ledger();
        var now = LedgerOptions.Now();
        var json = CommonOptions.Json("Print the orders as JSON, and nothing else.");
        var command = new Command("due", "Lists the orders to be planned again, because an update was promised or a hold has ended, and says when the next one is.") { folder, ledger, now, json };
        command.SetAction((line, cancellationToken) =>
        {
            var kept = LedgerOptions.Read(line.GetValue(folder), line.GetValue(ledger));
            var at = LedgerOptions.Moment(line.GetValue(now), machine);
            return LedgerFault.CheckedAsync(kept, async () =>
            {
                await using var session = LedgerSession.WithoutShops(kept, Delivery.None, new RunClock(at), machine);
                await session.Database.DemandAsync(cancellationToken);
                var due = await session.Ledger.DueAsync(at, Most, cancellationToken);
                var next = due.Count == Most ? null : (await session.Ledger.DueAsync(Never, due.Count + 1, cancellationToken)).ElementAtOrDefault(due.Count);
                if (line.GetValue(json))
                {
                    DueJson.Write(terminal.Output, at, due, next);
                }
                else
                {
                    DueTable.Print(at, due, next, Tables.For(terminal));
                }

                return ExitCode.Done;
            });
        });
        return command;
    }
}
