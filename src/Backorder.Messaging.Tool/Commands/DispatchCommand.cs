using System.CommandLine;
using NodaTime;

namespace Backorder.Messaging.Tool;

/// <summary><c>backorder dispatch</c></summary>
internal static class DispatchCommand
{
    public static Command Create(Terminal terminal, TimeProvider machine)
    {
        var folder = LedgerOptions.Folder();
        var ledger = LedgerOptions.Ledger();
        var smtp = LedgerOptions.Smtp("Without it each message is written as a file into DIR/messages.");
        var command = new Command("dispatch", "Sends what is queued and due, as after a crash or while a mail server was away. Plans nothing.") { folder, ledger, smtp };
        command.SetAction((line, cancellationToken) =>
        {
            var (dir, url) = (line.GetValue(folder), LedgerOptions.ReadSmtp(line.GetValue(smtp)));
            var kept = LedgerOptions.Read(dir, line.GetValue(ledger));
            if (dir is null && url is null)
            {
                throw new BadInputException("DIR", "", "is missing; expected a folder to write messages into, or --smtp");
            }

            return LedgerFault.CheckedAsync(kept, () => SendAsync(kept, Delivery.Of(url, OutputFolder.MessagesOf(dir ?? "")), terminal, machine, cancellationToken));
        });
        return command;
    }

    private static async Task<int> SendAsync(LedgerConnection ledger, Delivery delivery, Terminal terminal, TimeProvider machine, CancellationToken cancellationToken)
    {
        var folderClock = delivery.IsReal ? null : new RunClock(Instant.FromDateTimeOffset(machine.GetUtcNow()));
        await using var session = LedgerSession.WithoutShops(ledger, delivery, (TimeProvider?)folderClock ?? machine, machine);
        await session.Database.DemandAsync(cancellationToken);
        await session.Database.ClaimForAsync(delivery, cancellationToken);
        var sent = await new Sending(session, machine).SendAsync(folderClock, terminal.Screen, cancellationToken);
        sent.Print(Tables.For(terminal), delivery.IsReal ? "sent" : "written");
        return sent.ExitCode;
    }
}
