using NodaTime;
using Xunit;

namespace Backorder.Messaging.Testing;

/// <content>What was promised, what keeps it, and when an order is due to be planned again.</content>
public abstract partial class LedgerConformance
{
    /// <summary>The promised day.</summary>
    [Fact]
    public async Task A_promised_update_is_due_from_the_beginning_of_its_day()
    {
        await SendAsync(First);

        Assert.Empty(await Ledger.DueAsync(DueDay - Duration.Epsilon, 10));
        var due = Assert.Single(await Ledger.DueAsync(DueDay, 10));
        Assert.Equal(("1001", DueDay, First.NextUpdate), (due.Order, due.Since, due.Promise));
    }

    /// <summary>Only what reached the customer promises.</summary>
    [Fact]
    public async Task A_message_that_was_not_accepted_promises_nothing()
    {
        await SendAsync(First, DeliveryState.Failed);

        Assert.Empty(await Ledger.DueAsync(DueDay, 10));
    }

    /// <summary>The next message keeps the promise, and makes its own.</summary>
    [Fact]
    public async Task The_next_message_keeps_the_promise()
    {
        await SendAsync(First);
        var next = SomeMessages.Newer(SomeMessages.Plan(), days: 3) with { Ordinal = 2, NextUpdate = new LocalDate(2026, 7, 2) };
        await SendAsync(SomeMessages.Queued(next), at: next.PlannedAt);

        Assert.Empty(await Ledger.DueAsync(DueDay, 10));
        Assert.Equal(new LocalDate(2026, 7, 2), Assert.Single(await Ledger.DueAsync(DueDay + Duration.FromDays(20), 10)).Promise!.On);
    }

    /// <summary>Nothing closes a promise in silence.</summary>
    /// <param name="goods">Whether the goods come too late, and not a message.</param>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_promise_that_was_kept_too_late_stays_due_until_that_is_reported(bool goods)
    {
        await SendAsync(First);
        var late = DueDay + Duration.FromDays(2);
        var next = SomeMessages.Newer(SomeMessages.Plan(), days: 12) with { Ordinal = 2, NextUpdate = new LocalDate(2026, 7, 2) };
        if (goods)
        {
            await Write(new LedgerEntries { Events = [new OrderEvent.Shipped { Order = "1001", At = late }] });
        }
        else
        {
            await SendAsync(SomeMessages.Queued(next), at: late);
        }

        Assert.Equal(First.NextUpdate, Assert.Single(await Ledger.DueAsync(late, 10)).Promise);
        await Write(new LedgerEntries { Breaches = [new Breach { Shop = ShopName.Main, Order = "1001", Kind = BreachKind.UpdateMissed, Due = First.NextUpdate!.On }] });

        Assert.Empty(await Ledger.DueAsync(late, 10));
        Assert.Equal(goods ? [] : [new LocalDate(2026, 7, 2)], (await Ledger.DueAsync(late + Duration.FromDays(30), 10)).Select(static due => due.Promise!.On));
    }

    /// <summary>A promise that was reported before it is caught up with.</summary>
    [Fact]
    public async Task A_missed_promise_that_was_reported_is_over_with_the_next_message()
    {
        await SendAsync(First);
        var late = DueDay + Duration.FromDays(2);
        await Write(new LedgerEntries { Breaches = [new Breach { Shop = ShopName.Main, Order = "1001", Kind = BreachKind.UpdateMissed, Due = First.NextUpdate!.On }] });
        Assert.Equal(First.NextUpdate, Assert.Single(await Ledger.DueAsync(late, 10)).Promise);

        await SendAsync(SomeMessages.Queued(SomeMessages.Newer(SomeMessages.Plan(), days: 12) with { Ordinal = 2, NextUpdate = new LocalDate(2026, 7, 2) }), at: late);

        Assert.Empty(await Ledger.DueAsync(late, 10));
    }

    /// <summary>What a process recorded and did not live to raise.</summary>
    /// <param name="state">What became of the message.</param>
    /// <param name="channel">Its channel; the text message is a companion that does not count as telling.</param>
    /// <param name="raises">The obligation that it asks for; null: none.</param>
    [Theory]
    [InlineData(DeliveryState.NeedsReview, Channel.Email, ObligationKind.Review)]
    [InlineData(DeliveryState.NeedsReview, Channel.Sms, ObligationKind.Review)]
    [InlineData(DeliveryState.Failed, Channel.Email, ObligationKind.NotifyOtherwise)]
    [InlineData(DeliveryState.Failed, Channel.Sms, null)]
    [InlineData(DeliveryState.Quarantined, Channel.Email, ObligationKind.NotifyOtherwise)]
    [InlineData(DeliveryState.Accepted, Channel.Email, null)]
    public async Task A_message_that_waits_for_a_person_is_found_until_its_obligation_is_written(DeliveryState state, Channel channel, ObligationKind? raises)
    {
        var message = SomeMessages.Queued(channel: channel);
        await SendAsync(SomeMessages.Queued(SomeMessages.Plan("1000")));
        await SendAsync(message, state);

        Assert.Equal(raises is null ? "" : "1001", string.Join(' ', (await UnraisedAsync()).Select(static order => order.Order)));
        if (raises is { } kind)
        {
            await Write(new LedgerEntries { Obligations = [new Obligation { Shop = ShopName.Main, Order = "1001", Kind = kind, About = message.Key.ToString(), Detail = "Look." }] });
            Assert.Empty(await UnraisedAsync());
        }
    }

    /// <summary>A bounce is followed up by planning.</summary>
    [Fact]
    public async Task A_message_that_came_back_waits_for_nobody()
    {
        await SendAsync(First);
        await Write(new LedgerEntries { Events = [new OrderEvent.Bounced { Order = "1001", At = Some.Now + Duration.FromHours(1), Message = First.Key }] });

        Assert.Empty(await UnraisedAsync());
    }

    /// <summary>The goods end the wait.</summary>
    /// <param name="early">Whether the event is recorded before the message is accepted.</param>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_shipment_of_the_whole_order_ends_the_promise(bool early)
    {
        var shipped = new LedgerEntries { Events = [new OrderEvent.Shipped { Order = "1001", At = Some.Now + Duration.FromHours(2) }] };
        if (early)
        {
            await Write(shipped);
            await SendAsync(First);
        }
        else
        {
            await SendAsync(First);
            await Write(shipped);
        }

        Assert.Empty(await Ledger.DueAsync(DueDay, 10));
    }

    /// <summary>Part of the goods does not.</summary>
    [Fact]
    public async Task A_shipment_of_one_line_or_a_recorded_cancellation_does_not_end_the_promise()
    {
        await SendAsync(First);
        await Write(new LedgerEntries
        {
            Events =
            [
                new OrderEvent.Shipped { Order = "1001", Line = "1", At = Some.Now + Duration.FromHours(2) },
                new OrderEvent.Cancelled { Order = "1001", At = Some.Now + Duration.FromHours(2), Amount = 98, Method = "your card" },
            ],
        });

        Assert.Single(await Ledger.DueAsync(DueDay, 10));
    }

    /// <summary>A look that names when to look again.</summary>
    [Fact]
    public async Task An_order_is_due_from_the_moment_that_the_last_look_named()
    {
        var order = new OrderRef { Shop = ShopName.Main, Order = "1001" };
        var again = Some.Now + Duration.FromDays(3);
        await Write(new LedgerEntries { Looked = [new Look { Order = order, AgainAt = again }] });

        Assert.Empty(await Ledger.DueAsync(again - Duration.Epsilon, 10));
        Assert.Equal([new DueUpdate { Shop = order.Shop, Order = order.Order, Since = again }], await Ledger.DueAsync(again, 10));

        await Write(new LedgerEntries { Looked = [new Look { Order = order, AgainAt = again + Duration.FromDays(1) }] });
        Assert.Empty(await Ledger.DueAsync(again, 10));

        await Write(new LedgerEntries { Looked = [new Look { Order = order }] });
        Assert.Empty(await Ledger.DueAsync(again + Duration.FromDays(9), 10));
    }

    /// <summary>A bounce.</summary>
    /// <param name="early">Whether it is recorded before the message is accepted.</param>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_message_that_came_back_has_failed_and_its_order_is_due_at_once(bool early)
    {
        var at = Some.Now + Duration.FromHours(1);
        var bounced = new LedgerEntries { Events = [new OrderEvent.Bounced { Order = "1001", At = at, Message = First.Key }] };
        if (early)
        {
            await Write(bounced);
            await SendAsync(First);
        }
        else
        {
            await SendAsync(First);
            await Write(bounced);
        }

        Assert.Equal(DeliveryState.Failed, (await EntryOfAsync(First)).State);
        Assert.Equal((at, null), Assert.Single((await Ledger.DueAsync(at, 10)).Select(static due => (due.Since, due.Promise))));
        await Write(new LedgerEntries { Looked = [new Look { Order = new OrderRef { Shop = ShopName.Main, Order = "1001" } }] });
        Assert.Empty(await Ledger.DueAsync(DueDay, 10));
    }

    /// <summary>Overtaken.</summary>
    [Fact]
    public async Task A_message_planned_while_another_was_under_way_gives_way_and_its_order_is_due_at_once()
    {
        var newer = SomeMessages.Queued(SomeMessages.Newer(SomeMessages.Plan()));
        await Outbox.EnqueueAsync([First]);
        var claim = Assert.Single(await ClaimAsync()).Claim;
        await BeginAsync(claim);
        await Outbox.EnqueueAsync([newer]);
        await SettleAsync(claim, DeliveryState.Accepted);

        Assert.Equal(DeliveryState.Superseded, (await EntryOfAsync(newer)).State);
        Assert.Equal(Some.Now, Assert.Single(await Ledger.DueAsync(Some.Now, 10)).Since);
    }

    /// <summary>The sequence of what is due.</summary>
    [Fact]
    public async Task What_is_due_comes_oldest_first_and_no_more_than_asked_for()
    {
        foreach (var (order, day) in new[] { ("a", 20), ("b", 18), ("c", 19) })
        {
            await SendAsync(SomeMessages.Queued(SomeMessages.Plan(order) with { NextUpdate = new LocalDate(2026, 6, day) }));
        }

        var due = await Ledger.DueAsync(Some.Now + Duration.FromDays(30), 2);

        Assert.Equal("b c", string.Join(' ', due.Select(static one => one.Order)));
    }
}
