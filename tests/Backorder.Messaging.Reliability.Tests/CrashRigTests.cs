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
    [InlineData(nameof(PlantedFault.SendsFirst))]
    [InlineData(nameof(PlantedFault.IgnoresFences))]
    public async Task A_worker_with_a_planted_fault_is_found_out(string fault)
    {
        var plan = new CrashPlan { Seed = 1, Kills = 12, Stops = 8, DatabaseKills = 1, Fault = Enum.Parse<PlantedFault>(fault) };
        var (broken, log) = await CrashRig.RunAsync(plan);

        TestContext.Current.TestOutputHelper?.WriteLine(log);
        Assert.True(broken.Count > 0, log);
    }
}
