namespace Backorder.Messaging;

/// <summary>The subject, the headline and the first paragraph: what has happened.</summary>
internal static class LetterNews
{
    private const int LongestSubject = 60;

    public static string Subject(LetterFacts facts)
    {
        if (facts.OnlyItem is { } item && Subject(facts, item) is { Length: <= LongestSubject } named)
        {
            return named;
        }

        return Subject(facts, null);
    }

    public static string About(LetterFacts facts)
    {
        var (plan, book) = (facts.Plan, facts.Book);
        return book.About(plan.Order, facts.DayOf(plan.PlacedAt), Goods(facts), facts.Today);
    }

    public static IReadOnlyList<string> Sentences(LetterFacts facts)
    {
        var (plan, book, today) = (facts.Plan, facts.Book, facts.Today);
        var news = new List<string>();
        Add(news, plan.Kind == MessageKind.Cancelled ? book.HasBeenCancelled(plan.Order, facts.IsRest) : book.Opening(plan.Kind, facts.DateFound));
        Add(news, plan.Apology);
        if (plan.Kind == MessageKind.Cancelled)
        {
            AddRefund(news, facts);
        }

        if (facts.HasNews)
        {
            Add(news, Before(facts));
        }

        if (facts.IsOpen)
        {
            AddDates(news, facts);
            Add(news, Reason(facts));
            Add(news, plan.Reason?.Code == BackorderReason.QualityHold ? book.QualityNote() : null);
        }

        Add(news, plan.Incentive is { } credit ? book.Credit(book.Money(credit.Amount, credit.Currency)) : null);
        return news;
    }

    private static string Subject(LetterFacts facts, string? item)
    {
        var (plan, book, when, today) = (facts.Plan, facts.Book, facts.When, facts.Today);
        if (plan is { Reply: { Silence: Silence.Cancel, By: { } by }, Kind: MessageKind.FirstDelay or MessageKind.RenewedDelay or MessageKind.NoDateYet })
        {
            return book.SubjectAnswerNeeded(plan.Order, when, by, today);
        }

        return plan.Kind switch
        {
            MessageKind.BackorderConfirmed => book.SubjectConfirmed(plan.Order, item, facts.IsPart, when, today),
            MessageKind.FirstDelay => book.SubjectDelayed(plan.Order, item, facts.IsPart, when, today),
            MessageKind.RenewedDelay => book.SubjectDelayedAgain(plan.Order, item, facts.IsPart, when, today),
            MessageKind.NoDateYet => book.SubjectNoDate(plan.Order, item, facts.IsPart),
            MessageKind.StillWaiting => book.SubjectStillWaiting(plan.Order, item, facts.IsPart, when, today),
            MessageKind.Earlier when facts.DateFound => book.SubjectDateFound(plan.Order, item, when, today),
            MessageKind.Earlier => book.SubjectEarlier(plan.Order, item, when, today),
            MessageKind.PartShipped => book.SubjectPartShipped(plan.Order),
            MessageKind.ReadyToShip => book.SubjectReady(plan.Order, item, when, today),
            MessageKind.Shipped => book.SubjectShipped(plan.Order, item),
            MessageKind.Cancelled => book.SubjectCancelled(plan.Order, facts.IsRest, Refund(facts)),
            MessageKind.ConsentReminder => book.SubjectReminder(plan.Order, plan.Reply?.By, today),
            MessageKind.AfterCare => book.SubjectDelivered(plan.Order),
            _ => throw new MessageRenderingException("kind", "is no kind of message that this renderer knows"),
        };
    }

    private static string Goods(LetterFacts facts)
    {
        var lines = facts.Plan.Lines;
        if (lines.Count == 1)
        {
            return facts.Book.Units(UnitsOf(lines[0]), lines[0].Name);
        }

        var units = 0L;
        foreach (var line in lines)
        {
            units += UnitsOf(line);
        }

        return facts.Book.ManyItems(lines.Count, units);
    }

    /// <summary>The units of a line that the message is about.</summary>
    public static int UnitsOf(PlannedLine line)
    {
        var units = line.Open;
        foreach (var shipment in line.ShippedSince)
        {
            units += shipment.Quantity;
        }

        return units > 0 ? units : line.Ordered - line.Shipped;
    }

    private static string? Before(LetterFacts facts)
    {
        PriorDate? common = null;
        foreach (var line in facts.Plan.Lines)
        {
            if (line.Open > 0)
            {
                if (line.Before is null || (common is not null && common != line.Before))
                {
                    return null;
                }

                common = line.Before;
            }
        }

        var (book, item, today) = (facts.Book, facts.OnlyItem, facts.Today);
        return common switch
        {
            null => null,
            { Latest: null } => book.ToldNoDate(),
            { Latest: { } by, Source: PriorDateSource.PromisedShipBy } => book.PromisedToShip(item, by, today),
            { Latest: { } by, Source: PriorDateSource.PromisedDeliverBy } => book.PromisedToDeliver(item, by, today),
            { Latest: { } by } => book.ToldToShip(item, by, today),
        };
    }

    private static void AddDates(List<string> news, LetterFacts facts)
    {
        var (plan, book, when, last, today) = (facts.Plan, facts.Book, facts.When, facts.DatesDiffer, facts.Today);
        news.Add(
            plan.Kind == MessageKind.StillWaiting ? book.SameShipDate(when, last, today)
            : facts.HasNewDate ? book.NewShipDate(when, last, today)
            : book.ShipDate(when, last, today));

        // A range is not a definite date: where one is owed, or the words are wide, the last day stands beside them.
        if (when.HasDate && when.Start != when.End && (when.IsVague || plan.Reply is not null))
        {
            news.Add(book.ShipsOnOrBefore(when.End, last, today));
        }

        if (plan.Delivery is { HasDate: true } delivery)
        {
            news.Add(book.Arrival(SpokenRange.Of(delivery, today), last, today));
        }
    }

    private static string? Reason(LetterFacts facts) =>
        facts.Plan.Reason is not { } reason ? null : facts.When.HasDate ? reason.Text : facts.Book.NoDateBecause(reason, facts.HasNewDate);

    private static void AddRefund(List<string> news, LetterFacts facts)
    {
        var (plan, book) = (facts.Plan, facts.Book);
        if (plan.Cancellation is not { Amount: > 0 } cancellation)
        {
            news.Add(book.NothingCharged());
            return;
        }

        news.Add(book.Refund(Refund(facts)!, cancellation.Method!));
        Add(news, cancellation.RefundBy is { } day ? book.RefundSentBy(day, facts.Today) : null);
    }

    private static string? Refund(LetterFacts facts) =>
        facts.Plan.Cancellation is { Amount: > 0 and var amount } ? facts.Book.Money(amount, facts.Plan.Currency) : null;

    private static void Add(List<string> sentences, string? sentence)
    {
        if (!string.IsNullOrEmpty(sentence))
        {
            sentences.Add(sentence);
        }
    }
}
