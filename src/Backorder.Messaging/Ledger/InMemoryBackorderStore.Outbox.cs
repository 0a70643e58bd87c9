using NodaTime;

namespace Backorder.Messaging;

/// <content>The outbox.</content>
public sealed partial class InMemoryBackorderStore
{
    private readonly Dictionary<MessageKey, OutboxRow> _rows = [];
    private readonly SortedDictionary<long, OutboxRow> _live = [];
    private long _sequence;

    private Instant Now => Instant.FromDateTimeOffset(_clock.GetUtcNow());

    /// <inheritdoc/>
    public Task<IReadOnlyList<EnqueueResult>> EnqueueAsync(IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<EnqueueResult>>([.. messages.Select(Enqueue)]);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<ClaimedMessage>>(Claim(request));
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<MessageClaim>> BeginAsync(
        IReadOnlyList<MessageClaim> claims, AttemptStart start, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(start);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<MessageClaim>>([.. claims.Where(claim => Begin(claim, start))]);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<MessageClaim>> SettleAsync(IReadOnlyList<Settlement> settlements, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(settlements);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<MessageClaim>>([.. settlements.Where(Settle).Select(static settlement => settlement.Claim)]);
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<OutboxEntry>> ListAsync(OrderRef order, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            return Task.FromResult<IReadOnlyList<OutboxEntry>>(
                _orders.TryGetValue(order, out var record) ? [.. record.Messages.OrderBy(static row => row.Sequence).Select(static row => row.ToEntry())] : []);
        }
    }

    /// <inheritdoc/>
    public Task<OutboxStatus> StatusAsync(Instant now, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_lock)
        {
            var counts = _rows.Values.CountBy(static row => row.State).ToDictionary(static one => one.Key, static one => (long)one.Value);
            var free = _live.Values.Where(row => !row.IsHeldAt(Now)).ToList();
            return Task.FromResult(new OutboxStatus
            {
                Counts = Enum.GetValues<DeliveryState>().ToDictionary(static state => state, state => counts.GetValueOrDefault(state)),
                DueSince = free.Where(row => !(row.NotBefore > now)).Min(static row => (Instant?)Instant.Max(row.Message.PlannedAt, row.NotBefore ?? Instant.MinValue)),
                NextDue = free.Where(row => row.NotBefore > now).Min(static row => row.NotBefore),
                LapsedClaims = free.Count(static row => row.State is DeliveryState.Claimed or DeliveryState.Sending),
            });
        }
    }

    private EnqueueResult Enqueue(OutboxMessage message)
    {
        if (IsPaused(message.Shop))
        {
            return new EnqueueResult { Key = message.Key, Outcome = EnqueueOutcome.Paused };
        }

        var known = _rows.GetValueOrDefault(message.Key);
        if (known is { State: not DeliveryState.Superseded })
        {
            return new EnqueueResult { Key = message.Key, Outcome = EnqueueOutcome.AlreadyQueued, State = known.State };
        }

        var record = RecordOf(message.Shop, message.Order);
        if (record.Messages.Exists(other => Outdates(other, message)))
        {
            return new EnqueueResult { Key = message.Key, Outcome = EnqueueOutcome.Outdated };
        }

        if (record.Messages.Find(other => other.Message.Channel == message.Channel && other.MayHaveLeft && other.SaysTheSameAs(message)) is { } said)
        {
            return new EnqueueResult { Key = said.Message.Key, Outcome = EnqueueOutcome.AlreadyQueued, State = said.State };
        }

        if (known is null)
        {
            known = new OutboxRow { Message = message, Sequence = ++_sequence };
            record.Messages.Add(known);
            _rows.Add(message.Key, known);
        }
        else
        {
            known.Revive(message, ++_sequence);
        }

        _live.Add(known.Sequence, known);
        if (message.Grant is { } grant && _grants.TryAdd(grant.Reference, new OrderRef { Shop = grant.Shop, Order = grant.Order }))
        {
            record.Grants.Add(grant);
        }

        return new EnqueueResult
        {
            Key = message.Key,
            Outcome = EnqueueOutcome.Queued,
            State = known.State,
            Superseded = Supersede(record, known, static (other, by) => other.MayHaveLeft && other.SaysTheSameAs(by)),
        };
    }

    // Planned later, or told already under the same number: this plan did not know of it.
    private static bool Outdates(OutboxRow other, OutboxMessage message) =>
        other.Message.Plan != message.Plan
        && (other.Message.PlannedAt > message.PlannedAt
            || (other.State == DeliveryState.Accepted && other.Message.Told.Count > 0 && other.Message.Ordinal >= message.Ordinal));

    private List<MessageKey> Supersede(OrderRecord record, OutboxRow by, Func<OutboxRow, OutboxMessage, bool> except)
    {
        var superseded = record.Messages.FindAll(other => other.IsReplaceable && other.Message.Plan != by.Message.Plan && !except(other, by.Message));
        superseded.ForEach(Supersede);
        return superseded.ConvertAll(static other => other.Message.Key);
    }

    private void Supersede(OutboxRow row)
    {
        row.Supersede(Now);
        _live.Remove(row.Sequence);
    }

    private List<ClaimedMessage> Claim(ClaimRequest request)
    {
        var storeTime = Now;
        var taken = new HashSet<(OrderRef Order, Channel Channel)>();
        var due = new List<OutboxRow>();
        var stale = new List<OutboxRow>();
        foreach (var row in _live.Values)
        {
            if (due.Count == request.Max)
            {
                break;
            }

            // One message about an order is under way on a channel at a time, so that they arrive in their sequence.
            var way = (new OrderRef { Shop = row.Message.Shop, Order = row.Message.Order }, row.Message.Channel);
            if (row.IsHeldAt(storeTime))
            {
                taken.Add(way);
            }
            else if (row.State == DeliveryState.Sending && HasNewer(row))
            {
                stale.Add(row);
            }
            else if (!IsPaused(row.Message.Shop) && !row.IsPutOffAt(request.Now) && taken.Add(way))
            {
                due.Add(row);
            }
        }

        stale.ForEach(Supersede);
        return due.ConvertAll(row => row.Claim(request, storeTime));
    }

    private bool HasNewer(OutboxRow row) =>
        RecordOf(row.Message.Shop, row.Message.Order).Messages.Exists(other =>
            other.IsLive && other.Sequence > row.Sequence && other.Message.Plan != row.Message.Plan && !row.SaysTheSameAs(other.Message));

    private bool Begin(MessageClaim claim, AttemptStart start)
    {
        if (!_rows.TryGetValue(claim.Key, out var row) || row.State != DeliveryState.Claimed || !row.IsHeldBy(claim) || IsPaused(row.Message.Shop))
        {
            return false;
        }

        row.Begin(start, Now);
        return true;
    }

    private bool Settle(Settlement settlement)
    {
        if (!_rows.TryGetValue(settlement.Claim.Key, out var row) || !row.IsHeldBy(settlement.Claim))
        {
            return false;
        }

        row.Settle(settlement);
        if (row.IsLive && HasNewer(row))
        {
            row.Supersede(settlement.At);
        }

        if (!row.IsLive)
        {
            _live.Remove(row.Sequence);
        }

        if (row.State == DeliveryState.Accepted && row.Message.Told.Count > 0)
        {
            Tell(row, settlement.At);
        }

        return true;
    }

    private void Tell(OutboxRow row, Instant at)
    {
        var record = RecordOf(row.Message.Shop, row.Message.Order);
        record.Told.Add(new ToldMessage
        {
            Key = row.Message.Key,
            Shop = row.Message.Shop,
            Order = row.Message.Order,
            Ordinal = row.Message.Ordinal,
            SentAt = at,
            Lines = [.. row.Message.Told.Select(line => line with { SentAt = at })],
            NextUpdate = row.Message.NextUpdate,
        });
        // What was queued behind it was planned without knowing that it would be told.
        record.PlanAgainAt = Supersede(record, row, static (other, by) => other.SaysTheSameAs(by)).Count > 0 ? at : null;
        if (record.Events.Values.OfType<OrderEvent.Bounced>().FirstOrDefault(bounced => bounced.Message == row.Message.Key) is { } early)
        {
            Return(early);
        }
    }

    private void Return(OrderEvent.Bounced bounced)
    {
        if (_rows.TryGetValue(bounced.Message, out var row) && row.State == DeliveryState.Accepted)
        {
            row.State = DeliveryState.Failed;
            row.Reason = "The message came back after it was accepted.";
            var record = RecordOf(row.Message.Shop, row.Message.Order);
            if (record.Told.Count == 0 || record.Told[^1].Key == bounced.Message)
            {
                record.PlanAgainAt = bounced.At;
            }
        }
    }
}
