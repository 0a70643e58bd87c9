using static Backorder.Messaging.Tests.Plans;

namespace Backorder.Messaging.Tests;

/// <summary>What a glance must not pass over, found by reading; the laws with random books are in <see cref="PlainPlannerTests"/>.</summary>
public sealed class GlanceTests
{
    [Fact]
    public void When_only_a_line_that_was_cancelled_since_was_told_the_rest_is_still_announced_as_ready()
    {
        var facts = Facts(
            "2026-06-08T08:00:00Z",
            [Order("K1", "2026-06-01T08:00:00Z", Line("A", 1), Line("B", 1, "2") with { CancelledQuantity = 1 })],
            Item("A", 1),
            Item("B", 0)) with { Told = [Told("K1", MessageKind.BackorderConfirmed, "2026-06-02T08:00:00Z", "1@2026-06-30..2026-06-30", line: "2")] };

        var plan = Assert.Single(new BackorderPlanner(Shops()).Plan(facts).Plans);

        Assert.Equal(MessageKind.ReadyToShip, plan.Kind);
    }
}
