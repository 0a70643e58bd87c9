using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>Plans by chance, the same for the same seed, of every kind and with whatever a planner may put together.</summary>
internal sealed class RandomPlans(int seed, string? language = null)
{
    private static readonly string[] Names =
        ["Green kettle", "Black kettle", "Tea mug", "Oak tray", "Crème brûlée set", "Smörgås board", "Cable A&B <1 m>", "日本のお茶", "10\" pan", "Lamp, \"Luna\"", "Café Zoë №7"];

    private readonly Random _random = new(seed);

    public IEnumerable<MessagePlan> Take(int count) => Enumerable.Range(0, count).Select(_ => Next());

    public MessagePlan Next()
    {
        var kind = Pick(Enum.GetValues<MessageKind>());
        var today = new LocalDate(2026, 1, 1).PlusDays(_random.Next(0, 800));
        var together = Chance(2);
        var lines = Lines(kind, today, together);
        var waits = lines.Any(line => line.Open > 0);
        var asks = kind is not (MessageKind.Earlier or MessageKind.PartShipped or MessageKind.ReadyToShip or MessageKind.Shipped or MessageKind.Cancelled or MessageKind.AfterCare);
        var eta = Eta(lines);
        var plan = SamplePlans.Plan(kind, [.. lines]) with
        {
            Order = Pick("K4", "10042", "2026-000123", "Ö-77"),
            Language = language ?? Pick("en-US", "en-GB"),
            Recipient = new Recipient { Id = "C-1", Name = Chance(4) ? null : Pick("Ana Pérez", "O'Neil <Sam>", "李雷"), TimeZone = Pick(null, "America/New_York", "Pacific/Kiritimati") },
            PlacedAt = today.PlusDays(-_random.Next(1, 60)).AtStartOfDayInZone(DateTimeZone.Utc).ToInstant(),
            Today = today,
            Payment = Pick(Payment.Charged, Payment.Authorized, Payment.None),
            Shipping = together ? Shipping.Together : Shipping.AsAvailable,
            PartShipped = Chance(6),
            Currency = Pick("USD", "GBP", "JPY", "CHF", null),
            Eta = eta,
            Delivery = eta.HasDate && Chance(2) ? new EtaRange { Earliest = eta.Earliest?.PlusDays(2), Latest = eta.Latest?.PlusDays(5) } : null,
            NextUpdate = asks && Chance(5) is false ? today.PlusDays(_random.Next(0, 20)) : null,
            Incentive = asks && Chance(6) ? new Incentive { Amount = _random.Next(1, 20), Currency = "USD" } : null,
            Cancellation = kind == MessageKind.Cancelled ? Cancellation(today) : null,
        };
        plan = plan with { Alternatives = asks && waits && Chance(2) ? [Alternative(lines)] : [] };
        plan = plan with { Choices = Choices(plan, asks, waits) };
        var reply = asks && waits ? Reply(today) : null;
        plan = plan with { Reply = reply };
        if (reply is not null && Chance(3))
        {
            plan = plan with { Lines = [.. lines.Select(line => line with { Reply = line.Open == 0 ? null : Chance(2) ? reply : Reply(today) ?? reply })] };
            plan = plan with { Reply = plan.Lines.Select(line => line.Reply).OfType<Reply>().OrderByDescending(Strictness).ThenBy(one => one.By).First() };
        }

        return SamplePlans.Spoken(plan, asks || Chance(3) ? Pick(Enum.GetValues<BackorderReason>()) : null, _random.Next(1, 4));
    }

    private List<PlannedLine> Lines(MessageKind kind, LocalDate today, bool together)
    {
        var open = kind is not (MessageKind.Shipped or MessageKind.Cancelled or MessageKind.AfterCare);
        var names = Names.OrderBy(_ => _random.Next()).Take(_random.Next(1, 6)).ToList();
        var shared = Portion(today, null);
        var lines = new List<PlannedLine>();
        foreach (var name in names)
        {
            var portions = !open ? [] : together ? [shared with { Quantity = _random.Next(1, 9) }] : Portions(today);
            var line = SamplePlans.Line($"{lines.Count + 1}", name, [.. portions]);
            lines.Add(line with
            {
                Ordered = line.Open + 3,
                Shipped = kind is MessageKind.Shipped or MessageKind.AfterCare ? 3 : 0,
                Before = kind is MessageKind.BackorderConfirmed || !open ? null : Before(today),
                OnHand = open ? _random.Next(0, line.Open + 1) : 0,
                ShippedSince = kind is MessageKind.Shipped or MessageKind.PartShipped or MessageKind.AfterCare ? [Parcel(kind, today)] : [],
                UnitPrice = Chance(3) ? null : 12.5m,
            });
        }

        return lines;
    }

    private List<Portion> Portions(LocalDate today)
    {
        var portions = new List<Portion>();
        LocalDate? from = today;
        for (var i = _random.Next(1, 6); i > 0; i--)
        {
            var portion = Portion(from ?? today, portions.Count == 0 ? null : portions[^1]);
            portions.Add(portion);
            from = portion.Latest;
        }

        return portions;
    }

    // Once a unit has no date, those behind it have none.
    private Portion Portion(LocalDate from, Portion? before)
    {
        if (before is { Latest: null } || Chance(8))
        {
            return SamplePlans.Units(_random.Next(1, 9), Chance(2) ? null : from.PlusDays(_random.Next(0, 30)), null);
        }

        var earliest = from.PlusDays(_random.Next(-2, 40));
        return SamplePlans.Units(_random.Next(1, 9), earliest, LocalDate.Max(from, earliest.PlusDays(Pick(0, 0, 3, 8, 11, 20, 45))));
    }

    private static EtaRange Eta(List<PlannedLine> lines)
    {
        var portions = lines.SelectMany(line => line.Portions).ToList();
        return portions.Count == 0 ? default : new EtaRange
        {
            Earliest = portions.TrueForAll(portion => portion.Earliest is not null) ? portions.Max(portion => portion.Earliest) : null,
            Latest = portions.TrueForAll(portion => portion.Latest is not null) ? portions.Max(portion => portion.Latest) : null,
        };
    }

    private PriorDate? Before(LocalDate today) => _random.Next(5) switch
    {
        0 => null,
        1 => SamplePlans.Told(null),
        2 => SamplePlans.Told(today.PlusDays(_random.Next(-20, 20))),
        3 => new PriorDate { Latest = today.PlusDays(_random.Next(-20, 20)), Source = PriorDateSource.PromisedDeliverBy },
        _ => SamplePlans.Promised(today.PlusDays(_random.Next(-20, 20))),
    };

    private LineShipment Parcel(MessageKind kind, LocalDate today)
    {
        var left = today.PlusDays(-_random.Next(1, 9)).AtMidnight().InUtc().ToInstant();
        return new()
        {
            Quantity = 3,
            ShippedAt = left,
            Carrier = Pick(null, "Parcel Post", "A&B <Express>"),
            TrackingUrl = Pick(null, "https://track.example/1?a=b&c=d"),
            DeliveredAt = kind == MessageKind.AfterCare ? left + Duration.FromHours(30) : null,
        };
    }

    private Reply? Reply(LocalDate today) => _random.Next(4) switch
    {
        0 => null,
        1 => SamplePlans.Consent(today.PlusDays(_random.Next(0, 31))),
        2 => SamplePlans.CancelBy(today.PlusDays(_random.Next(0, 31))),
        _ => new Reply { Silence = Silence.None, Rule = "uk-cra, s.28", By = Chance(2) ? today.PlusDays(_random.Next(0, 31)) : null },
    };

    // The order takes the strictest of its lines.
    private static int Strictness(Reply reply) => reply.Silence switch { Silence.Cancel => 2, Silence.Consent => 1, _ => 0 };

    private Alternative Alternative(List<PlannedLine> lines)
    {
        var line = lines.First(one => one.Open > 0);
        return new() { Line = line.Line, Sku = "SWAP", Name = "White kettle", Quantity = line.Open, UnitPrice = Chance(3) ? null : 45m };
    }

    private List<Choice> Choices(MessagePlan plan, bool asks, bool waits)
    {
        var choices = new List<Choice>();
        if (asks)
        {
            choices.Add(new Choice { Kind = ChoiceKind.Wait });
            choices.AddRange(plan.Alternatives.Where(_ => !Chance(4)).Select(one => new Choice { Kind = ChoiceKind.Swap, Line = one.Line, Sku = one.Sku, Quantity = one.Quantity }));
            choices.AddRange(plan.Lines.Where(line => line.OnHand > 0 && plan.Shipping == Shipping.Together).Select(line => new Choice { Kind = ChoiceKind.Split, Line = line.Line, Sku = line.Sku, Quantity = line.OnHand }));
        }

        if (waits)
        {
            choices.Add(new Choice { Kind = ChoiceKind.Cancel });
            choices.AddRange(plan.Lines.Where(line => line.Open > 0 && plan.Lines.Count > 1).Select(line => new Choice { Kind = ChoiceKind.Cancel, Line = line.Line }));
        }

        choices.Add(new Choice { Kind = ChoiceKind.Contact });
        return choices;
    }

    private Cancellation Cancellation(LocalDate today) => new()
    {
        At = today.AtMidnight().InUtc().ToInstant(),
        Amount = Pick(0m, 98m, 49.5m),
        Method = "the card you paid with",
        RefundBy = Chance(2) ? today.PlusDays(9) : null,
    };

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private T Pick<T>(params T[] values) => values[_random.Next(values.Length)];
}
