using System.Globalization;
using static Backorder.Messaging.Tests.Plans;

namespace Backorder.Messaging.Tests;

/// <summary>One order of one line, told in a few words: days are of 2026, moments at eight in the morning, on a Monday.</summary>
internal sealed record Situation
{
    public string Now { get; init; } = "06-08";

    /// <summary>Units on hand and on their way: <c>1, 2@06-15, 3@06-16..06-18, 1@06-20 unconfirmed</c>.</summary>
    public string Stock { get; init; } = "0";

    public int Quantity { get; init; } = 2;

    public int Cancelled { get; init; }

    public string? ShipBy { get; init; }

    public string? DeliverBy { get; init; }

    /// <summary>Messages so far: <c>FirstDelay 06-01 2@06-12 next 06-20 answer Wait; …</c>.</summary>
    public string? Told { get; init; }

    /// <summary>Units sent: <c>1@06-05</c>.</summary>
    public string? Shipped { get; init; }

    public Shipping Shipping { get; init; } = Shipping.AsAvailable;

    public Action<BackorderShopOptions>? Shop { get; init; }

    public Func<OpenOrder, OpenOrder> Change { get; init; } = order => order;

    public Func<BackorderFacts, BackorderFacts> ChangeFacts { get; init; } = facts => facts;

    public BackorderFacts Facts
    {
        get
        {
            var line = Line("A", Quantity) with
            {
                CancelledQuantity = Cancelled,
                PromisedShipBy = ShipBy is null ? null : Of2026(ShipBy),
                PromisedDeliverBy = DeliverBy is null ? null : Of2026(DeliverBy),
                Shipments = Parts(Shipped).Select(part => new LineShipment { Quantity = part.Quantity, ShippedAt = Moment(part.When) }).ToArray(),
            };
            var order = Order("1", "2026-05-25T08:00:00Z", line) with { Shipping = Shipping, ShipTo = new ShipTo { Country = "JP" } };
            var stock = Stock.Split(", ", 2);
            var item = Item("A", int.Parse(stock[0], CultureInfo.InvariantCulture), [.. Parts(stock.ElementAtOrDefault(1)).Select(Arrival)]);
            return ChangeFacts(Plans.Facts(Text(Now), [Change(order)], item) with { Told = Messages().ToArray() });
        }
    }

    public BackorderRun Run() => new BackorderPlanner(Shops(Shop)).Plan(Facts);

    /// <summary>The kind of the order's message, or <c>held</c> and the reason.</summary>
    public string Outcome()
    {
        var run = Run();
        return run.Plans.SingleOrDefault(plan => plan.Order == "1") is { } plan ? $"{plan.Kind}" : $"held {run.Held.Single(held => held.Order == "1").Reason}";
    }

    public MessagePlan Plan() => Assert.Single(Run().Plans, plan => plan.Order == "1");

    public HeldOrder Held() => Assert.Single(Run().Held, held => held.Order == "1");

    public static NodaTime.LocalDate Of2026(string day) => Day("2026-" + day);

    public static NodaTime.Instant Moment(string day) => At(Text(day));

    private static string Text(string day) => $"2026-{day}{(day.Contains('T', StringComparison.Ordinal) ? "" : "T08:00")}:00Z";

    private static InboundShipment Arrival((int Quantity, string When) part, int i)
    {
        var window = part.When.Replace(" unconfirmed", "", StringComparison.Ordinal).Split("..");
        return Inbound($"P{i}", part.Quantity, "2026-" + window[0], "2026-" + window[^1]) with { Confirmed = !part.When.Contains("unconfirmed", StringComparison.Ordinal) };
    }

    private IEnumerable<ToldLine> Messages()
    {
        foreach (var message in (Told ?? "").Split("; ", StringSplitOptions.RemoveEmptyEntries))
        {
            var words = message.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var next = Array.IndexOf(words, "next");
            var answer = Array.IndexOf(words, "answer");
            var sent = Moment(words[1]);
            yield return new ToldLine
            {
                Order = "1",
                Line = "1",
                Kind = Enum.Parse<MessageKind>(words[0]),
                SentAt = sent,
                Portions = Portions(string.Join(", ", words.Where(word => word.Contains('@', StringComparison.Ordinal)).Select(word =>
                    word.TrimEnd(',').Replace("@0", "@2026-0", StringComparison.Ordinal)))),
                NextUpdate = next < 0 ? null : Of2026(words[next + 1]),
                Reply = answer < 0 ? null : Enum.Parse<ChoiceKind>(words[answer + 1]),
                RepliedAt = answer < 0 ? null : sent + NodaTime.Duration.FromHours(1),
            };
        }
    }

    private static IEnumerable<(int Quantity, string When)> Parts(string? text) =>
        from part in (text ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries)
        let at = part.Split('@')
        select (int.Parse(at[0], CultureInfo.InvariantCulture), at[1]);
}
