using System.Reflection;

namespace Backorder.Messaging.Tests.Shared;

/// <summary>What holds in every test project.</summary>
public sealed class ProjectLaws
{
    private static readonly Type[] Types = Assembly.GetExecutingAssembly().GetTypes();

    [Fact]
    public void Every_snapshot_belongs_to_a_test() => Assert.Empty(Orphans.In(Repository.TestProject, Types));

    [Fact]
    public void Every_test_is_named_by_a_sentence() => Assert.Empty(TestMethods.NotSentences(TestMethods.Of(Types).Select(test => test.Name)));
}
