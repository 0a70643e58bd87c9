using Backorder.Messaging.Testing;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace Backorder.Messaging.Tests;

public sealed class NotifyTests : IDisposable
{
    private readonly Rig _rig = new();

    public void Dispose() => _rig.Dispose();

    [Fact]
    public async Task A_late_order_is_told_once()
    {
        var first = await _rig.Notify(Some.Facts());
        var second = await _rig.Notify(Some.Facts());

        Assert.Equal(MessageKind.FirstDelay, Assert.Single(first.Run.Plans).Kind);
        Assert.Equal((1, 1), (first.Commit.Queued.Count, first.Dispatch.Accepted));
        Assert.Empty(second.Run.Plans);
        Assert.Equal(HoldReason.AlreadyTold, Assert.Single(second.Run.Held).Reason);
        Assert.Single(_rig.Email.Sent);
    }

    [Fact]
    public async Task Planning_writes_nothing()
    {
        await _rig.Messenger().PlanAsync(Some.Facts(), TestContext.Current.CancellationToken);

        Assert.Empty(await _rig.Entries());
        Assert.Equal(new DispatchResult(), await _rig.Dispatch());
    }

    [Fact]
    public async Task What_the_app_says_was_told_stands_before_the_ledger()
    {
        await _rig.Notify(Some.Facts());

        var run = await _rig.Messenger().PlanAsync(Some.Facts() with { Told = [] }, TestContext.Current.CancellationToken);

        Assert.Equal(MessageKind.FirstDelay, Assert.Single(run.Plans).Kind);
    }

    [Fact]
    public async Task A_promised_update_is_given_on_its_day_even_with_nothing_new()
    {
        using var rig = new Rig(builder => builder.UseSource<SomeSource>());
        var first = await rig.Notify(Some.Facts());
        var promised = Assert.Single(first.Run.Plans).NextUpdate!.Value;

        Assert.Empty((await Due(rig)).Run.Plans);
        rig.Clock.MoveTo(promised.AtStartOfDayInZone(DateTimeZoneProviders.Tzdb["America/New_York"]).ToInstant());
        var due = await Due(rig);

        Assert.Equal(MessageKind.StillWaiting, Assert.Single(due.Run.Plans).Kind);
        Assert.Equal(1, due.Dispatch.Accepted);
        Assert.Empty((await Due(rig)).Run.Plans);
        Assert.Empty(rig.Events.Breaches);
    }

    [Fact]
    public async Task When_nothing_is_due_a_clock_that_moves_on_meanwhile_disturbs_nobody()
    {
        using var rig = new Rig(builder => builder.UseSource<SomeSource>().Services.AddSingleton<TimeProvider>(new RunningClock()));

        Assert.Empty((await Due(rig)).Run.Plans);
    }

    [Fact]
    public async Task When_the_oldest_stay_due_the_others_have_their_turn_and_then_it_is_theirs_again()
    {
        using var rig = new Rig(builder => builder.UseSource<ClosedSource>().Services.AddSingleton(new ClosedSource.Asked([])));
        OrderRef Ref(string order) => new() { Shop = ShopName.Main, Order = order };
        await rig.Store.WriteAsync(
            new LedgerEntries { Looked = [.. new[] { "a", "b", "c" }.Select(order => new Look { Order = Ref(order), AgainAt = Some.Now })] },
            static (_, _) => Task.CompletedTask,
            TestContext.Current.CancellationToken);

        for (var look = 0; look < 3; look++)
        {
            await rig.Messenger().PlanAsync(new BackorderQuery.Due { Max = 2 }, TestContext.Current.CancellationToken);
        }

        Assert.Equal(["a b", "c", "a b"], rig.Service<ClosedSource.Asked>().Orders);
    }

    [Fact]
    public async Task A_missed_update_is_our_breach_reported_once_and_caught_up_once()
    {
        using var rig = new Rig(builder => builder.UseSource<SomeSource>());
        var promised = Assert.Single((await rig.Notify(Some.Facts())).Run.Plans).NextUpdate!.Value;
        rig.Clock.MoveTo(promised.PlusDays(1).AtStartOfDayInZone(DateTimeZoneProviders.Tzdb["America/New_York"]).ToInstant());

        await rig.Messenger().DueAsync(cancellationToken: TestContext.Current.CancellationToken);
        var caughtUp = await Due(rig);
        var after = await Due(rig);

        Assert.Equal(new Breach { Shop = "main", Order = "1001", Kind = BreachKind.UpdateMissed, Due = promised }, Assert.Single(rig.Events.Breaches));
        Assert.Equal((1, 0), (caughtUp.Run.Plans.Count, after.Run.Plans.Count));
    }

    [Fact]
    public async Task A_query_asks_the_source_and_due_orders_come_to_it_as_orders()
    {
        using var rig = new Rig(builder => builder.UseSource<SomeSource>());

        var bySku = await rig.Messenger().NotifyAsync(new BackorderQuery.Skus { Items = [Some.Sku] }, TestContext.Current.CancellationToken);
        rig.Clock.Advance(Duration.FromDays(60));
        await rig.Messenger().PlanAsync(new BackorderQuery.Due(), TestContext.Current.CancellationToken);

        Assert.Single(bySku.Run.Plans);
        Assert.Equal("Skus KETTLE-GN", SomeSource.Asked[^2]);
        Assert.Equal("Orders main/1001", SomeSource.Asked[^1]);
    }

    [Fact]
    public async Task Without_a_source_a_query_fails_with_the_remedy()
    {
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => _rig.Messenger().PlanAsync(new BackorderQuery.Due(), TestContext.Current.CancellationToken));

        Assert.Equal(
            "No IBackorderSource is registered, so a query cannot be answered. Register yours with AddBackorderMessaging(…).UseSource<YourSource>(), or hand over BackorderFacts instead of a query.",
            problem.Message);
    }

    [Fact]
    public async Task Broken_facts_are_refused_whole()
    {
        var broken = Some.OpenOrder() with { Lines = [Some.OpenOrderLine() with { Quantity = 0 }] };

        var problem = await Assert.ThrowsAsync<BackorderInputException>(() => _rig.Notify(Some.Facts(broken, Some.OpenOrder("1002"))));

        Assert.Equal("1001", Assert.Single(problem.Faults).Order);
        Assert.Empty(await _rig.Entries("1002"));
    }

    [Fact]
    public async Task A_paused_library_says_nothing_until_it_is_resumed()
    {
        await _rig.Messenger().PauseAsync(cancellationToken: TestContext.Current.CancellationToken);
        var paused = await _rig.Notify(Some.Facts());
        await _rig.Messenger().ResumeAsync(cancellationToken: TestContext.Current.CancellationToken);
        var resumed = await _rig.Notify(Some.Facts());

        Assert.Equal((1, 0), (paused.Commit.Paused.Count, paused.Dispatch.Accepted));
        Assert.Equal(1, resumed.Dispatch.Accepted);
    }

    [Fact]
    public async Task A_change_that_has_to_settle_is_told_when_it_has_stood_long_enough()
    {
        using var rig = new Rig(builder => builder.Services.Configure<BackorderShopOptions>(ShopName.Main, shop => shop.Updates.SettleHours = 4));
        BackorderFacts Fresh() => Some.Facts() with { Stock = Some.StockForecast() with { AsOf = rig.Clock.Now } };

        var kinds = new List<string>();
        for (var hour = 0; hour < 6; hour++)
        {
            var run = (await rig.Notify(Fresh())).Run;
            kinds.Add(run.Plans.Count > 0 ? run.Plans[0].Kind.ToString() : run.Held[0].Reason.ToString());
            rig.Clock.Advance(Duration.FromHours(1));
        }

        Assert.Equal(["Settling", "Settling", "Settling", "Settling", "FirstDelay", "AlreadyTold"], kinds);
    }

    private static Task<NotifyResult> Due(Rig rig) => rig.Messenger().NotifyAsync(new BackorderQuery.Due(), TestContext.Current.CancellationToken);

    private sealed class SomeSource(TimeProvider clock) : IBackorderSource
    {
        public static List<string> Asked { get; } = [];

        public Task<BackorderFacts> GetAsync(BackorderQuery query, CancellationToken cancellationToken)
        {
            Asked.Add(query switch
            {
                BackorderQuery.Skus skus => $"Skus {string.Join(' ', skus.Items)}",
                BackorderQuery.Orders orders => $"Orders {string.Join(' ', orders.Items.Select(order => $"{order.Shop}/{order.Order}"))}",
                _ => query.ToString(),
            });
            return Task.FromResult(Some.Facts() with { Stock = Some.StockForecast() with { AsOf = Instant.FromDateTimeOffset(clock.GetUtcNow()) } });
        }
    }

    /// <summary>A shop whose orders have all left, which the ledger has not heard of.</summary>
    private sealed class ClosedSource(ClosedSource.Asked asked, TimeProvider clock) : IBackorderSource
    {
        public Task<BackorderFacts> GetAsync(BackorderQuery query, CancellationToken cancellationToken)
        {
            asked.Orders.Add(string.Join(' ', ((BackorderQuery.Orders)query).Items.Select(static order => order.Order)));
            return Task.FromResult(new BackorderFacts { Orders = [], Stock = new StockForecast { AsOf = Instant.FromDateTimeOffset(clock.GetUtcNow()), Items = [] } });
        }

        public sealed record Asked(List<string> Orders);
    }

    /// <summary>Later at each look.</summary>
    private sealed class RunningClock : TimeProvider
    {
        private Instant _now = Some.Now;

        public override DateTimeOffset GetUtcNow() => (_now += Duration.FromTicks(1)).ToDateTimeOffset();
    }
}
