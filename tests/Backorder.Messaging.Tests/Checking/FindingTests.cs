namespace Backorder.Messaging.Tests;

public sealed class FindingTests
{
    public static TheoryData<string> Ids => [.. FindingCatalog.All.Select(kind => kind.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_faulty_message_trips_its_finding_and_no_near_miss_does(string id)
    {
        var cases = FindingCases.All.Where(one => one.Id == id).ToList();

        Assert.All(cases, one =>
        {
            var found = one.Change(Case.Of(one.Sample)).Check();
            Assert.True(found.Any(finding => finding.Id == id) == one.Trips, $"case {cases.IndexOf(one)}, {(one.Trips ? "expected" : "unexpected")}:\n{string.Join('\n', found)}");
        });
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Each_finding_has_two_faulty_messages_and_two_near_misses(string id)
    {
        Assert.True(FindingCases.All.Count(one => one.Id == id && one.Trips) >= 2);
        Assert.True(FindingCases.All.Count(one => one.Id == id && !one.Trips) >= 2);
    }

    [Fact]
    public void A_finding_names_its_place_and_remedy_and_nothing_personal()
    {
        var found = Case.Of("FirstDelay").Text("The new ship date is June 23", "The new ship date is June 24").Check();

        Assert.Equal(
            "BM001 error text: 2026-06-24 is none of the plan's dates. Take the date from the plan; where it comes from elsewhere, say it elsewhere.",
            found.First(finding => finding.Id == "BM001").ToString());
        Assert.All(FindingCases.All.SelectMany(one => one.Change(Case.Of(one.Sample)).Check()), finding =>
            Assert.DoesNotContain("Ana", finding.Problem, StringComparison.Ordinal));
    }

    [Fact]
    public void A_shop_raises_lowers_and_silences_by_id()
    {
        var faulty = Case.Of("FirstDelay").Say("It ships soon.").Say("We guarantee it.");
        IReadOnlyList<Finding> With(Action<BackorderCheckOptions> configure)
        {
            var options = new BackorderCheckOptions();
            configure(options);
            return new ClaimChecker(options: options).Check(faulty.Plan, faulty.Message, SamplePlans.Shop);
        }

        Assert.All(With(options => options.Levels["BM043"] = FindingLevel.Error), finding => Assert.Equal(FindingLevel.Error, finding.Level));
        Assert.All(With(options => options.Levels["BM042"] = FindingLevel.Warning), finding => Assert.Equal(FindingLevel.Warning, finding.Level));
        Assert.DoesNotContain(With(options => options.Levels["BM043"] = FindingLevel.Off), finding => finding.Id == "BM043");
        Assert.Empty(With(options => options.All = FindingLevel.Off));
        Assert.Equal(["BM042"], With(options => { options.All = FindingLevel.Off; options.Levels["BM042"] = FindingLevel.Warning; }).Select(finding => finding.Id).Distinct());
    }

    [Fact]
    public void An_unknown_id_is_refused_with_the_remedy()
    {
        var options = new BackorderCheckOptions { Levels = { ["BM999"] = FindingLevel.Off } };

        var refused = Assert.Throws<ArgumentException>(() => new ClaimChecker(options: options));

        Assert.StartsWith("Levels names \"BM999\", which is no finding; expected an id of docs/findings.md, as \"BM001\".", refused.Message, StringComparison.Ordinal);
    }
}
