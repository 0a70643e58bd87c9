using System.Collections.Concurrent;
using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>Random books whose customers were promised, told, offered and have answered all kinds of things.</summary>
internal static class Histories
{
    private static readonly ChoiceKind[] Answers = [ChoiceKind.Wait, ChoiceKind.Wait, ChoiceKind.Swap, ChoiceKind.Split, ChoiceKind.Cancel];
    private static readonly MessageKind[] Kinds = [.. Enum.GetValues<MessageKind>(), MessageKind.FirstDelay, MessageKind.BackorderConfirmed, MessageKind.NoDateYet];

    private static readonly UpdateHabits[] Habits =
    [
        new(0, 0, 24, false, null),
        new(0, 0, 0, true, 0),
        new(3, 24, 24, false, 5),
        new(1, 0, 48, true, null),
    ];

    private static readonly ConcurrentDictionary<(BackorderShopOptions Options, UpdateHabits Habits), ShopDirectory> Shops = new();

    private sealed record UpdateHabits(int Tolerance, int Settle, int Gap, bool Earlier, int? AfterCare);

    public static Book Next(Dice dice)
    {
        var habits = dice.OneOf(Habits);
        var book = Books.Next(dice);
        var shops = Shops.GetOrAdd((book.Options, habits), static key => ShopOf(key.Options, key.Habits));
        var skus = book.Facts.Stock.Items.Select(item => item.Sku).ToArray();
        var today = book.Now.InUtc().Date;
        book = book.With((OpenOrder order) => Known(dice, order, today));
        return book with
        {
            Shops = shops,
            Facts = book.Facts with
            {
                Told = [.. book.Facts.Orders.SelectMany(order => Messages(dice, order, book.Now, today, skus))],
                Stock = book.Facts.Stock with
                {
                    AsOf = book.Now - Duration.FromHours(dice.OneOf([0, 0, 30])),
                    Substitutes = [.. from one in skus from other in skus where one != other && dice.Chance(60) select new Substitute { For = one, Sku = other, Name = $"Item {other}", UnitPrice = 9 }],
                },
            },
        };
    }

    private static ShopDirectory ShopOf(BackorderShopOptions options, UpdateHabits habits) => Plans.Shops(shop =>
    {
        foreach (var (warehouse, calendar) in options.Calendars)
        {
            shop.Calendars[warehouse] = calendar;
        }

        (shop.Updates.ToleranceDays, shop.Updates.SettleHours, shop.Updates.MinimumGapHours) = (habits.Tolerance, habits.Settle, habits.Gap);
        (shop.Updates.AnnounceEarlier, shop.Updates.AfterCareDays) = (habits.Earlier, habits.AfterCare);
    });

    private static OpenOrder Known(Dice dice, OpenOrder order, LocalDate today) => order with
    {
        ShipTo = new ShipTo { Country = dice.OneOf(["US", "GB", "DE", "JP", "CA"]) },
        DoNotContact = dice.Chance(3),
        TransitDays = dice.Chance(50) ? null : new TransitDays { Min = 1, Max = dice.Between(1, 4) },
        Recipient = order.Recipient with
        {
            Email = dice.Chance(4) ? null : order.Recipient.Email,
            Name = dice.Chance(3) ? "Ana\n" : "Ana",
            TimeZone = dice.OneOf([null, "America/New_York", "Pacific/Kiritimati"]),
        },
        Lines =
        [
            .. order.Lines.Select(line => line with
            {
                UnitPrice = 9.5m,
                Currency = "USD",
                PromisedShipBy = dice.Chance(50) ? today.PlusDays(dice.Between(-4, 14)) : null,
                PromisedDeliverBy = dice.Chance(20) ? today.PlusDays(dice.Between(-2, 18)) : null,
                Shipments = [.. line.Shipments.Select(shipment => Sent(dice, shipment))],
            }),
        ],
    };

    private static LineShipment Sent(Dice dice, LineShipment shipment)
    {
        var at = shipment.ShippedAt + Duration.FromHours(dice.Below(200));
        return shipment with { ShippedAt = at, DeliveredAt = dice.Chance(60) ? at + Duration.FromHours(1) : null };
    }

    private static IEnumerable<ToldLine> Messages(Dice dice, OpenOrder order, Instant now, LocalDate today, string[] skus)
    {
        if (dice.Chance(35))
        {
            yield break;
        }

        for (var left = dice.Between(1, 3); left > 0; left--)
        {
            var sent = now - Duration.FromHours(dice.OneOf([1, 20, 30, 100, 200, 400]));
            var kind = dice.OneOf(Kinds);
            LocalDate? next = dice.Chance(60) ? today.PlusDays(dice.Between(-3, 9)) : null;
            ChoiceKind? answer = dice.Chance(25) ? dice.OneOf(Answers) : null;
            foreach (var line in order.Lines)
            {
                yield return new ToldLine
                {
                    Order = order.Id,
                    Line = dice.Chance(5) ? null : line.Id,
                    Kind = kind,
                    SentAt = sent,
                    Portions = kind is MessageKind.Shipped or MessageKind.AfterCare || dice.Chance(15) ? [] : [.. Enumerable.Range(1, dice.Between(1, 2)).Select(_ => Portion(dice, today))],
                    NextUpdate = next,
                    Offer = dice.Chance(25) ? new SwapOffer { Sku = dice.OneOf(skus), Quantity = dice.Between(1, 4) } : null,
                    Reply = answer,
                    RepliedAt = answer is null || dice.Chance(30) ? null : sent + Duration.FromMinutes(dice.Below(59)),
                };
            }
        }
    }

    private static Portion Portion(Dice dice, LocalDate today)
    {
        var latest = today.PlusDays(dice.Between(-3, 14));
        return dice.Chance(20) ? new Portion { Quantity = dice.Between(1, 3) } : new Portion { Quantity = dice.Between(1, 3), Earliest = latest, Latest = latest };
    }
}
