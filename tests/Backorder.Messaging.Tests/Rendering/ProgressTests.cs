using NodaTime;

namespace Backorder.Messaging.Tests;

public sealed class ProgressTests
{
    [Theory]
    [InlineData("BackorderConfirmed", "✓ Ordered May 20 | ● Waiting | ○ Ships Jun 22-26 | ○ Arrives Jun 24 - Jul 2")]
    [InlineData("FirstDelay", "✓ Ordered May 20 | ● Delayed | ○ Ships Jun 23 | ○ Arrives")]
    [InlineData("FirstDelay-British", "✓ Ordered 20 May | ● Delayed | ○ Ships 23 Jun | ○ Arrives")]
    [InlineData("FirstDelay-over-30-days", "✓ Ordered May 20 | ● Delayed | ○ Ships by August 3 | ○ Arrives")]
    [InlineData("FirstDelay-several-items", "✓ Ordered May 20 | ● Delayed | ○ Last item ships Jun 22-26 | ○ Last item arrives")]
    [InlineData("NoDateYet", "✓ Ordered May 20 | ● Delayed | ○ Ships no date yet | ○ Arrives")]
    [InlineData("StillWaiting-no-date", "✓ Ordered May 20 | ● Waiting | ○ Ships not before June 29 | ○ Arrives")]
    [InlineData("Earlier", "✓ Ordered May 20 | ● Waiting | ○ Ships Jun 16 | ○ Arrives")]
    [InlineData("PartShipped", "✓ Ordered May 20 | ● Part shipped | ○ Ships Jun 22-26 | ○ Arrives")]
    [InlineData("ReadyToShip", "✓ Ordered May 20 | ● Ready | ○ Ships Jun 9 | ○ Arrives Jun 11-15")]
    [InlineData("Shipped", "✓ Ordered May 20 | ● Shipped Jun 3 | ○ Arrives")]
    [InlineData("AfterCare", "✓ Ordered May 20 | ✓ Shipped Jun 3 | ✓ Arrived Jun 5")]
    [InlineData("Cancelled", "")]
    public void A_line_shows_how_far_the_order_has_come(string sample, string line) => Assert.Equal(line, Line(SamplePlans.All[sample]));

    [Fact]
    public void A_day_of_arrival_that_nobody_knows_is_not_named()
    {
        var plan = SamplePlans.All["ReadyToShip"];

        Assert.EndsWith("○ Arrives", Line(plan with { Delivery = new EtaRange { Earliest = SamplePlans.June(11), Latest = null } }), StringComparison.Ordinal);
        Assert.EndsWith("○ Arrives", Line(plan with { Delivery = null }), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_several_parcels_the_last_day_counts()
    {
        var plan = SamplePlans.All["Shipped"];
        var late = new LineShipment { Quantity = 1, ShippedAt = Instant.FromUtc(2026, 6, 5, 13, 0) };

        Assert.Contains("● Shipped Jun 5", Line(plan with { Lines = [plan.Lines[0] with { ShippedSince = [late, .. plan.Lines[0].ShippedSince] }] }), StringComparison.Ordinal);
    }

    // The cells of the line, in the order in which they are read.
    private static string Line(MessagePlan plan)
    {
        var page = ParsedPage.Read(new PhrasebookRenderer().Render(plan, SamplePlans.Shop).Html);
        var cells = page.QuerySelectorAll("td.note").Where(cell => cell.QuerySelector(":scope > span[aria-hidden]") is not null);
        return string.Join(" | ", cells.Select(cell => string.Join(' ', cell.ChildNodes.Where(node => node.TextContent.Length > 0).Select(node => node.TextContent))));
    }
}
