using System.Globalization;
using NodaTime.Text;

namespace Backorder.Messaging.Tool;

/// <summary>A run in figures, for a person.</summary>
internal static class Summary
{
    /// <summary>Most rows of a table that a person reads.</summary>
    public const int MaxRows = 20;

    public static void Print(RunSummary summary, Terminal terminal)
    {
        var tables = Tables.For(terminal);
        tables.Line(string.Create(
            CultureInfo.InvariantCulture,
            $"{Count(summary.Orders, "order")}: {Count(summary.Messages, "message")} ({summary.Choices} with a swap or a split), {summary.Orders - summary.Messages} held"));
        foreach (var headline in summary.Headlines.Take(MaxRows))
        {
            tables.Line(headline);
        }

        foreach (var table in TablesOf(summary).Where(table => table.Rows.Count > 0))
        {
            tables.Table(Cut(table, table.Rows.Count));
        }
    }

    /// <summary>A table without the rows that are too many.</summary>
    public static SummaryTable Cut(SummaryTable table, int rows) => rows <= MaxRows ? table : table with
    {
        Rows = [.. table.Rows.Take(MaxRows), ["and " + Text(rows - MaxRows) + " more", .. table.Columns.Skip(1).Select(_ => "")]],
    };

    private static IEnumerable<SummaryTable> TablesOf(RunSummary summary)
    {
        yield return new(["message", "orders"], [.. summary.ByKind.Select(count => Row(Names<MessageKind>.Of(count.Kind), count.Messages))]);
        yield return new(["held", "orders"], [.. summary.ByHold.Select(count => Row(Names<HoldReason>.Of(count.Reason), count.Orders))]);
        yield return new(
            ["late item", "waits for", "orders", "messages", "with a choice", "days late"],
            [.. summary.BySku.Select(late => Row(late.Sku, Inbound(late), late.Orders, late.Messages, late.Choices, late.DaysLate ?? (object)"no date"))]);
        yield return new(["days late", "messages"], [.. summary.ByDaysLate.Select(count => Row(Days(count), count.Messages))]);
        yield return new(["currency", "value waiting"], [.. summary.Value.Select(value => Row(value.Currency, value.Amount.ToString("0.00##", CultureInfo.InvariantCulture)))]);
        yield return new(
            ["kept for orders without a date", "units", "orders"],
            [.. summary.ReservedWithoutDate.Select(reserved => Row(reserved.Sku, reserved.Units, reserved.Orders))]);
        yield return new(
            ["update promised and not given", "shop", "for"],
            [.. summary.MissedUpdates.Select(missed => Row(missed.Order, missed.Shop, LocalDatePattern.Iso.Format(missed.Promised)))]);
        yield return new(
            ["cancelled in law and not recorded", "shop", "line", "since the end of"],
            [.. summary.UnrecordedCancellations.Select(open => Row(open.Order, open.Shop, open.Line, LocalDatePattern.Iso.Format(open.Since)))]);
    }

    private static string Inbound(LateSku late) => late.Inbound.Count == 0 ? "no supply known" : string.Join(", ", late.Inbound);

    private static string Days(LatenessCount count) => (count.From, count.To) switch
    {
        (null, _) => "no date",
        ({ } from, null) => Text(from) + " or more",
        ({ } from, { } to) => from == to ? Text(from) : $"{Text(from)} to {Text(to)}",
    };

    private static string[] Row(params ReadOnlySpan<object> cells)
    {
        var row = new string[cells.Length];
        for (var i = 0; i < row.Length; i++)
        {
            row[i] = Text(cells[i]);
        }

        return row;
    }

    private static string Text(object cell) => Printable.Line(Convert.ToString(cell, CultureInfo.InvariantCulture) ?? "");

    private static string Count(int number, string noun) => Text(number) + " " + (number == 1 ? noun : noun + "s");
}
