using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>The planner beside the plain one: whatever short cuts it takes, it says the same.</summary>
public sealed class PlainPlannerTests
{
    [Fact]
    public void Short_cuts_change_no_decision_and_no_date() => Cases.Hold(dice => Difference(Next(dice)));

    /// <summary>A label is no shipment and changes nothing, except that no order is passed at a glance any more.</summary>
    [Fact]
    public void An_order_held_at_a_glance_counts_as_one_looked_at_whole() => Cases.Hold(dice =>
    {
        var book = Next(dice);
        var labelled = book.With((OpenOrder order) => order with
        {
            Events = [.. order.Events, new RecordedEvent { Event = new DelayEvent.LabelCreated { At = Instant.Min(order.PlacedAt, book.Now) } }],
        });
        var (glanced, whole) = (Text(new BackorderPlanner(book.Shops).Plan(book.Facts)), Text(new BackorderPlanner(book.Shops).Plan(labelled.Facts)));
        return glanced == whole ? null : $"at a glance:\n{glanced}\nlooked at whole:\n{whole}\n{book}";
    });

    private static Book Next(Dice dice)
    {
        var book = Busier(dice, Histories.Next(dice));
        return dice.Chance(40) ? ToldAsItIs(dice, book) : book;
    }

    // One message an order with the dates as they are, for some of its lines, of which some are cancelled since: what a shop has most of, and dice hardly ever make.
    private static Book ToldAsItIs(Dice dice, Book book)
    {
        var told = new List<ToldLine>();
        foreach (var order in RunFacts.Join(book.Facts with { Told = [] }, book.Shops, DelayRuleCatalog.Default).Orders.Where(_ => dice.Chance(70)))
        {
            var kind = dice.OneOf([MessageKind.BackorderConfirmed, MessageKind.FirstDelay, MessageKind.NoDateYet, MessageKind.StillWaiting, MessageKind.Earlier]);
            var sent = Instant.Min(book.Now, order.Order.PlacedAt + Duration.FromHours(dice.OneOf([0, 5, 30, 100])));
            LocalDate? next = dice.Chance(30) ? null : order.Today.PlusDays(dice.Between(0, 9));
            told.AddRange(order.Lines.Where(_ => dice.Chance(80)).Select(line => new ToldLine
            {
                Order = order.Order.Id,
                Shop = order.Shop.Id,
                Line = line.Line.Id,
                Kind = kind,
                SentAt = sent,
                Portions = line.Portions(),
                NextUpdate = next,
            }));
        }

        return (book with { Facts = book.Facts with { Told = told } })
            .WithLines(line => dice.Chance(10) ? line with { CancelledQuantity = line.Quantity - line.ShippedQuantity } : line);
    }

    // What the histories leave out: recorded events, buyers and rules of every kind, units that are sold as one.
    private static Book Busier(Dice dice, Book book) => book.With((OpenOrder order) => order with
    {
        Buyer = dice.Chance(20) ? BuyerKind.Business : BuyerKind.Consumer,
        SellerCredit = dice.Chance(20),
        ShipTo = dice.Chance(30) ? new ShipTo { Country = dice.OneOf(["US", "CA", "FR", "BR"]), Region = dice.OneOf([null, "ON", "CA-ON", "NY"]) } : order.ShipTo,
        OrderComplete = dice.Chance(20) && order.PlacedAt < book.Now ? order.PlacedAt + Duration.FromMinutes(30) : null,
        EssentialDate = dice.Chance(10) ? order.PlacedAt.InUtc().Date.PlusDays(dice.Between(0, 12)) : null,
        PlacedAt = dice.Chance(20) ? order.PlacedAt - Duration.FromDays(dice.OneOf([20, 31, 40, 70])) : order.PlacedAt,
        Lines = [.. order.Lines.Select(line => dice.Chance(25) ? line with { CommercialUnit = "set" } : line)],
        Events = dice.Chance(70) ? [] : [.. Enumerable.Range(0, dice.Between(1, 2)).Select(_ => Recorded(dice, order, book.Now))],
    });

    private static RecordedEvent Recorded(Dice dice, OpenOrder order, Instant now)
    {
        var at = Instant.Min(now, Instant.Max(order.PlacedAt, order.PlacedAt + Duration.FromHours(dice.OneOf([1, 1, 20, 60]))));
        var until = now.InUtc().Date.PlusDays(dice.Between(-3, 20));
        return new RecordedEvent
        {
            Event = dice.OneOf<DelayEvent>(
            [
                new DelayEvent.NoticeSent { At = at, Until = dice.Chance(70) ? until : null },
                new DelayEvent.Consent { At = at, Until = until },
                new DelayEvent.PreConsent { At = at, Until = until },
                new DelayEvent.Cancel { At = at },
                new DelayEvent.LabelCreated { At = at },
                new DelayEvent.SellerCancels { At = at },
                new DelayEvent.Bounced { At = at },
            ]),
            Lines = dice.Chance(60) ? null : [dice.OneOf([.. order.Lines.Select(line => line.Id)])],
        };
    }

    /// <summary>The first difference between the two; null where there is none.</summary>
    internal static string? Difference(Book book)
    {
        var run = new BackorderPlanner(book.Shops).Plan(book.Facts);
        var plain = Plain.PlainPlanner.Decide(book.Facts, book.Shops);
        var lines = plain.Select(Text).ToArray();
        var plans = run.Plans.ToDictionary(plan => (plan.Shop, plan.Order), Text);
        var held = run.Held.ToDictionary(order => (order.Shop, order.Order), Text);
        for (var i = 0; i < plain.Count; i++)
        {
            var id = (plain[i].Waiting.Shop.Id, plain[i].Waiting.Order.Id);
            var actual = plans.GetValueOrDefault(id) ?? held.GetValueOrDefault(id);
            if (!string.Equals(lines[i], actual, StringComparison.Ordinal))
            {
                return $"the plain planner says {lines[i]}\nthe planner says    {actual}\n{book}";
            }
        }

        var duties = plain.SelectMany(order => order.Obligations);
        return plain.Count != plans.Count + held.Count ? $"{plain.Count} orders became {plans.Count + held.Count}\n{book}"
            : !duties.SequenceEqual(run.Obligations) ? $"the obligations differ\n{book}"
            : null;
    }

    private static string Text(Plain.PlainOrder order) => order.Decision switch
    {
        Plain.Decision.Speak speak => $"{order.Waiting.Order.Id}: {speak.Kind}, {speak.Why}",
        Plain.Decision.Hold hold => $"{order.Waiting.Order.Id}: held, {hold.Reason}, {hold.Detail}, {hold.Fingerprint}, {order.PlanAgainAt}",
        _ => "",
    };

    private static string Text(MessagePlan plan) => $"{plan.Order}: {plan.Kind}, {plan.Trace.First(entry => entry.Statement.StartsWith("kind", StringComparison.Ordinal)).Fact}";

    private static string Text(HeldOrder held) => $"{held.Order}: held, {held.Reason}, {held.Detail}, {held.Fingerprint}, {held.PlanAgainAt}";

    private static string Text(BackorderRun run) => string.Join('\n',
    [
        run.Id,
        .. run.Held.Select(Text),
        .. run.Summary.ByKind.Select(count => count.ToString()),
        .. run.Summary.ByHold.Select(count => count.ToString()),
        .. run.Summary.BySku.Select(sku => $"{sku with { Inbound = [] }} {string.Join(',', sku.Inbound)}"),
        .. run.Summary.ByDaysLate.Select(count => count.ToString()),
        .. run.Summary.Value.Select(value => value.ToString()),
        .. run.Summary.ReservedWithoutDate.Select(reserved => reserved.ToString()),
        .. run.Summary.MissedUpdates.Select(missed => missed.ToString()),
        .. run.Summary.UnrecordedCancellations.Select(missing => missing.ToString()),
        .. run.Summary.Headlines,
        $"{run.Summary.Orders} {run.Summary.Messages} {run.Summary.Choices}",
    ]);
}
