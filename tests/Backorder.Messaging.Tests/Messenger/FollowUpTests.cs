using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>What follows over weeks: promised updates, changes in quick succession, outages.</summary>
public sealed class FollowUpTests
{
    [Fact]
    public void Every_zone_transition_from_2024_to_2034_has_one_instant_with_the_right_date()
    {
        var (from, to) = (Instant.FromUtc(2024, 1, 1, 0, 0), Instant.FromUtc(2035, 1, 1, 0, 0));
        var (transitions, skipped) = (0, 0);
        foreach (var zone in DateTimeZoneProviders.Tzdb.Ids.Select(id => DateTimeZoneProviders.Tzdb[id]))
        {
            foreach (var day in zone.GetZoneIntervals(from, to).Where(one => one.HasStart && one.Start > from)
                .SelectMany(one => Enumerable.Range(-1, 3).Select(days => one.Start.InZone(zone).Date.PlusDays(days))).Distinct())
            {
                var promise = PromisedUpdate.For(day, zone);
                transitions++;
                skipped += promise.DueAt.InZone(zone).Date == day ? 0 : 1;

                Assert.Equal(day, promise.DueAt.InZone(zone).Date);
                Assert.NotEqual(day, (promise.DueAt - Duration.Epsilon).InZone(zone).Date);
                Assert.Equal(day.PlusDays(1), promise.MissedAt.InZone(zone).Date);
                Assert.Equal(PromisedUpdate.For(day.PlusDays(1), zone).DueAt, promise.MissedAt);
            }
        }

        Assert.True(transitions > 5_000, $"{transitions} days");
        Assert.Equal(0, skipped);
    }

    [Fact]
    public async Task A_thousand_changes_in_an_hour_are_one_message_a_gap_and_the_last_one_tells_the_end()
    {
        using var rig = new Rig(withSms: false);
        var last = default(LocalDate);
        for (var change = 0; change < 1000; change++)
        {
            last = new LocalDate(2026, 6, 20).PlusDays(1 + (change * 7 % 40));
            await rig.Notify(Facts(rig, last));
            rig.Clock.Advance(Duration.FromSeconds(3.6));
        }

        Assert.Single(rig.Email.Sent);
        for (var hour = 0; hour < 72; hour++)
        {
            await rig.Notify(Facts(rig, last));
            rig.Clock.Advance(Duration.FromHours(1));
        }

        var told = (await rig.Ledger()).Told.OrderBy(message => message.SentAt).ToList();
        Assert.Equal(2, rig.Email.Sent.Count);
        Assert.True(told[1].SentAt - told[0].SentAt >= Duration.FromHours(24), "Two messages within a gap.");
        Assert.Equal(last, told[1].Lines[0].Portions[^1].Latest);
    }

    [Fact]
    public async Task A_supplier_silent_for_thirty_days_is_one_message_without_a_date_then_an_update_on_each_promised_day()
    {
        using var rig = new Rig(withSms: false);
        var heard = new List<(MessageKind Kind, LocalDate Day, LocalDate? Next)>();
        for (var hour = 0; hour < 24 * 30; hour += 2)
        {
            var run = (await rig.Notify(Silent(rig))).Run;
            heard.AddRange(run.Plans.Select(plan => (plan.Kind, plan.Today, plan.NextUpdate)));
            rig.Clock.Advance(Duration.FromHours(2));
        }

        Assert.Equal(MessageKind.NoDateYet, heard[0].Kind);
        Assert.InRange(heard.Count, 4, 6);
        foreach (var (before, after) in heard.Zip(heard.Skip(1)))
        {
            Assert.Equal((MessageKind.StillWaiting, before.Next), (after.Kind, after.Day));
        }

        Assert.Equal(heard.Count, rig.Email.Sent.Count);
        Assert.Empty(rig.Events.Breaches);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(45)]
    public async Task After_an_outage_each_promise_is_caught_up_with_once(int days)
    {
        using var rig = new Rig(withSms: false);
        var orders = Enumerable.Range(0, 20).Select(order => Elsewhere($"{order}")).ToArray();
        var first = await rig.Notify(Silent(rig, orders));
        rig.Clock.MoveTo(PromisedUpdate.For(first.Run.Plans[0].NextUpdate!.Value, DateTimeZone.Utc).MissedAt + Duration.FromDays(days));

        var sent = new List<int>();
        for (var minute = 0; minute < 5; minute++)
        {
            sent.Add((await rig.Notify(Silent(rig, orders))).Dispatch.Accepted);
            rig.Clock.Advance(Duration.FromMinutes(1));
        }

        Assert.Equal([20, 0, 0, 0, 0], sent);
        Assert.Equal(20, rig.Events.Breaches.Count);
    }

    // A destination without a rule set.
    private static OpenOrder Elsewhere(string id = "1001")
    {
        var order = Some.OpenOrder(id);
        return order with { ShipTo = new ShipTo { Country = "JP" }, Recipient = order.Recipient with { TimeZone = "Etc/UTC" } };
    }

    private static BackorderFacts Facts(Rig rig, LocalDate arrives) => Some.Facts(Elsewhere()) with
    {
        Stock = new StockForecast
        {
            AsOf = rig.Clock.Now,
            Items = [Some.StockItem() with { Inbound = [Some.InboundShipment() with { Arrives = new DateWindow { Earliest = arrives, Latest = arrives } }] }],
        },
    };

    private static BackorderFacts Silent(Rig rig, params OpenOrder[] orders) => Some.Facts(orders is { Length: > 0 } ? orders : [Elsewhere()]) with
    {
        Stock = new StockForecast { AsOf = rig.Clock.Now, Items = [Some.StockItem() with { Inbound = [] }] },
    };
}
