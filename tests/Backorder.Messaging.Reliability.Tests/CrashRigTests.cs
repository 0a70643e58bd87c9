namespace Backorder.Messaging.Reliability.Tests;

public sealed class CrashRigTests
{
    [Fact]
    public async Task No_promise_is_broken_whatever_is_killed()
    {
        var plan = CrashSize.OfThisRun;
        var (broken, log) = await CrashRig.RunAsync(plan);

        TestContext.Current.TestOutputHelper?.WriteLine(log);
        Assert.True(broken.Count == 0, log);
    }

    [Theory]
    [InlineData(nameof(PlantedFault.SendsFirst), 12, 0)]
    [InlineData(nameof(PlantedFault.IgnoresFences), 2, 5)]
    public async Task A_worker_with_a_planted_fault_is_found_out(string fault, int kills, int stops)
    {
        var plan = new CrashPlan { Seed = 1, Kills = kills, Stops = stops, DatabaseKills = 0, Fault = Enum.Parse<PlantedFault>(fault) };
        var (broken, log) = await CrashRig.RunAsync(plan);

        TestContext.Current.TestOutputHelper?.WriteLine(log);
        Assert.True(broken.Count > 0, log);
    }
}
