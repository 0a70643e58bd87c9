using System.Reflection;
using System.Runtime.Loader;

namespace Backorder.Messaging.Tests;

/// <summary>
/// Static data is worked out once in a process, so whatever changes it later goes unseen; a mutation run does just that.
/// These tests look at a second copy of the library, loaded while they run.
/// </summary>
public class FreshCopyTests
{
    [Fact]
    public void The_built_in_data_is_as_written_when_it_is_loaded_anew()
    {
        var copy = new Copy();
        try
        {
            var probe = copy.LoadFromAssemblyPath(Assembly.GetExecutingAssembly().Location).GetType(typeof(FreshCopyTests).FullName!, throwOnError: true)!;
            Assert.NotSame(typeof(FreshCopyTests), probe);
            Assert.Null(probe.GetMethod(nameof(Difference), BindingFlags.NonPublic | BindingFlags.Static)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [], null));
        }
        finally
        {
            copy.Unload();
        }
    }

    private static string? Difference()
    {
        new VectorTests().The_built_in_sets_and_holidays_are_all_among_the_worked_cases();
        new DelayRuleCatalogTests().Every_country_of_the_list_has_a_rule_set_and_no_other_pair_of_letters_has();
        return VectorTests.Rows().Where(row => RuleSetText.Tables.Contains(row.Table)).Select(VectorCheck.Failure).FirstOrDefault(failure => failure is not null);
    }

    /// <summary>Has its own copy of the library; everything else is shared.</summary>
    private sealed class Copy() : AssemblyLoadContext("a fresh copy", isCollectible: true)
    {
        protected override Assembly? Load(AssemblyName assemblyName) =>
            assemblyName.Name == typeof(DelayRuleSets).Assembly.GetName().Name ? LoadFromAssemblyPath(typeof(DelayRuleSets).Assembly.Location) : null;
    }
}
