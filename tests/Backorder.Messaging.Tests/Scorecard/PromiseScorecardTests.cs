using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.Tests;

public sealed class PromiseScorecardTests : IDisposable
{
    private readonly Rig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task A_line_that_leaves_on_the_day_told_is_a_promise_kept()
    {
        await Tell(Arriving(22), "1");
        await Ship("1", 22);

        var score = await Overall();

        Assert.Equal(Scored(told: 1, shipped: 1, kept: 1, keptFirst: 1), score);
    }

    [Fact]
    public async Task A_line_that_leaves_after_a_second_date_kept_the_last_one_only()
    {
        await Tell(Arriving(22), "1");
        _rig.Clock.Advance(Duration.FromDays(2));
        await Tell(Arriving(30), "1");
        await Ship("1", 29);

        Assert.Equal(Scored(told: 1, shipped: 1, kept: 1, daysLate: 7, worst: 7), await Overall());
    }

    [Fact]
    public async Task A_line_that_leaves_after_the_last_date_is_broken_and_one_that_has_not_left_is_overdue()
    {
        await Tell(Arriving(22), "1", "2");
        await Ship("1", 25);

        Assert.Equal(Scored(told: 2, shipped: 1, daysLate: 3, worst: 3, overdue: 1), await Overall());
    }

    [Fact]
    public async Task A_cancelled_order_is_not_overdue()
    {
        await Tell(Arriving(22), "1");
        await _rig.Record(new OrderEvent.Cancelled { Order = "1", At = _rig.Clock.Now, Amount = 98, Method = "your card" });
        _rig.Clock.Advance(Duration.FromDays(30));

        Assert.Equal(Scored(told: 1), await Overall());
    }

    [Fact]
    public async Task A_message_that_came_back_was_not_told()
    {
        await Tell(Arriving(22), "1");
        var key = Assert.Single((await _rig.Ledger("1")).Told).Key;
        await _rig.Record(new OrderEvent.Bounced { Order = "1", At = _rig.Clock.Now, Message = key });

        Assert.Equal(Scored(), await Overall());
    }

    [Fact]
    public async Task Without_a_last_day_nothing_was_promised()
    {
        await Tell(Arriving(22) with { Confirmed = false }, "1");

        Assert.Equal(Scored(), await Overall());
    }

    [Fact]
    public async Task Each_supplier_answers_for_the_lines_that_waited_for_it_and_nobody_for_the_rest()
    {
        await Tell(Arriving(22) with { Supplier = "Zinc" }, "1");
        await Tell(Arriving(22) with { Supplier = "Acme" }, "2", "3");
        await Tell(Arriving(22), "4");
        await Ship("2", 22);
        await Ship("1", 23);

        var card = await _rig.Messenger().ScorecardAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["Acme", "Zinc", null], card.Suppliers.Select(static one => one.Supplier));
        Assert.Equal(
            [Scored(told: 2, shipped: 1, kept: 1, keptFirst: 1, overdue: 1), Scored(told: 1, shipped: 1, daysLate: 1, worst: 1), Scored(told: 1, overdue: 1)],
            card.Suppliers.Select(static one => one.Score));
        Assert.Equal(Scored(told: 4, shipped: 2, kept: 1, keptFirst: 1, overdue: 2, daysLate: 1, worst: 1), card.Overall);
    }

    [Fact]
    public async Task A_ledger_of_many_pages_is_counted_whole()
    {
        string[] orders = [.. Enumerable.Range(1, 1203).Select(static i => $"{i}")];
        await Tell(Arriving(22) with { Quantity = 5000 }, orders);

        Assert.Equal(1203, (await Overall()).Told);
    }

    [Fact]
    public async Task No_message_names_the_supplier()
    {
        await Tell(Arriving(22) with { Supplier = "Acme Ltd" }, "1");

        var mail = Assert.IsType<OutgoingEmail>(Assert.Single(_rig.Email.Sent));
        Assert.DoesNotContain("Acme", mail.Subject + mail.Text + mail.Html, StringComparison.Ordinal);
        Assert.Equal("Acme Ltd", Assert.Single(await _rig.Told("1")).Supplier);
    }

    private static InboundShipment Arriving(int day) => Some.InboundShipment() with { Arrives = new DateWindow { Earliest = new LocalDate(2026, 6, day), Latest = new LocalDate(2026, 6, day) } };

    private Task<NotifyResult> Tell(InboundShipment shipment, params string[] orders)
    {
        var stock = new StockForecast { AsOf = _rig.Clock.Now, Items = [Some.StockItem() with { Inbound = [shipment] }] };
        return _rig.Notify(new BackorderFacts { Orders = [.. orders.Select(Some.OpenOrder)], Stock = stock });
    }

    private Task<bool> Ship(string order, int day)
    {
        _rig.Clock.MoveTo(Instant.FromUtc(2026, 6, day, 12, 0));
        return _rig.Record(new OrderEvent.Shipped { Order = order, At = _rig.Clock.Now });
    }

    private async Task<PromiseScore> Overall() => (await _rig.Messenger().ScorecardAsync(TestContext.Current.CancellationToken)).Overall;

    private static PromiseScore Scored(int told = 0, int shipped = 0, int kept = 0, int keptFirst = 0, int overdue = 0, long daysLate = 0, int worst = 0) => new()
    {
        Told = told,
        Shipped = shipped,
        Kept = kept,
        KeptFirst = keptFirst,
        Overdue = overdue,
        DaysLate = daysLate,
        WorstDaysLate = worst,
    };
}
