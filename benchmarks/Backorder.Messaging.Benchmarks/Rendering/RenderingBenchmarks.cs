using BenchmarkDotNet.Attributes;

namespace Backorder.Messaging.Benchmarks;

/// <summary>The renderers of <c>rendering</c> in BenchmarkDotNet, beside what is written by hand for the one message.</summary>
[MemoryDiagnoser]
public class RenderingBenchmarks : IDisposable
{
    private readonly RenderingContestants _contestants = new();
    private Action _byHand = static () => { };
    private Action _renderer = static () => { };

    public static IEnumerable<string> Names
    {
        get
        {
            using var contestants = new RenderingContestants();
            return [.. contestants.All.Select(static one => one.Name).Where(static name => name != RenderingContestants.ByHand)];
        }
    }

    [ParamsSource(nameof(Names))]
    public string Name { get; set; } = "";

    [GlobalSetup]
    public void Choose()
    {
        _byHand = _contestants.All.Single(static one => one.Name == RenderingContestants.ByHand).Render;
        _renderer = _contestants.All.Single(one => one.Name == Name).Render;
    }

    [Benchmark(Baseline = true)]
    public void ByHand() => _byHand();

    [Benchmark]
    public void Renderer() => _renderer();

    public void Dispose()
    {
        _contestants.Dispose();
        GC.SuppressFinalize(this);
    }
}
