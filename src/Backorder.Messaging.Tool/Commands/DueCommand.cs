using System.CommandLine;
using NodaTime;

namespace Backorder.Messaging.Tool;

/// <summary><c>backorder due</c></summary>
internal static class DueCommand
{
    // Most orders of one list.
    private const int Most = 100_000;

    private static readonly Instant Never = Instant.FromUtc(9999, 1, 1, 0, 0);

    public static Command Create(Terminal terminal, TimeProvider machine) => LedgerLook.Create(
        "due",
        "Lists the orders to be planned again, because an update was promised or a hold has ended, and says when the next one is.",
        "orders",
        machine,
        async (session, at, json, cancellationToken) =>
        {
            var due = await session.Ledger.DueAsync(at, Most, cancellationToken);
            var next = due.Count == Most ? null : (await session.Ledger.DueAsync(Never, due.Count + 1, cancellationToken)).ElementAtOrDefault(due.Count);
            if (json)
            {
                DueJson.Write(terminal.Output, at, due, next);
            }
            else
            {
                DueTable.Print(at, due, next, Tables.For(terminal));
            }
        });
}
