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

    /// <summary>Dates that were seen while a message was under way are younger than it.</summary>
    [Fact]
    public async Task A_sighting_outlives_a_message_that_is_accepted_after_it()
    {
        await Write(new LedgerEntries { Looked = [new Look { Order = new OrderRef { Shop = ShopName.Main, Order = "1001" } }], Seen = [Seen("A", Some.Now)] });

        await SendAsync(First);

        Assert.Equal(Some.Now, Assert.Single((await ReadAsync()).Sightings).Since);
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
