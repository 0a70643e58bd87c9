using System.CommandLine;
using NodaTime;

namespace Backorder.Messaging.Tool;

/// <summary>A command that looks at a ledger and changes nothing.</summary>
internal static class LedgerLook
{
    /// <param name="name">The command's name.</param>
    /// <param name="description">What it does.</param>
    /// <param name="what">What it prints as JSON.</param>
    /// <param name="machine">The clock of this machine.</param>
    /// <param name="look">Looks at a moment and prints, as JSON or for a person.</param>
    public static Command Create(
        string name, string description, string what, TimeProvider machine, Func<LedgerSession, Instant, bool, CancellationToken, Task> look)
    {
        var folder = LedgerOptions.Folder();
        var ledger = LedgerOptions.Ledger();
        var now = LedgerOptions.Now();
        var json = CommonOptions.Json($"Print the {what} as JSON, and nothing else.");
        var command = new Command(name, description) { folder, ledger, now, json };
        command.SetAction((line, cancellationToken) =>
        {
            var kept = LedgerOptions.Read(line.GetValue(folder), line.GetValue(ledger));
            var at = line.GetValue(now) ?? Instant.FromUnixTimeSeconds(machine.GetUtcNow().ToUnixTimeSeconds());
            return LedgerFault.CheckedAsync(kept, async () =>
            {
                await using var session = LedgerSession.WithoutShops(kept, Delivery.None, new RunClock(at), machine);
                await session.Database.DemandAsync(cancellationToken);
                await look(session, at, line.GetValue(json), cancellationToken);
                return ExitCode.Done;
            });
        });
        return command;
    }
}
