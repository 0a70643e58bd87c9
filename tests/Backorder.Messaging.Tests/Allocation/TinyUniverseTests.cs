using NodaTime;
using static Backorder.Messaging.Tests.Plans;

namespace Backorder.Messaging.Tests;

/// <summary>
/// Every book of at most two orders of at most three units each, at most two shipments of at most three units and three days,
/// against the plainest truth: let the shipments arrive on every day they can, and see when each unit ships, at best and at worst.
/// </summary>
[RunsOnce("126,540 small books are the same everywhere.")]
public sealed class TinyUniverseTests
{
    private const int Never = 99;
    private static readonly LocalDate Today = new(2026, 6, 8);
    private static readonly ShopDirectory Shops = Plans.Shops(SevenDays);

    private sealed record Arrival(int Quantity, int Earliest, int Latest, bool Confirmed)
    {
        public int[] Days => Confirmed ? [.. Enumerable.Range(Earliest, Latest - Earliest + 1)] : [Earliest, Never];
    }

    [Fact]
    public void Every_range_is_from_the_best_to_the_worst_that_can_happen()
    {
        Assert.SkipWhen(Cases.Count < 4_000, "It takes all small books, and BACKORDER_CASES asks for few.");
        var count = 0;
        string? problem = null;
        Parallel.ForEach(Queues(), queue =>
        {
            foreach (var arrivals in Supplies())
            {
                for (var onHand = 0; onHand <= 2; onHand++)
                {
                    Interlocked.Increment(ref count);
                    problem ??= Difference(queue, onHand, arrivals, 0);
                }
            }
        });
        Assert.True(problem is null, problem);
        Assert.Equal(Queues().Count() * Supplies().Count() * 3, count);
        Assert.Equal((60, 703), (Queues().Count(), Supplies().Count()));
    }

    [Fact]
    public void A_unit_that_the_truth_does_not_know_of_is_noticed() =>
        Assert.Contains(Supplies(), arrivals => Difference([(Shipping.AsAvailable, [2])], 0, arrivals, notOnHandAfterAll: 1) is not null);

    // One order, or two, or one with two lines of the same item.
    private static IEnumerable<(Shipping Shipping, int[] Lines)[]> Queues()
    {
        Shipping[] ways = [Shipping.Together, Shipping.AsAvailable];
        foreach (var way in ways)
        {
            for (var first = 1; first <= 3; first++)
            {
                yield return [(way, [first])];
                for (var second = 1; second <= 3; second++)
                {
                    yield return [(way, [first, second])];
                    foreach (var other in ways)
                    {
                        yield return [(way, [first]), (other, [second])];
                    }
                }
            }
        }
    }

    private static IEnumerable<Arrival[]> Supplies()
    {
        var arrivals =
            (from quantity in Enumerable.Range(1, 3)
             from window in new[] { (0, 0), (0, 1), (0, 2), (1, 1), (1, 2), (2, 2) }
             from confirmed in new[] { true, false }
             select new Arrival(quantity, window.Item1, window.Item2, confirmed)).ToArray();
        yield return [];
        for (var i = 0; i < arrivals.Length; i++)
        {
            yield return [arrivals[i]];
            for (var j = 0; j <= i; j++)
            {
                yield return [arrivals[i], arrivals[j]];
            }
        }
    }

    private static string? Difference((Shipping Shipping, int[] Lines)[] queue, int onHand, Arrival[] arrivals, int notOnHandAfterAll)
    {
        var orders = queue.Select((order, i) => Order($"{i}", $"2026-06-0{i + 1}T00:00:00Z", [.. order.Lines.Select((quantity, line) => Line("A", quantity, $"{line}"))]) with { Shipping = order.Shipping }).ToArray();
        var facts = Facts("2026-06-08T00:00:00Z", orders, Item("A", onHand + notOnHandAfterAll, [.. arrivals.Select((arrival, i) => new InboundShipment
        {
            Id = $"P{i}",
            Quantity = arrival.Quantity,
            Arrives = new DateWindow { Earliest = Today.PlusDays(arrival.Earliest), Latest = Today.PlusDays(arrival.Latest) },
            Confirmed = arrival.Confirmed,
        })]));
        var said = Outcome.Of(new Book(new BackorderShopOptions(), Shops, facts)).SelectMany(line => line.Units).Select(unit => (unit.From, unit.By));
        var worlds = Worlds(arrivals).Select(days => Ships(queue, onHand, arrivals, days)).ToArray();
        var possible = Enumerable.Range(0, worlds[0].Length).Select(unit => (Date(worlds.Min(world => world[unit])), Date(worlds.Max(world => world[unit]))));
        return said.SequenceEqual(possible)
            ? null
            : FormattableString.Invariant($"{string.Join(" then ", queue.Select(order => $"{order.Shipping} {string.Join('+', order.Lines)}"))}, {onHand} on hand, {string.Join(" and ", arrivals.AsEnumerable())}: said {string.Join(' ', said)}, possible {string.Join(' ', possible)}");
    }

    private static IEnumerable<int[]> Worlds(Arrival[] arrivals) => arrivals.Aggregate(
        (IEnumerable<int[]>)[[]],
        (worlds, arrival) => worlds.SelectMany(world => arrival.Days.Select(day => (int[])[.. world, day])));

    private static int[] Ships((Shipping Shipping, int[] Lines)[] queue, int onHand, Arrival[] arrivals, int[] days)
    {
        var ships = new List<int>();
        foreach (var (shipping, lines) in queue)
        {
            var units = new int[lines.Sum()];
            for (var unit = 0; unit < units.Length; unit++)
            {
                var place = ships.Count + unit + 1;
                units[unit] = new[] { 0, 1, 2, Never }.First(day =>
                    day == Never || onHand + arrivals.Where((_, i) => days[i] <= day).Sum(arrival => arrival.Quantity) >= place);
            }

            ships.AddRange(shipping == Shipping.Together ? Enumerable.Repeat(units.Max(), units.Length) : units);
        }

        return [.. ships];
    }

    private static LocalDate? Date(int day) => day == Never ? null : Today.PlusDays(day);
}
