using System.Diagnostics;
using System.Globalization;

namespace Backorder.Messaging.Tests;

[RunsOnce("500 simulations of 30 days")]
public sealed class SimulationTests
{
    private static readonly int Seeds =
        int.TryParse(Environment.GetEnvironmentVariable("BACKORDER_SEEDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var seeds) ? seeds : 500;

    [Fact]
    public void No_law_is_broken_whatever_goes_wrong()
    {
        var since = Stopwatch.GetTimestamp();
        var broken = Simulations.FirstBroken(Seeds, "none", out var played, out var sent);
        var took = Stopwatch.GetElapsedTime(since);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{played} seeds, {sent} messages arrived, {played / took.TotalSeconds:0.0} seeds per second"));
        Assert.True(broken is null, broken);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(21)]
    public void A_seed_played_again_gives_the_same_trace(int seed)
    {
        var (first, second) = (Simulations.TraceOf(seed), Simulations.TraceOf(seed));

        Assert.True(first.Length > 5_000, $"The trace has {first.Length} characters.");
        Assert.Equal(first, second);
    }

    [Theory]
    [InlineData("records no Sending")]
    [InlineData("hands out claimed messages")]
    [InlineData("ignores pauses")]
    [InlineData("supersedes nothing")]
    [InlineData("forgets doubt")]
    [InlineData("forgets news")]
    [InlineData("loses what was accepted")]
    [InlineData("swallows breaches")]
    [InlineData("swallows obligations")]
    [InlineData("forgets keys")]
    public void A_planted_fault_breaks_a_law(string fault)
    {
        var broken = Simulations.FirstBroken(100, fault, out _, out _);

        Assert.True(broken is not null, $"No law noticed that the store {fault}.");
        TestContext.Current.TestOutputHelper?.WriteLine(broken);
    }
}
