using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>A held order says when time alone may change the answer, so that nobody has to plan the whole book every day.</summary>
public sealed class PlanAgainTests
{
    private static readonly Duration Horizon = Duration.FromDays(60);

    [Fact]
    public void Before_the_moment_that_a_held_order_names_time_alone_gives_it_no_message() => Cases.Hold(dice => Surprised(dice, static held => held.PlanAgainAt));

    [Fact]
    public void A_moment_that_is_left_out_is_noticed() => Cases.Break(dice => Surprised(dice, static _ => null));

    [Fact]
    public void A_moment_that_is_a_day_late_is_noticed() => Cases.Break(dice => Surprised(dice, static held => held.PlanAgainAt + Duration.FromDays(1)));

    [Theory]
    [InlineData("a settle window", "2026-06-08T20:00:00Z")]
    [InlineData("the minimum gap", "2026-06-09T06:00:00Z")]
    [InlineData("a shipment that may become overdue", "2026-06-12T00:00:00Z")]
    [InlineData("a small delay", "2026-06-16T00:00:00Z")]
    [InlineData("a legal notice", "2026-06-09T00:00:00Z")]
    [InlineData("two small delays", "2026-06-18T00:00:00Z")]
    [InlineData("a legal notice presses", "2026-06-10T00:00:00Z")]
    [InlineData("a legal notice presses, and tomorrow begins before the warehouse's", "2026-06-09T10:00:00Z")]
    [InlineData("a legal notice presses, and tomorrow begins after the warehouse's", "2026-06-10T00:00:00Z")]
    [InlineData("after-care", "2026-06-12T00:00:00Z")]
    [InlineData("after-care that was given", null)]
    [InlineData("after-care of what is cancelled", null)]
    [InlineData("no rules, and all on hand", null)]
    [InlineData("nobody may write", null)]
    [InlineData("cancelled in law", null)]
    [InlineData("a person has to look", null)]
    public void A_held_order_is_planned_again_when_its_reason_ends(string why, string? expected)
    {
        var situation = why switch
        {
            "a settle window" => new Situation { Stock = "0, 2@06-20", ShipBy = "06-12", Shop = static shop => WithoutRules(shop, updates => updates.SettleHours = 12) },
            "the minimum gap" => new Situation { Stock = "0, 2@06-20", Told = "FirstDelay 06-08 2@06-18", Shop = static shop => WithoutRules(shop, updates => updates.MinimumGapHours = 22) },
            "a shipment that may become overdue" => new Situation { Stock = "0, 2@06-10", ShipBy = "06-12", Shop = WithoutRules },
            "a small delay" => new Situation { Stock = "0, 2@06-19", ShipBy = "06-18", Shop = static shop => WithoutRules(shop, updates => updates.ToleranceDays = 2) },
            "a legal notice" => new Situation { Stock = "2", ShipBy = "06-12" },
            "two small delays" => new Situation { Stock = "0, 1@06-23, 1@06-30", Told = "BackorderConfirmed 06-01 1@06-22 1@06-29", Shop = static shop => WithoutRules(shop, updates => updates.ToleranceDays = 2) },
            "a legal notice presses" => new Situation { Now = "06-09T00:00", Stock = "2", ShipBy = "06-12" },
            "a legal notice presses, and tomorrow begins before the warehouse's" => Pressing("Pacific/Kiritimati"),
            "a legal notice presses, and tomorrow begins after the warehouse's" => Pressing("America/Los_Angeles"),
            "after-care" => Delivered(null),
            "after-care that was given" => Delivered("AfterCare 06-07"),
            "after-care of what is cancelled" => Delivered("Cancelled 06-07", new Cancellation { At = Situation.Moment("06-06"), Amount = 5, Method = "your card" }),
            "cancelled in law" => new Situation { Stock = "0, 2@06-30", ShipBy = "06-01", Change = InTheUnitedStates },
            "a person has to look" => new Situation
            {
                Stock = "0, 2@06-30",
                ShipBy = "06-12",
                Change = static order => InTheUnitedStates(order) with { Events = [Happened(new DelayEvent.Cancel { At = Situation.Moment("06-01") }), Happened(new DelayEvent.Shipped { At = Situation.Moment("06-01") })] },
            },
            "no rules, and all on hand" => new Situation { Stock = "2, 1@06-20", ShipBy = "06-12", Shop = WithoutRules },
            _ => new Situation { Stock = "0, 2@06-20", ShipBy = "06-12", Change = static order => order with { DoNotContact = true } },
        };

        var held = Assert.Single(situation.Run().Held);

        Assert.Equal(expected, held.PlanAgainAt is { } at ? NodaTime.Text.InstantPattern.General.Format(at) : null);
    }

    private static Situation Pressing(string zone) => new()
    {
        Now = "06-09T08:00",
        Stock = "2",
        ShipBy = "06-12",
        Change = order => order with { Recipient = order.Recipient with { TimeZone = zone } },
    };

    // The parcel that came last counts, not the one listed last.
    private static Situation Delivered(string? told, Cancellation? cancellation = null) => new()
    {
        Told = told,
        Shop = static shop => shop.Updates.AfterCareDays = 7,
        Change = order => order with { Cancellation = cancellation, Lines = [order.Lines[0] with { Shipments = [Parcel("06-05"), Parcel("06-03")] }] },
    };

    private static LineShipment Parcel(string delivered) => new() { Quantity = 1, ShippedAt = Situation.Moment("06-01"), DeliveredAt = Situation.Moment(delivered) };

    private static OpenOrder InTheUnitedStates(OpenOrder order) => order with { ShipTo = new ShipTo { Country = "US", Region = "NY" } };

    private static RecordedEvent Happened(DelayEvent happened) => new() { Event = happened };

    private static void WithoutRules(BackorderShopOptions shop) => WithoutRules(shop, static _ => { });

    private static void WithoutRules(BackorderShopOptions shop, Action<BackorderUpdateOptions> updates)
    {
        shop.DelayRules = "none";
        updates(shop.Updates);
    }

    private static string? Surprised(Dice dice, Func<HeldOrder, Instant?> planAgainAt)
    {
        var book = Promised(Books.Next(dice), dice);
        foreach (var held in Plan(book).Held)
        {
            // Just before the moment, or anywhere up to it; further turns come after it.
            var until = planAgainAt(held) ?? book.Now + Horizon;
            var left = until - book.Now;
            var later = dice.Chance(50) ? until - Duration.FromSeconds(1) : book.Now + (left * dice.Below(1000) / 1000);
            var then = Plan(At(book, later));
            if (then.Plans.FirstOrDefault(plan => plan.Order == held.Order) is { } plan && !IsUpdateDue(book, plan, then.Now))
            {
                if (plan.Kind is MessageKind.ReadyToShip or MessageKind.Earlier)
                {
                    // Good news because another order is over by law: it waits for the next look at the item.
                    continue;
                }

                return $"{held.Order}, held ({held.Reason}) until {held.PlanAgainAt}, gets {plan.Kind} at {then.Now}.{book}";
            }
        }

        return null;
    }

    private static Book At(Book book, Instant now) => book with { Facts = book.Facts with { Now = Instant.Max(now, book.Now) } };

    private static BackorderRun Plan(Book book) => new BackorderPlanner(book.Shops).Plan(book.Facts);

    // The ledger finds promised updates by itself.
    private static bool IsUpdateDue(Book book, MessagePlan plan, Instant now) => book.Facts.Told!
        .Any(told => told.Order == plan.Order && told.NextUpdate <= now.InUtc().Date.PlusDays(1));

    // Promises, laws and messages so far, so that every reason to hold occurs.
    private static Book Promised(Book book, Dice dice)
    {
        var today = book.Now.InUtc().Date;
        var orders = book.Facts.Orders.Select(order => order with
        {
            ShipTo = dice.OneOf([new ShipTo { Country = "JP" }, new ShipTo { Country = "US", Region = "NY" }, new ShipTo { Country = "DE" }]),
            PlacedAt = order.PlacedAt - Duration.FromDays(dice.OneOf([0, 0, 20, 27])),
            Lines = [.. order.Lines.Select(line => dice.Below(4) switch
            {
                0 => line with { PromisedShipBy = today.PlusDays(dice.Between(-2, 20)) },
                1 => line with { PromisedDeliverBy = today.PlusDays(dice.Between(0, 25)) },
                _ => line,
            })],
        }).ToArray();
        var told = orders.Where(_ => dice.Chance(40)).SelectMany(order => order.Lines.Select(line => Told(dice, order, line, book.Now)));
        return book with { Facts = book.Facts with { Orders = orders, Told = [.. told] } };
    }

    private static ToldLine Told(Dice dice, OpenOrder order, OpenOrderLine line, Instant now)
    {
        var today = now.InUtc().Date;
        var sent = Instant.Max(order.PlacedAt, now - Duration.FromHours(dice.OneOf([1, 30, 100])));
        return new ToldLine
        {
            Order = order.Id,
            Line = line.Id,
            Kind = dice.OneOf([MessageKind.FirstDelay, MessageKind.BackorderConfirmed]),
            SentAt = sent,
            Portions = [new Portion { Quantity = line.Quantity, Earliest = today, Latest = today.PlusDays(dice.Between(1, 25)) }],
            NextUpdate = today.PlusDays(dice.Between(3, 14)),
        };
    }
}
