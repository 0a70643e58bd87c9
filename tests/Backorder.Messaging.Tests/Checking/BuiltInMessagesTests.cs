namespace Backorder.Messaging.Tests;

public sealed class BuiltInMessagesTests
{
    private const int Plans = 3000;

    private static readonly ClaimChecker Checker = new();

    public static TheoryData<string, string> Samples
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var language in SpokenSamples.Languages)
            {
                foreach (var sample in SamplePlans.All.Keys)
                {
                    data.Add(language, sample);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_message_of_ours_trips_nothing(string language, string sample)
    {
        var plan = SpokenSamples.In(language, sample);

        Assert.Equal("", string.Join('\n', Checker.Check(plan, SpokenSamples.Rendered(plan), SamplePlans.Shop)));
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_message_without_its_plan_trips_nothing(string language, string sample)
    {
        var plan = SpokenSamples.In(language, sample);

        Assert.Equal("", string.Join('\n', Checker.Check(null, SpokenSamples.Rendered(plan), SamplePlans.Shop)));
    }

    [Fact]
    public void Random_messages_of_ours_trip_nothing()
    {
        var faults = SpokenSamples.Random(20261125, Plans)
            .Select(plan => (plan, message: SpokenSamples.Rendered(plan)))
            .SelectMany(one => Checker.Check(one.plan, one.message, SamplePlans.Shop).Select(finding => $"{one.plan.Language} {one.plan.Kind} {finding}\n{one.message.Subject}\n{one.message.Text}"))
            .ToList();

        Assert.True(faults.Count == 0, $"{faults.Count} findings\n{string.Join("\n=====\n", faults.GroupBy(fault => fault.Split('\n')[0][..40]).Select(group => $"{group.Count()} × {group.First()}").Take(12))}");
    }
}
