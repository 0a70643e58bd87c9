using NodaTime;

namespace Backorder.Messaging;

/// <summary>What follows from the ledger's entries, whatever the sequence in which they came.</summary>
internal static class History
{
    /// <summary>What reached the customer, oldest first, with the answers to it.</summary>
    public static IReadOnlyList<ToldLine> Told(LedgerView view)
    {
        var events = view.Events.ToLookup(static happened => new OrderRef { Shop = happened.Shop, Order = happened.Order });
        return [.. view.Told
            .GroupBy(static message => new OrderRef { Shop = message.Shop, Order = message.Order })
            .SelectMany(order => Told([.. order], [.. events[order.Key]]))];
    }

    /// <summary>The same for one order. What came back is there too, marked, so that no number is given twice; no answer is read into it.</summary>
    public static IReadOnlyList<ToldLine> Told(IReadOnlyList<ToldMessage> messages, IReadOnlyList<OrderEvent> events)
    {
        var bounced = Bounced(events);
        var reached = Reached(messages, events);
        var lines = reached.Select(static message => message.Lines.ToArray()).ToList();
        var final = new HashSet<string>(StringComparer.Ordinal);
        foreach (var choice in Choices(events))
        {
            var answered = AnsweredBy(choice, reached);
            for (var i = 0; answered >= 0 && i < lines[answered].Length; i++)
            {
                var line = lines[answered][i];
                if (Concerns(choice, line) && !final.Contains(line.Line ?? ""))
                {
                    lines[answered][i] = line with { Reply = choice.Choice, RepliedAt = Instant.Max(choice.At, line.SentAt) };
                }
            }

            if (choice.Choice == ChoiceKind.Cancel)
            {
                final.UnionWith(choice.Line is { } one ? [one] : messages.SelectMany(static message => message.Lines).Select(static line => line.Line ?? ""));
            }
        }

        var returned = messages.Where(message => bounced.ContainsKey(message.Key))
            .SelectMany(message => message.Lines.Select(line => line with { BouncedAt = bounced[message.Key] }));
        return [.. lines.SelectMany(static line => line).Concat(returned).OrderBy(static line => line.SentAt)];
    }

    /// <summary>The answers that stand, in order of time: a later one replaces an earlier one about the same, a cancellation is final, and a newer message asks anew.</summary>
    public static IReadOnlyList<OrderEvent.ChoiceMade> Standing(LedgerView view)
    {
        var last = Reached(view.Told, view.Events).LastOrDefault();
        var standing = new List<OrderEvent.ChoiceMade>();
        foreach (var choice in Choices(view.Events))
        {
            var isAboutOlder = choice.Choice != ChoiceKind.Cancel && choice.At < last?.SentAt && choice.Message != last.Key;
            if (!isAboutOlder && !standing.Exists(other => Ends(other, choice.Line)))
            {
                standing.RemoveAll(other => other.Choice != ChoiceKind.Cancel && (choice.Line is null || other.Line == choice.Line));
                standing.Add(choice);
            }
        }

        return standing;
    }

    /// <summary>Whether a choice ends all that another choice could be about.</summary>
    public static bool Ends(OrderEvent.ChoiceMade made, string? line) => made.Choice == ChoiceKind.Cancel && (made.Line is null || made.Line == line);

    /// <summary>The newest message about an order that reached the customer; null: none has.</summary>
    public static ToldMessage? Newest(LedgerView view) => Reached(view.Told, view.Events).LastOrDefault();

    /// <summary>Cancellations that the customer asked for before being told anything: answers to nothing, and binding all the same.</summary>
    public static IEnumerable<OrderEvent.ChoiceMade> Unprompted(LedgerView view)
    {
        var told = view.Told.ToLookup(static message => new OrderRef { Shop = message.Shop, Order = message.Order }, static message => message.SentAt);
        return view.Events.OfType<OrderEvent.ChoiceMade>().Where(choice =>
            choice.Choice == ChoiceKind.Cancel && !told[new OrderRef { Shop = choice.Shop, Order = choice.Order }].Any(sent => sent <= choice.At));
    }

    /// <summary>The promise that an order is to be planned again for: the oldest one that was kept too late until that is reported, then the one in its last message. Null where none is open.</summary>
    public static PromisedUpdate? OpenPromise(IReadOnlyList<ToldMessage> messages, IReadOnlyList<OrderEvent> events, Predicate<PromisedUpdate> isReported)
    {
        var reached = Reached(messages, events);
        return KeptLate(reached, events).FirstOrDefault(promise => !isReported(promise))
            ?? (reached is [.., { NextUpdate: { } newest }] && EndOfWait(reached, reached.Count - 1, events) is null ? newest : null);
    }

    /// <summary>Promises whose day was over when the next message or the goods came, oldest first.</summary>
    public static IEnumerable<PromisedUpdate> KeptLate(IReadOnlyList<ToldMessage> messages, IReadOnlyList<OrderEvent> events) =>
        KeptLate(Reached(messages, events), events);

    /// <summary>Whether a promise that is over was a reminder's and is kept, because the customer gave the answer before its day was over.</summary>
    public static bool IsAnswered(PromisedUpdate promise, IReadOnlyList<ToldMessage> messages, IReadOnlyList<OrderEvent> events)
    {
        // Several messages may have promised the same day; the next message has kept what the earlier ones promised.
        var reached = Reached(messages, events);
        var open = reached.Where((message, i) => message.NextUpdate == promise && !(EndOfWait(reached, i, events) < promise.MissedAt)).ToList();
        return open.Count > 0 && open.TrueForAll(message => IsAnswered(message, events));
    }

    /// <summary>The cancellation that the app has recorded; null: none.</summary>
    public static OrderEvent.Cancelled? Cancellation(IEnumerable<OrderEvent> events) =>
        events.OfType<OrderEvent.Cancelled>().OrderBy(static cancelled => cancelled.At).ThenBy(EventIdentity.Of, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>Whether a choice changes the answer so far: not the same again, not outdone by a later one, not after a cancellation.</summary>
    public static bool IsChange(LedgerView view, OrderEvent.ChoiceMade choice)
    {
        if (choice.Choice == ChoiceKind.Contact)
        {
            return true;
        }

        var since = Reached(view.Told, view.Events).LastOrDefault(message => message.SentAt <= choice.At)?.SentAt;
        var others = Choices(view.Events).Where(other => other.Line is null || choice.Line is null || other.Line == choice.Line).ToList();
        if (others.Exists(other => other.Choice == ChoiceKind.Cancel && other.At <= choice.At))
        {
            return false;
        }

        var before = others.FindLast(other => other.At <= choice.At && !(other.At < since));
        var isRepetition = before is not null && (before.Choice, before.Line, before.Sku, before.Quantity) == (choice.Choice, choice.Line, choice.Sku, choice.Quantity);
        var isOutdone = others.Exists(other => other.At > choice.At && (choice.Choice != ChoiceKind.Cancel || other.Choice == ChoiceKind.Cancel));
        return !isRepetition && !isOutdone;
    }

    // An answer can come in before its message is known to have arrived.
    private static int AnsweredBy(OrderEvent.ChoiceMade choice, List<ToldMessage> reached)
    {
        var before = reached.FindLastIndex(message => message.SentAt <= choice.At);
        return choice.Message is { } key ? Math.Max(before, reached.FindIndex(message => message.Key == key)) : before;
    }

    private static List<ToldMessage> Reached(IReadOnlyList<ToldMessage> messages, IReadOnlyList<OrderEvent> events)
    {
        var bounced = Bounced(events);
        return InSequence(messages.Where(message => !bounced.ContainsKey(message.Key)));
    }

    // By their numbers: the clocks of two machines may contradict them, and then a later message was sent just after the one before.
    private static List<ToldMessage> InSequence(IEnumerable<ToldMessage> messages)
    {
        List<ToldMessage> sorted = [.. messages.OrderBy(static message => message.Ordinal).ThenBy(static message => message.SentAt).ThenBy(static message => message.Key)];
        for (var i = 1; i < sorted.Count; i++)
        {
            if (sorted[i].SentAt <= sorted[i - 1].SentAt && sorted[i].Ordinal > sorted[i - 1].Ordinal)
            {
                var at = sorted[i - 1].SentAt + Duration.FromTicks(1);
                sorted[i] = sorted[i] with { SentAt = at, Lines = [.. sorted[i].Lines.Select(line => line with { SentAt = at })] };
            }
        }

        return sorted;
    }

    private static Dictionary<MessageKey, Instant> Bounced(IReadOnlyList<OrderEvent> events) =>
        events.OfType<OrderEvent.Bounced>().GroupBy(static bounce => bounce.Message).ToDictionary(static one => one.Key, static one => one.Min(static bounce => bounce.At));

    // At one instant, a cancellation comes last, so that it stands.
    private static IEnumerable<OrderEvent.ChoiceMade> Choices(IReadOnlyList<OrderEvent> events) =>
        events.OfType<OrderEvent.ChoiceMade>()
            .Where(static choice => choice.Choice != ChoiceKind.Contact)
            .OrderBy(static choice => choice.At)
            .ThenBy(static choice => choice.Choice == ChoiceKind.Cancel)
            .ThenBy(EventIdentity.Of, StringComparer.Ordinal);

    private static bool Concerns(OrderEvent.ChoiceMade choice, ToldLine line) =>
        choice.Line is null || line.Line is null || choice.Line == line.Line;

    private static IEnumerable<PromisedUpdate> KeptLate(List<ToldMessage> reached, IReadOnlyList<OrderEvent> events)
    {
        for (var i = 0; i < reached.Count; i++)
        {
            if (reached[i].NextUpdate is { } promise && EndOfWait(reached, i, events) >= promise.MissedAt && !IsAnswered(reached[i], events))
            {
                yield return promise;
            }
        }
    }

    // When the next message reached the customer, or the goods did; null: neither has.
    private static Instant? EndOfWait(List<ToldMessage> reached, int message, IReadOnlyList<OrderEvent> events)
    {
        var goods = events.Where(happened => EndsTheWait(happened) && happened.At >= reached[message].SentAt).Min(static happened => (Instant?)happened.At);
        return message + 1 == reached.Count ? goods
            : goods is { } at ? Instant.Min(at, reached[message + 1].SentAt) : reached[message + 1].SentAt;
    }

    private static bool IsAnswered(ToldMessage message, IReadOnlyList<OrderEvent> events) =>
        message.Lines.Any(static line => line.Kind is MessageKind.ConsentReminder)
        && Choices(events).Any(choice => choice.At >= message.SentAt && choice.At < message.NextUpdate?.MissedAt);

    // A cancellation does not: it has to be said first.
    private static bool EndsTheWait(OrderEvent happened) =>
        happened is OrderEvent.Shipped { Line: null } or OrderEvent.Delivered { Line: null };
}
