using System.Runtime.CompilerServices;

namespace Backorder.Messaging.Tests;

public class VectorTests
{
    private static readonly Lazy<IReadOnlyList<VectorRow>> All = new(() => Read());

    public static TheoryData<string> Ids => [.. Rows().Select(row => row.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_row_of_the_worked_cases_comes_out_as_written(string id)
    {
        Assert.Null(VectorCheck.Failure(Rows().Single(row => row.Id == id)));
    }

    [Fact]
    public void The_built_in_sets_and_holidays_are_all_among_the_worked_cases()
    {
        var ids = Rows().Where(row => RuleSetText.Tables.Contains(row.Table)).Select(row => row.Id).ToHashSet(StringComparer.Ordinal);
        Assert.All(DelayRuleSets.BuiltIn, set => Assert.Superset(new HashSet<string> { $"H {set.Id}", $"P {set.Id}", $"V {set.Id}" }, ids));
        Assert.Superset(StatutoryWorkingDays.UnitedStates.Holidays.Select(holiday => holiday.Name).ToHashSet(), ids);
    }

    [Fact]
    public void A_row_that_is_wrong_is_noticed()
    {
        var wrong = VectorFile.Parse("""
            | id | rule | facts | history | now | expected |
            |---|---|---|---|---|---|
            | W1 | us-ftc-435 | ordered 2026-09-01 | 2026-09-20 notice until 2026-11-01 | 2026-09-20 | T 2026-10-01; mode SilenceIsConsent; D 2026-11-01 |
            """);
        Assert.Equal(
            "W1: expected mode SilenceIsConsent, came mode ExpressOrAutoCancel; expected D 2026-11-01, came D 2026-10-31",
            VectorCheck.Failure(Assert.Single(wrong)));
    }

    internal static IReadOnlyList<VectorRow> Rows() => All.Value;

    private static IReadOnlyList<VectorRow> Read([CallerFilePath] string thisFile = "") =>
        VectorFile.Parse(File.ReadAllText(Path.Combine(Path.GetDirectoryName(thisFile)!, "vectors.md")));
}
