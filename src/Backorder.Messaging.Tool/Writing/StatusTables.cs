using System.Globalization;

namespace Backorder.Messaging.Tool;

/// <summary>How a ledger stands, for a person.</summary>
internal static class StatusTables
{
    public static void Print(LedgerStatus status, ITables tables)
    {
        var (outbox, promises) = (status.Outbox, status.Scorecard.Overall);
        tables.Line($"{SendingResult.Count(outbox.Counts.Values.Sum())} at {InstantText.Of(status.At)}.");
        tables.Line(outbox.DueSince is { } since ? $"The oldest that is due has waited since {InstantText.Of(since)}: backorder dispatch sends it." : "None is due.");
        if (outbox.NextDue is { } next)
        {
            tables.Line($"The next one is due at {InstantText.Of(next)}.");
        }

        if (outbox.LapsedClaims > 0)
        {
            tables.Line($"{SendingResult.Count(outbox.LapsedClaims)} of a process that died: backorder dispatch takes them over.");
        }

        foreach (var table in Of(status).Where(static table => table.Rows.Count > 0))
        {
            tables.Table(table);
        }

        if (promises.Told == 0)
        {
            tables.Line("No date was told yet.");
        }
    }

    private static IEnumerable<SummaryTable> Of(LedgerStatus status)
    {
        yield return new(
            ["state", "messages"],
            [.. Enum.GetValues<DeliveryState>().Where(state => status.Outbox.Counts[state] > 0).Select(state => new[] { Names<DeliveryState>.Of(state), Text(status.Outbox.Counts[state]) })]);
        yield return SendingResult.ReasonsTable(status.Reasons);
        var score = status.Scorecard;
        yield return new(
            ["dates told for", "lines", "shipped", "in time", "by the first date", "overdue", "days late", "at worst"],
            score.Overall.Told == 0 ? [] : [Row("all", score.Overall), .. score.Suppliers.Take(Summary.MaxRows).Select(static one => Row(one.Supplier ?? "nobody known", one.Score))]);
    }

    private static string[] Row(string name, PromiseScore score) =>
    [
        Printable.Line(name), Text(score.Told), Text(score.Shipped), Text(score.Kept), Text(score.KeptFirst), Text(score.Overdue), Text(score.DaysLate), Text(score.WorstDaysLate),
    ];

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
