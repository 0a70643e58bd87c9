using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>The dates of one unit: when it is ready, and when it ships.</summary>
internal sealed record UnitDates(LocalDate? ReadyFrom, LocalDate? ReadyBy, LocalDate? From, LocalDate? By, LocalDate? ByFacts, bool OnHand)
{
    public override string ToString() =>
        $"{(OnHand ? "here" : $"ready {Plans.Text(ReadyFrom)}..{Plans.Text(ReadyBy)}")}, ships {Plans.Text(From)}..{Plans.Text(By)} (by facts {Plans.Text(ByFacts)})";
}

/// <summary>The open units of one line in queue order, and the portions that are said of them.</summary>
internal sealed record LineDates(string Order, string Line, string Sku, UnitDates[] Units, string Portions);

/// <summary>What became of every open line, ordinal by order and line.</summary>
internal static class Outcome
{
    public static LineDates[] Of(Book book) =>
    [
        .. from order in RunFacts.Join(book.Facts, book.Shops, DelayRuleCatalog.Default).Orders
           from line in order.Lines
           where line.Open > 0
           select new LineDates(order.Order.Id, line.Line.Id, line.Sku, Units(line), Text(line.Portions().Select(portion => (portion.Quantity, portion.Earliest, portion.Latest)))),
    ];

    public static LineDates[] Sorted(IEnumerable<LineDates> lines) =>
        [.. lines.OrderBy(line => line.Order, StringComparer.Ordinal).ThenBy(line => line.Line, StringComparer.Ordinal)];

    public static string Text(IEnumerable<(int Quantity, LocalDate? From, LocalDate? By)> portions) =>
        string.Join(", ", portions.Select(portion => FormattableString.Invariant($"{portion.Quantity}@{Plans.Text(portion.From)}..{Plans.Text(portion.By)}")));

    public static string? FirstDifference(IEnumerable<LineDates> expected, IEnumerable<LineDates> actual)
    {
        var (one, other) = (Lines(expected), Lines(actual));
        for (var i = 0; i < Math.Max(one.Length, other.Length); i++)
        {
            if (i >= one.Length || i >= other.Length || one[i] != other[i])
            {
                return $"expected {one.ElementAtOrDefault(i)}\n but was {other.ElementAtOrDefault(i)}";
            }
        }

        return null;
    }

    private static string[] Lines(IEnumerable<LineDates> lines) =>
    [
        .. Sorted(lines).SelectMany(line => line.Units.Select((unit, place) => FormattableString.Invariant($"{line.Order}/{line.Line} {line.Sku} unit {place}: {unit}"))
            .Append($"{line.Order}/{line.Line}: {line.Portions}")),
    ];

    private static UnitDates[] Units(WaitingLine line)
    {
        var ready = line.Units.SelectMany(run => Enumerable.Repeat(run, run.Quantity)).ToArray();
        var ships = line.Ships.SelectMany(run => Enumerable.Repeat(run, run.Quantity)).ToArray();
        Assert.Equal(line.Open, ready.Length);
        Assert.Equal(line.Open, ships.Length);
        return [.. ready.Zip(ships, (unit, ship) => new UnitDates(unit.ReadyEarliest, unit.ReadyLatest, ship.Earliest, ship.Latest, ship.FactLatest, unit.OnHand))];
    }
}
