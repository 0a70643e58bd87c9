using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace Backorder.Messaging.Tool;

/// <summary>The orders to be planned again, for a person.</summary>
internal static class DueTable
{
    public static void Print(Instant at, IReadOnlyList<DueUpdate> due, DueUpdate? next, ITables tables)
    {
        var missed = due.Count(order => order.Promise?.MissedAt <= at);
        tables.Line(due.Count == 0
            ? $"No order is due at {InstantText.Of(at)}."
            : string.Create(CultureInfo.InvariantCulture, $"{due.Count} {(due.Count == 1 ? "order is" : "orders are")} due at {InstantText.Of(at)}, {missed} of them after the day that was promised. backorder run writes to them."));
        tables.Line(next is null ? "After that none is known." : $"The next one is order {next.Order}, at {InstantText.Of(next.Since)}.");
        if (due.Count > 0)
        {
            tables.Table(Summary.Cut(new SummaryTable(["order", "shop", "due since", "update promised for", ""], [.. due.Take(Summary.MaxRows + 1).Select(order => Row(order, at))]), due.Count));
        }
    }

    private static string[] Row(DueUpdate order, Instant at) =>
    [
        Printable.Line(order.Order), Printable.Line(order.Shop), InstantText.Of(order.Since),
        order.Promise is { } promise ? LocalDatePattern.Iso.Format(promise.On) : "", order.Promise?.MissedAt <= at ? "missed" : "",
    ];
}
