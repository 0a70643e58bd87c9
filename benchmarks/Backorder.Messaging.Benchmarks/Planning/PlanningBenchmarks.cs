using BenchmarkDotNet.Attributes;

namespace Backorder.Messaging.Benchmarks;

/// <summary>The same as the command <c>planning</c>, without peers, for whoever looks closer with BenchmarkDotNet's tools.</summary>
[MemoryDiagnoser]
public class PlanningBenchmarks
{
    private readonly BackorderPlanner _planner = new(PlanningShop.Directory);
    private BackorderFacts _facts = null!;
    private long[] _keys = [];
    private long[] _sorted = [];

    /// <summary>How many order lines there are.</summary>
    [Params(10_000, 100_000)]
    public int Lines { get; set; }

    /// <summary>Invents the facts.</summary>
    [GlobalSetup]
    public void Invent()
    {
        var market = new PlanningMarket { Lines = Lines };
        (_facts, _keys, _sorted) = (market.Quiet(), PlanningContestants.Keys(market), new long[Lines]);
    }

    /// <summary>Sorts one key a line; copying them first is a small part of it.</summary>
    [Benchmark(Baseline = true)]
    public void Sort()
    {
        _keys.CopyTo(_sorted, 0);
        Array.Sort(_sorted);
    }

    /// <summary>A whole run on a day on which whoever waits was told before.</summary>
    /// <returns>The run.</returns>
    [Benchmark]
    public BackorderRun Decisions() => _planner.Plan(_facts);
}
