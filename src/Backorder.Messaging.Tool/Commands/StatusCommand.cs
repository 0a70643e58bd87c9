using System.CommandLine;

namespace Backorder.Messaging.Tool;

/// <summary><c>backorder status</c></summary>
internal static class StatusCommand
{
    public static Command Create(Terminal terminal, TimeProvider machine) => LedgerLook.Create(
        "status",
        "Says how a ledger stands: messages by state, the oldest and the next, and how promises were kept.",
        "figures",
        machine,
        async (session, at, json, cancellationToken) =>
        {
            var status = new LedgerStatus
            {
                At = at,
                Outbox = await session.Outbox.StatusAsync(at, cancellationToken),
                Reasons = await session.Database.ReasonsAsync(cancellationToken),
                Scorecard = await session.Messenger.ScorecardAsync(cancellationToken),
            };
            if (json)
            {
                StatusJson.Write(terminal.Output, status);
            }
            else
            {
                StatusTables.Print(status, Tables.For(terminal));
            }
        });
}
