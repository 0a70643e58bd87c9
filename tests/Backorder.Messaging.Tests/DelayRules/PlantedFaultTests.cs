using System.Runtime.CompilerServices;

namespace Backorder.Messaging.Tests;

public class PlantedFaultTests(ITestOutputHelper output)
{
    [Fact]
    public void Every_fault_planted_in_the_clock_is_caught()
    {
        Assert.SkipWhen(ModelTests.Cases < 4_000, "Too few cases to catch a fault by: BACKORDER_CASES is set for a mutation run, which plants faults of its own.");

        // The first variant has no fault: nothing may be found in it, or the rest proves nothing.
        PlantedFault?[] variants = [null, .. PlantedFault.All];
        var assembly = FaultCompiler.Compile(Repository(), variants);
        var cases = File.ReadAllText(Path.Combine(Repository(), "tests", "Backorder.Messaging.Tests", "DelayRules", "vectors.md"));
        var missed = new List<string>();
        for (var i = 0; i < variants.Length; i++)
        {
            var byCases = FaultCompiler.Probe(assembly, i, nameof(FaultProbe.ByWorkedCases), cases);
            var byModel = FaultCompiler.Probe(assembly, i, nameof(FaultProbe.ByModel), 4_000);
            if (variants[i] is not { } fault)
            {
                Assert.Null(byCases);
                Assert.Null(byModel);
                continue;
            }

            output.WriteLine($"{fault.Name}: {(byCases is null ? "" : "worked cases ")}{(byModel is null ? "" : "model")}");
            if (byCases is null && byModel is null)
            {
                missed.Add(fault.Name);
            }
        }

        Assert.Empty(missed);
        Assert.True(PlantedFault.All.Count >= 40);
    }

    private static string Repository([CallerFilePath] string thisFile = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "..", ".."));
}
