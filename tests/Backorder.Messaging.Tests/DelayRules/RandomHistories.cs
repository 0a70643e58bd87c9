using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>Made-up order lines, each from its own number, that crowd around the days on which something turns.</summary>
internal static class RandomHistories
{
    private static readonly DateTimeZone[] Zones =
    [
        DateTimeZoneProviders.Tzdb["America/New_York"],
        DateTimeZoneProviders.Tzdb["America/Los_Angeles"],
        DateTimeZoneProviders.Tzdb["Pacific/Honolulu"],
        DateTimeZoneProviders.Tzdb["Asia/Kolkata"],
    ];

    private static readonly LocalTime[] Times = [new(0, 0), new(0, 0, 1), new(9, 30), new(12, 0), new(23, 59, 59)];

    public static (DelayLine Line, Instant Now, LocalDate? Proposed) Make(int seed)
    {
        var random = new Random(seed);
        var zone = Pick(random, Zones);
        var ordered = new LocalDate(2026, 1, 1).PlusDays(random.Next(0, 700));
        var line = Promised(random, new DelayLine
        {
            OrderComplete = At(random, ordered, zone),
            Zone = zone,
            SellerCredit = random.Next(5) == 0,
            Buyer = random.Next(8) == 0 ? BuyerKind.Business : BuyerKind.Consumer,
        });

        var t = DayByDay.Live(line, line.OrderComplete).T;
        var turns = new List<LocalDate> { ordered, t, t, t.PlusDays(30), t.PlusDays(30) };
        var events = new List<DelayEvent>();
        for (var left = random.Next(0, 8); left > 0; left--)
        {
            events.Add(Event(random, turns, t, zone, line.OrderComplete, events));
        }

        var now = random.Next(3) == 0 ? At(random, Around(random, turns), zone) : At(random, t.PlusDays(random.Next(-20, 130)), zone);
        now = now < line.OrderComplete ? line.OrderComplete : now;
        events.RemoveAll(e => e.At > now || (e is DelayEvent.Shipped && e.At < line.OrderComplete));
        Shuffle(random, events);
        return (line with { Events = events }, now, Until(random, turns, t));
    }

    private static DelayLine Promised(Random random, DelayLine line)
    {
        var ordered = line.OrderComplete.InZone(line.Zone).Date;
        return random.Next(10) switch
        {
            < 4 => line,
            < 8 => line with { ShipBy = ordered.PlusDays(random.Next(0, 60)) },
            8 => line with { ShipWithinBusinessDays = random.Next(0, 15), ShipBy = random.Next(2) == 0 ? null : ordered.PlusDays(random.Next(0, 20)) },
            _ => line with { DeliverBy = ordered.PlusDays(random.Next(0, 60)), TransitDaysAtMost = random.Next(2) == 0 ? null : random.Next(0, 8) },
        };
    }

    private static DelayEvent Event(Random random, List<LocalDate> turns, LocalDate t, DateTimeZone zone, Instant ordered, List<DelayEvent> before)
    {
        var at = before.Count > 0 && random.Next(25) == 0 ? before[^1].At : At(random, random.Next(3) == 0 ? t.PlusDays(random.Next(-25, 60)) : Around(random, turns), zone);

        // Now and then something that was said before the order was complete.
        at = at < ordered && random.Next(20) != 0 ? ordered + Duration.FromMinutes(random.Next(1, 60 * 24 * 20)) : at;
        switch (random.Next(20))
        {
            case < 8:
                var until = Until(random, turns, t);
                if (until is { } told)
                {
                    turns.Add(told);
                    turns.Add(told);
                }

                return new DelayEvent.NoticeSent { At = at, Until = until, Complete = random.Next(10) != 0 };
            case < 12:
                return new DelayEvent.Consent { At = at, Until = random.Next(2) == 0 ? null : Until(random, turns, t) };
            case 12:
                return new DelayEvent.PreConsent { At = at, Until = Until(random, turns, t) };
            case 13:
                return new DelayEvent.Cancel { At = at };
            case 14 or 15:
                return new DelayEvent.Shipped { At = at };
            case 16:
                return new DelayEvent.LabelCreated { At = at };
            case 17:
                return new DelayEvent.SellerCancels { At = at };
            default:
                return new DelayEvent.Bounced { At = at };
        }
    }

    private static LocalDate? Until(Random random, List<LocalDate> turns, LocalDate t) => random.Next(6) switch
    {
        0 => null,
        < 4 => Around(random, turns),
        _ => t.PlusDays(random.Next(-5, 90)),
    };

    private static LocalDate Around(Random random, List<LocalDate> turns) => turns[random.Next(turns.Count)].PlusDays(random.Next(-1, 2));

    private static Instant At(Random random, LocalDate day, DateTimeZone zone) => zone.AtLeniently(day + Pick(random, Times)).ToInstant();

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    private static void Shuffle<T>(Random random, List<T> list)
    {
        for (var i = list.Count - 1; i > 0; i--)
        {
            var j = random.Next(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }
    }
}
