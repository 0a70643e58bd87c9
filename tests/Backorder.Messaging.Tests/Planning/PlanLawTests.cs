using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>What holds for every plan of every run.</summary>
public sealed class PlanLawTests
{
    private static readonly Func<Book, BackorderRun, string?>[] Laws = [Miscounted, Stale, Untraced, Oversold];

    [Fact]
    public void Orders_are_planned_or_held_days_are_to_come_statements_have_traces_and_offers_are_free() => Cases.Hold(dice =>
    {
        var book = Histories.Next(dice);
        var run = Plan(book);
        return Laws.Select(law => law(book, run)).FirstOrDefault(problem => problem is not null);
    });

    // A consent reminder takes a story of months; the delay rules' own tests tell it.
    [Fact]
    public void The_random_histories_lead_to_every_kind_and_every_hold()
    {
        var runs = Enumerable.Range(0, 4_000).Select(i => Histories.Next(new Dice((ulong)i))).Select(Plan).ToArray();
        Assert.Empty(Enum.GetValues<MessageKind>().Except(runs.SelectMany(run => run.Plans).Select(plan => plan.Kind)).Except([MessageKind.ConsentReminder]));
        Assert.Empty(Enum.GetValues<HoldReason>().Except(runs.SelectMany(run => run.Held).Select(held => held.Reason)));
    }

    [Fact]
    public void An_order_that_falls_between_is_noticed() => Noticed(Miscounted, run => run with { Held = [] });

    [Fact]
    public void A_plan_of_last_week_is_noticed() => Cases.Break(dice =>
    {
        var book = Histories.Next(dice);
        return Stale(book with { Facts = book.Facts with { Now = book.Now + Duration.FromDays(7) } }, Plan(book));
    });

    [Theory]
    [InlineData("apology")]
    [InlineData("reason")]
    [InlineData("eta")]
    [InlineData("next update")]
    [InlineData("alternative")]
    public void A_statement_without_a_trace_is_noticed(string statement) => Noticed(
        Untraced,
        run => Each(run, plan => plan with { Trace = [.. plan.Trace.Where(entry => !entry.Statement.StartsWith(statement, StringComparison.Ordinal))] }));

    [Fact]
    public void An_offer_of_what_is_not_there_is_noticed() => Noticed(
        Oversold,
        run => Each(run, plan => plan with { Alternatives = [.. plan.Alternatives.Select(alternative => alternative with { Quantity = alternative.Quantity + 1 })] }));

    private static void Noticed(Func<Book, BackorderRun, string?> law, Func<BackorderRun, BackorderRun> plant) => Cases.Break(dice =>
    {
        var book = Histories.Next(dice);
        return law(book, plant(Plan(book)));
    });

    private static BackorderRun Plan(Book book) => new BackorderPlanner(book.Shops).Plan(book.Facts);

    private static BackorderRun Each(BackorderRun run, Func<MessagePlan, MessagePlan> change) => run with { Plans = [.. run.Plans.Select(change)] };

    private static string? Miscounted(Book book, BackorderRun run)
    {
        var found = run.Plans.Select(found => found.Order).Concat(run.Held.Select(held => held.Order)).Order(StringComparer.Ordinal);
        return found.SequenceEqual(book.Facts.Orders.Select(order => order.Id).Order(StringComparer.Ordinal)) ? null : $"Found {string.Join(' ', found)}.{book}";
    }

    private static string? Stale(Book book, BackorderRun run)
    {
        foreach (var message in run.Plans)
        {
            foreach (var line in message.Lines)
            {
                var today = new PlainCalendar(book.CalendarOf(book.Facts.Stock.Items.Single(item => item.Sku == line.Sku).Warehouse)).Today(book.Now);
                if (line.Portions.Any(portion => portion.Earliest < today || portion.Latest < today || portion.Latest < portion.Earliest))
                {
                    return $"{message.Order}/{line.Line} states {Plans.Text(line)}.{book}";
                }
            }

            // On the very day on which silence ends an order, that day is the next update.
            var isLastDay = message.NextUpdate == message.Today && message.Reply is { Silence: Silence.Cancel, By: var by } && by == message.Today;
            if (message.NextUpdate <= message.Today && !isLastDay)
            {
                return $"{message.Order} ({message.Kind}) promises an update for {message.NextUpdate}, and it is {message.Today}.{book}";
            }
        }

        return null;
    }

    private static string? Untraced(Book book, BackorderRun run)
    {
        foreach (var message in run.Plans)
        {
            (bool IsSaid, string Statement)[] statements =
            [
                (true, "kind: "),
                (true, "call to action"),
                (message.Apology is not null, "apology"),
                (message.Reason is not null, "reason: "),
                (message.Eta != default, "eta: "),
                (message.Delivery is not null, "delivery: "),
                (message.Alternatives.Count > 0, "alternative for line "),
                (message.Choices.Count > 0, "choices: "),
                (message.Reply is not null, "line "),
                (message.NextUpdate is not null, "next update: "),
                (message.Incentive is not null, "credit: "),
                .. message.Lines.Where(line => line.Portions.Count > 0).Select(line => (true, $"line {line.Line}: ")),
                .. message.Lines.Where(line => line.ShippedSince.Count > 0).Select(line => (true, $"shipped of line {line.Line}: ")),
            ];
            foreach (var (isSaid, statement) in statements)
            {
                if (isSaid && !message.Trace.Any(entry => entry.Statement.StartsWith(statement, StringComparison.Ordinal)))
                {
                    return $"{message.Order} ({message.Kind}) has no trace of '{statement}'.{book}";
                }
            }
        }

        return null;
    }

    // What stands for a line may be offered to it again, and to nobody else.
    private static string? Oversold(Book book, BackorderRun run)
    {
        var orders = RunFacts.Join(book.Facts, book.Shops, DelayRuleCatalog.Default).Orders.ToArray();
        foreach (var item in book.Facts.Stock.Items)
        {
            var offered = run.Plans.SelectMany(message => message.Alternatives).Where(alternative => alternative.Sku == item.Sku).Sum(alternative => alternative.Quantity);
            var waiting = orders.Sum(order => order.Lines.Where(line => line.Sku == item.Sku).Sum(line => line.Open));
            var held = orders.Sum(order => order.Lines.Sum(line => Held(run, order, line, item.Sku)));
            if (offered > 0 && offered + held + item.Owed + waiting > item.OnHand)
            {
                return FormattableString.Invariant($"{offered} of {item.Sku} are offered; {item.OnHand} lie there, {item.Owed} are owed, {held} are held and {waiting} are waited for.{book}");
            }
        }

        return null;
    }

    private static int Held(BackorderRun run, WaitingOrder order, WaitingLine line, string sku) =>
        RunFacts.StandingOffer(order, line)?.Offer is { } offer && offer.Sku == sku
        && !run.Plans.Any(plan => plan.Order == order.Order.Id && plan.Alternatives.Any(alternative => alternative.Line == line.Line.Id && alternative.Sku == sku))
            ? offer.Quantity
            : 0;
}
