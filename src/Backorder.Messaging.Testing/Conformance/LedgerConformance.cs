using NodaTime;
using Xunit;

namespace Backorder.Messaging.Testing;

/// <summary>What every ledger keeps: what was told exactly when it was accepted, each event once, and no promise forgotten.</summary>
public abstract partial class LedgerConformance : StoreConformance
{
    private static readonly OutboxMessage First = SomeMessages.Queued();
    private static readonly Instant DueDay = First.NextUpdate!.DueAt;

    private static readonly OrderEvent Choice =
        new OrderEvent.ChoiceMade { Order = "1001", At = Some.Now + Duration.FromHours(1), Choice = ChoiceKind.Wait };

    /// <summary>Accepted, and told, in one step.</summary>
    [Fact]
    public async Task An_accepted_message_is_told_with_its_lines_its_offers_and_its_promise()
    {
        var at = Some.Now + Duration.FromMinutes(5);
        await SendAsync(First, at: at);

        var told = Assert.Single((await ReadAsync()).Told);
        Assert.Equal((First.Key, ShopName.Main, "1001", 1, at), (told.Key, told.Shop, told.Order, told.Ordinal, told.SentAt));
        Same.Lines(First.Told.Select(line => line with { SentAt = at }), told.Lines);
        Assert.Equal(First.NextUpdate, told.NextUpdate);
    }

    /// <summary>A companion repeats.</summary>
    [Fact]
    public async Task A_companion_tells_nothing()
    {
        await SendAsync(SomeMessages.Queued(channel: Channel.Sms));

        Assert.Empty((await ReadAsync()).Told);
    }

    /// <summary>Other orders.</summary>
    [Fact]
    public async Task An_order_that_was_not_asked_for_is_not_in_the_answer()
    {
        await SendAsync(First);

        Assert.Empty((await ReadAsync("1002")).Told);
        Assert.Empty((await Ledger.ReadAsync(new LedgerQuery.Orders { Items = [new OrderRef { Shop = "other", Order = "1001" }] })).Told);
    }

    /// <summary>Walking the whole ledger.</summary>
    [Fact]
    public async Task A_walk_page_by_page_meets_every_known_order_once_in_ordinal_order()
    {
        await Outbox.EnqueueAsync([SomeMessages.Queued(SomeMessages.Plan("b"))]);
        await SendAsync(SomeMessages.Queued(SomeMessages.Plan("a")));
        await Write(new LedgerEntries
        {
            Events = [Choice with { Order = "B" }, Choice with { Order = "a", Shop = "a shop" }],
            Seen = [Seen("A", Some.Now)],
            Looked = [new Look { Order = new OrderRef { Shop = ShopName.Main, Order = "only looked at" } }],
        });

        var walked = new List<OrderRef>();
        var told = 0;
        for (var page = await PageAsync(null); page.Orders.Count > 0; page = await PageAsync(walked[^1]))
        {
            Assert.InRange(page.Orders.Count, 1, 2);
            walked.AddRange(page.Orders);
            told += page.Told.Count;
        }

        Assert.Equal("a shop/a main/1001 main/B main/a main/b", string.Join(' ', walked.Select(static order => $"{order.Shop}/{order.Order}")));
        Assert.Equal(1, told);
    }

    /// <summary>Each event once.</summary>
    [Fact]
    public async Task An_event_is_raised_when_it_is_new_and_never_again()
    {
        var raised = new List<LedgerEntries>();
        Task Raise(LedgerEntries news, CancellationToken cancellationToken)
        {
            raised.Add(news);
            return Task.CompletedTask;
        }

        Assert.Single((await Ledger.WriteAsync(new LedgerEntries { Events = [Choice, Choice] }, Raise)).Events);
        Assert.Empty((await Ledger.WriteAsync(new LedgerEntries { Events = [Choice with { }] }, Raise)).Events);

        Assert.Equal(Choice, Assert.Single(Assert.Single(raised).Events));
        Assert.Equal(Choice, Assert.Single((await ReadAsync()).Events));
    }

    /// <summary>An id of the app's own.</summary>
    [Fact]
    public async Task An_event_with_an_id_is_known_by_it()
    {
        await Write(new LedgerEntries { Events = [Choice with { Id = "webhook 1" }] });
        var again = await Write(new LedgerEntries { Events = [Choice with { Id = "webhook 1", At = Some.Now + Duration.FromDays(1) }] });
        var other = await Write(new LedgerEntries { Events = [Choice with { Id = "webhook 2" }] });

        Assert.Empty(again.Events);
        Assert.Single(other.Events);
    }

    /// <summary>Obligations and breaches, each once.</summary>
    [Fact]
    public async Task An_obligation_and_a_breach_are_raised_once()
    {
        var entries = new LedgerEntries
        {
            Obligations = [new Obligation { Shop = ShopName.Main, Order = "1001", Kind = ObligationKind.Review, About = "this", Detail = "Look." }],
            Breaches = [new Breach { Shop = ShopName.Main, Order = "1001", Kind = BreachKind.UpdateMissed, Due = new LocalDate(2026, 6, 18) }],
        };

        var first = await Write(entries);
        var second = await Write(entries with { Obligations = [entries.Obligations[0] with { Detail = "Look again." }] });

        Assert.Equal((1, 1), (first.Obligations.Count, first.Breaches.Count));
        Assert.Equal((0, 0), (second.Obligations.Count, second.Breaches.Count));
    }

    /// <summary>The transaction.</summary>
    [Fact]
    public async Task A_throw_while_raising_undoes_the_whole_call()
    {
        var entries = new LedgerEntries { Events = [Choice], Seen = [Seen("A", Some.Now)] };

        await Assert.ThrowsAsync<TimeoutException>(() => Ledger.WriteAsync(entries, (_, _) => throw new TimeoutException()));

        var view = await ReadAsync();
        Assert.Empty(view.Events);
        Assert.Empty(view.Sightings);
        Assert.Single((await Write(entries)).Events);
    }

    /// <summary>Sightings.</summary>
    [Fact]
    public async Task A_sighting_keeps_its_first_time_while_its_dates_stand()
    {
        var order = new OrderRef { Shop = ShopName.Main, Order = "1001" };
        await Write(new LedgerEntries { Looked = [new Look { Order = order }], Seen = [Seen("A", Some.Now)] });
        await Write(new LedgerEntries { Looked = [new Look { Order = order }], Seen = [Seen("A", Some.Now + Duration.FromHours(1))] });
        Assert.Equal(Some.Now, Assert.Single((await ReadAsync()).Sightings).Since);

        await Write(new LedgerEntries { Looked = [new Look { Order = order }], Seen = [Seen("B", Some.Now + Duration.FromHours(2))] });
        Assert.Equal(Some.Now + Duration.FromHours(2), Assert.Single((await ReadAsync()).Sightings).Since);

        await Write(new LedgerEntries { Looked = [new Look { Order = order }] });
        Assert.Empty((await ReadAsync()).Sightings);
    }

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

    /// <summary>A kept run.</summary>
    [Fact]
    public async Task A_kept_run_is_found_as_it_was_kept()
    {
        var run = new KeptRun
        {
            Id = "the run",
            PlannedAt = Some.Now,
            Messages = [First],
            Unsendable = [new HeldOrder { Shop = ShopName.Main, Order = "1002", Reason = HoldReason.Invalid, Detail = "No." }],
            Entries = new LedgerEntries
            {
                Seen = [Seen("A", Some.Now)],
                Looked = [new Look { Order = new OrderRef { Shop = ShopName.Main, Order = "1001" }, AgainAt = Some.Now + Duration.FromDays(3) }],
            },
        };
        await Ledger.KeepAsync(run);
        await Ledger.KeepAsync(run with { Messages = [] });

        Assert.Null(await Ledger.FindKeptAsync("another run"));
        Same.Run(run, Assert.IsType<KeptRun>(await Ledger.FindKeptAsync("the run")));
        Assert.Empty(await ClaimAsync());
    }

    /// <summary>The pause, at each step.</summary>
    /// <param name="shop">What is paused.</param>
    [Theory]
    [InlineData(null)]
    [InlineData(ShopName.Main)]
    public async Task Nothing_of_a_paused_shop_is_taken_handed_out_or_begun(string? shop)
    {
        await Outbox.EnqueueAsync([First, SomeMessages.Queued(SomeMessages.Plan("1002"))]);
        var claim = Assert.Single(await ClaimAsync(max: 1)).Claim;
        await Ledger.PauseAsync(shop, paused: true);

        Assert.Equal(EnqueueOutcome.Paused, Assert.Single(await Outbox.EnqueueAsync([SomeMessages.Queued(SomeMessages.Plan("1003"))])).Outcome);
        Assert.Empty(await BeginAsync(claim));
        Assert.Empty(await ClaimAsync());
        await SettleAsync(claim, DeliveryState.Planned);
        await Ledger.PauseAsync(shop: null, paused: false);

        Assert.Equal(2, (await ClaimAsync()).Count);
    }

    private static Sighting Seen(string fingerprint, Instant since) => new() { Order = "1001", Fingerprint = fingerprint, Since = since };

    private Task<LedgerView> PageAsync(OrderRef? after) => Ledger.ReadAsync(new LedgerQuery.Page { After = after, Max = 2 });

    private async Task<IReadOnlyList<OrderRef>> UnraisedAsync() => (await Ledger.ReadAsync(new LedgerQuery.Unraised { Max = 10 })).Orders;

    private Task<LedgerEntries> Write(LedgerEntries entries) => Ledger.WriteAsync(entries, static (_, _) => Task.CompletedTask);
}
