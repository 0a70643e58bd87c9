namespace Backorder.Messaging.Tool;

/// <summary>What a person should know about a run beside its figures.</summary>
internal static class RunRemarks
{
    public static void Print(BackorderRun planned, RunOutcome outcome, LedgerConnection ledger, bool isReal, Terminal terminal)
    {
        var tables = Tables.For(terminal);
        if (outcome.Commit.Unsendable.Count > 0)
        {
            tables.Line($"{outcome.Commit.Unsendable.Count} of the messages could not be put into words or addressed; held.json says which.");
        }

        if (outcome.Commit.Outdated.Count > 0)
        {
            tables.Line($"{SendingResult.Count(outcome.Commit.Outdated.Count)} not queued: {ledger.Name} has a newer one about the order. Plan for a later moment, and keep what history.json said.");
        }

        if (outcome.Commit.Paused.Count > 0)
        {
            tables.Line($"{SendingResult.Count(outcome.Commit.Paused.Count)} not queued: the shop is paused in {ledger.Name}.");
        }

        if (!outcome.LedgerIsNew && planned.Plans.Count == 0 && planned.Held.Any(static held => held.Reason == HoldReason.AlreadyTold))
        {
            tables.Line($"{ledger.Name} remembers what was told, so nothing is said twice. Another --out begins anew.");
        }

        if (isReal)
        {
            outcome.Sent.Print(tables, "sent");
        }
        else
        {
            outcome.Sent.PrintTrouble(tables);
        }
    }
}
