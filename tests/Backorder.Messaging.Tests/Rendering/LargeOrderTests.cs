using System.Globalization;
using System.Diagnostics;
using System.Text;

namespace Backorder.Messaging.Tests;

[RunsOnce("It is long, and what it counts is the same everywhere.")]
public sealed class LargeOrderTests
{
    private static readonly PhrasebookRenderer Renderer = new();

    [Theory]
    [InlineData(10, 1, 40)]
    [InlineData(10, 10, 40)]
    [InlineData(40, 5, 60)]
    [InlineData(41, 3, 100)]
    [InlineData(10_000, 1, 100)]
    [InlineData(10_000, 50, 100)]
    [InlineData(10_000, 300, 100)]
    public void A_long_order_fits_and_its_text_lists_everything(int lines, int dates, int mostKilobytes)
    {
        var clock = Stopwatch.StartNew();
        var plan = Order(lines, dates, index => $"Item {index}");

        var message = Renderer.Render(plan, SamplePlans.Shop);

        Assert.InRange(Encoding.UTF8.GetByteCount(message.Html), 1, mostKilobytes * 1024);
        var read = new ReadMessage(message);
        Assert.Equal(lines, read.ListedRows.Count());
        Assert.Equal(plan.Choices.Count, read.ListedChoices.Count());
        Assert.Equal(lines * 2, read.Rows.Sum(row => int.Parse(row.Quantity, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public void A_group_names_its_first_twenty_and_counts_the_rest()
    {
        var message = Renderer.Render(Order(100, 2, index => $"Item {index}"), SamplePlans.Shop);

        var rows = new ReadMessage(message).Rows.ToList();
        Assert.Equal(2, rows.Count);
        Assert.StartsWith("50 items: Item 0, Item 2, ", rows[0].Item, StringComparison.Ordinal);
        Assert.EndsWith("Item 38, and 30 more", rows[0].Item, StringComparison.Ordinal);
        Assert.Equal("100", rows[0].Quantity);
        Assert.Contains("There are 83 more choices.", message.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_that_silence_treats_differently_share_no_row()
    {
        var plan = Order(100, 1, index => $"Item {index}");
        var lines = plan.Lines.Select((line, index) => line with
        {
            Reply = index % 4 == 0 ? SamplePlans.Consent(SamplePlans.June(30)) : SamplePlans.CancelBy(SamplePlans.June(30 - (index % 2))),
        });

        var message = Renderer.Render(plan with { Lines = [.. lines] }, SamplePlans.Shop);

        Assert.Equal(["50", "100", "50"], new ReadMessage(message).Rows.Select(row => row.Quantity));
    }

    [Fact]
    public void Long_and_wide_names_fit_too()
    {
        var message = Renderer.Render(Order(10_000, 60, index => $"{index}{new string('&', 490)}"), SamplePlans.Shop);

        Assert.InRange(Encoding.UTF8.GetByteCount(message.Html), 1, 102_400);
        Assert.Equal(20_000, new ReadMessage(message).Rows.Sum(row => int.Parse(row.Quantity, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)));
    }

    private static MessagePlan Order(int lines, int dates, Func<int, string> name)
    {
        var delay = SamplePlans.All["FirstDelay"];
        var last = SamplePlans.June(10).PlusDays(dates - 1);
        return delay with
        {
            Shipping = Shipping.AsAvailable,
            Lines = [.. Enumerable.Range(0, lines).Select(index => SamplePlans.June(10).PlusDays(index % dates) is var day
                ? SamplePlans.Line($"L{index}", name(index), SamplePlans.Units(2, day, day)) with { Before = SamplePlans.Promised(SamplePlans.June(9)) }
                : null!)],
            Eta = new EtaRange { Earliest = last, Latest = last },
            Reply = SamplePlans.CancelBy(SamplePlans.June(30)),
            Alternatives = [],
            Choices =
            [
                new Choice { Kind = ChoiceKind.Wait }, new Choice { Kind = ChoiceKind.Cancel }, new Choice { Kind = ChoiceKind.Contact },
                .. Enumerable.Range(0, lines).Select(index => new Choice { Kind = ChoiceKind.Cancel, Line = $"L{index}" }),
            ],
        };
    }
}
