namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>Queues messages. Their orders are locked, so what is read about them stands until the transaction ends.</summary>
internal sealed class Enqueuer
{
    private readonly StoreSession _session;
    private readonly OrderBook _orders;

    public Enqueuer(StoreSession session)
    {
        _session = session;
        _orders = new OrderBook(session);
    }

    public async Task<IReadOnlyList<EnqueueResult>> EnqueueAsync(IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken)
    {
        var results = new Dictionary<MessageKey, EnqueueResult>();
        foreach (var round in Rounds(messages))
        {
            await EnqueueAsync(round, results, cancellationToken).ConfigureAwait(false);
        }

        return [.. messages.Select(message => results[message.Key])];
    }

    // Of two plans for one order the second has to meet the first; nearly always there is one round.
    private static IEnumerable<List<OutboxMessage>> Rounds(IReadOnlyList<OutboxMessage> messages)
    {
        var round = new List<OutboxMessage>();
        var plans = new Dictionary<OrderRef, MessageKey>();
        foreach (var message in messages)
        {
            if (plans.GetValueOrDefault(RefOf(message), message.Plan) != message.Plan)
            {
                yield return round;
                round = [];
                plans.Clear();
            }

            plans[RefOf(message)] = message.Plan;
            round.Add(message);
        }

        if (round.Count > 0)
        {
            yield return round;
        }
    }

    private async Task EnqueueAsync(List<OutboxMessage> messages, Dictionary<MessageKey, EnqueueResult> results, CancellationToken cancellationToken)
    {
        var preceding = await _session.QueryAsync<PrecedingAnswer>(_session.Sql.Preceding, cancellationToken).ConfigureAwait(false);
        var paused = preceding.Select(static row => row.Shop).OfType<string>().ToHashSet(StringComparer.Ordinal);
        foreach (var message in messages.Where(message => paused.Contains("") || paused.Contains(message.Shop)))
        {
            results[message.Key] = new EnqueueResult { Key = message.Key, Outcome = EnqueueOutcome.Paused };
        }

        var open = messages.FindAll(message => !results.ContainsKey(message.Key));
        if (open.Count == 0)
        {
            return;
        }

        await _orders.LockAsync(open.Select(RefOf), create: true, cancellationToken).ConfigureAwait(false);
        var batch = OrderBook.ParameterOf(open.Select(RefOf));
        var known = (await _session.QueryAsync<QueuedAnswer>(_session.Sql.MessagesOfOrders, cancellationToken, batch).ConfigureAwait(false))
            .ToLookup(static row => new OrderRef { Shop = row.Shop, Order = row.OrderId });
        var sequence = preceding.Max(static row => row.Sequence);
        var rows = new List<MessageRow>();
        foreach (var message in open)
        {
            if (Refusal(message, known[RefOf(message)]) is { } refusal)
            {
                results[message.Key] = refusal;
                continue;
            }

            sequence = Math.Max(sequence, known[RefOf(message)].Select(static other => other.Sequence).DefaultIfEmpty().Max()) + 1;
            rows.Add(RowOf(message, sequence));
        }

        if (rows.Count > 0)
        {
            await WriteAsync(open, rows, results, cancellationToken).ConfigureAwait(false);
        }
    }

    private static EnqueueResult? Refusal(OutboxMessage message, IEnumerable<QueuedAnswer> others)
    {
        var key = message.Key.ToString();
        var same = others.FirstOrDefault(other => other.Key == key);
        if (same is not null && same.State != (int)DeliveryState.Superseded)
        {
            return new EnqueueResult { Key = message.Key, Outcome = EnqueueOutcome.AlreadyQueued, State = (DeliveryState)same.State };
        }

        if (others.Any(other => Outdates(other, message)))
        {
            return new EnqueueResult { Key = message.Key, Outcome = EnqueueOutcome.Outdated };
        }

        return others.OrderBy(static other => other.Sequence).FirstOrDefault(other => MayHaveSaid(other, message)) is { } said
            ? new EnqueueResult { Key = Text.ToKey(said.Key), Outcome = EnqueueOutcome.AlreadyQueued, State = (DeliveryState)said.State }
            : null;
    }

    // While nobody knows whether it arrived, the same news does not go out under another key.
    private static bool MayHaveSaid(QueuedAnswer other, OutboxMessage message) =>
        other.Channel == (int)message.Channel
        && other.News == message.News.ToString()
        && !(other.UpdateDueAt <= Ticks.Of(message.PlannedAt))
        && (other.State is (int)DeliveryState.Sending or (int)DeliveryState.Accepted || (other.InDoubt && other.State != (int)DeliveryState.Superseded));

    // Planned later, or told already under the same number: this plan did not know of it.
    private static bool Outdates(QueuedAnswer other, OutboxMessage message) =>
        other.Plan != message.Plan.ToString()
        && (other.PlannedAt > Ticks.Of(message.PlannedAt)
            || (other.State == (int)DeliveryState.Accepted && other.Tells && other.Ordinal >= message.Ordinal));

    private async Task WriteAsync(
        List<OutboxMessage> messages, List<MessageRow> rows, Dictionary<MessageKey, EnqueueResult> results, CancellationToken cancellationToken)
    {
        var written = (await _session.QueryAsync<KeyAnswer>(_session.Sql.InsertMessages, cancellationToken, StoreSession.Json<MessageRow>(rows)).ConfigureAwait(false))
            .Select(static row => row.Key).ToHashSet(StringComparer.Ordinal);
        var queued = messages.FindAll(message => written.Contains(message.Key.ToString()));
        var superseded = await WriteAsync(queued, cancellationToken).ConfigureAwait(false);
        foreach (var message in messages.Where(message => !results.ContainsKey(message.Key)))
        {
            var isQueued = written.Contains(message.Key.ToString());
            results[message.Key] = new EnqueueResult
            {
                Key = message.Key,
                Outcome = isQueued ? EnqueueOutcome.Queued : EnqueueOutcome.AlreadyQueued,
                State = DeliveryState.Planned,
                Superseded = isQueued && superseded.Remove(RefOf(message), out var keys) ? keys : [],
            };
        }
    }

    private async Task<Dictionary<OrderRef, List<MessageKey>>> WriteAsync(List<OutboxMessage> queued, CancellationToken cancellationToken)
    {
        if (queued.Count == 0)
        {
            return [];
        }

        foreach (var portion in queued.Chunk(StoreSql.ContentsOfPortion))
        {
            await _session.ExecuteAsync(_session.Sql.InsertContents(portion.Length), cancellationToken, [.. portion.SelectMany(ContentOf)]).ConfigureAwait(false);
        }

        var grants = queued.Select(static message => message.Grant).OfType<ChoiceGrant>().DistinctBy(static grant => grant.Reference).Select(GrantForm.ToRow).ToList();
        if (grants.Count > 0)
        {
            await _session.ExecuteAsync(_session.Sql.InsertGrants, cancellationToken, StoreSession.Json<GrantRow>(grants)).ConfigureAwait(false);
        }

        var places = queued.DistinctBy(RefOf).Select(static message => new PlaceParameter
        {
            PlaceShop = message.Shop,
            PlaceOrder = message.Order,
            PlacePlan = message.Plan.ToString(),
            PlaceNews = message.News.ToString(),
            PlacePlannedAt = Ticks.Of(message.PlannedAt),
        }).ToList();
        var superseded = await _session.QueryAsync<SupersededAnswer>(_session.Sql.Supersede, cancellationToken, StoreSession.Json<PlaceParameter>(places), _session.Now).ConfigureAwait(false);
        return superseded.OrderBy(static row => row.Sequence)
            .GroupBy(static row => new OrderRef { Shop = row.Shop, Order = row.OrderId })
            .ToDictionary(static order => order.Key, static order => order.Select(static row => Text.ToKey(row.Key)).ToList());
    }

    private static string[] ContentOf(OutboxMessage message) =>
        [message.Key.ToString(), StoredJson.Write(ContentForm.ToForm(message.Content), StoredJson.Default.StoredContent)];

    private static MessageRow RowOf(OutboxMessage message, long sequence) => new()
    {
        Key = message.Key.ToString(),
        Plan = message.Plan.ToString(),
        Shop = message.Shop,
        OrderId = message.Order,
        Channel = (int)message.Channel,
        Run = message.Run,
        Ordinal = message.Ordinal,
        PlannedAt = Ticks.Of(message.PlannedAt),
        TimeZone = message.TimeZone,
        News = message.News.ToString(),
        UpdateDueAt = Ticks.Of(message.NextUpdate?.DueAt),
        Tells = message.Told.Count > 0,
        Told = ToldForm.ToJson(message),
        State = (int)DeliveryState.Planned,
        Sequence = sequence,
        QueuePosition = sequence,
        Attempts = 0,
        InDoubt = false,
        Fence = 0,
    };

    private static OrderRef RefOf(OutboxMessage message) => new() { Shop = message.Shop, Order = message.Order };
}
