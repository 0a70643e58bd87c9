using Microsoft.EntityFrameworkCore;
using NodaTime;

namespace Backorder.Messaging.EntityFrameworkCore;

/// <content>The outbox.</content>
public sealed partial class EntityFrameworkStore<TContext>
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<EnqueueResult>> EnqueueAsync(IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        return _session.TogetherAsync(token => new Enqueuer(_session).EnqueueAsync(messages, token), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">A transaction is open on the context.</exception>
    public Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        return _session.StatementAsync(token => new Claimer(_session).ClaimAsync(request, token), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">A transaction is open on the context.</exception>
    public Task<IReadOnlyList<MessageClaim>> BeginAsync(
        IReadOnlyList<MessageClaim> claims, AttemptStart start, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(claims);
        ArgumentNullException.ThrowIfNull(start);
        return _session.StatementAsync(token => new Claimer(_session).BeginAsync(claims, start, token), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">A transaction is open on the context.</exception>
    public Task<IReadOnlyList<MessageClaim>> SettleAsync(IReadOnlyList<Settlement> settlements, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(settlements);
        return _session.AloneAsync(token => new Settler(_session).SettleAsync(settlements, token), cancellationToken);
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<OutboxEntry>> ListAsync(OrderRef order, CancellationToken cancellationToken = default) =>
        _session.LookAsync(
            async token => (IReadOnlyList<OutboxEntry>)(await _session.QueryAsync<EntryAnswer>(_session.Sql.List, token, order.Shop, order.Order).ConfigureAwait(false))
                .ConvertAll(MessageForm.ToEntry),
            cancellationToken);

    /// <inheritdoc/>
    public Task<OutboxStatus> StatusAsync(Instant now, CancellationToken cancellationToken = default) =>
        _session.TogetherAsync(token => StatusAsync(Ticks.Of(now), token), cancellationToken);

    private async Task<OutboxStatus> StatusAsync(long now, CancellationToken cancellationToken)
    {
        var counts = await _session.Table<MessageRow>()
            .GroupBy(static row => row.State)
            .Select(static state => new { State = state.Key, Count = state.LongCount() })
            .ToDictionaryAsync(static state => (DeliveryState)state.State, static state => state.Count, cancellationToken).ConfigureAwait(false);
        var live = (await _session.QueryAsync<LiveAnswer>(_session.Sql.Live, cancellationToken, now, _session.Now).ConfigureAwait(false)).Single();
        return new OutboxStatus
        {
            Counts = Enum.GetValues<DeliveryState>().ToDictionary(static state => state, state => counts.GetValueOrDefault(state)),
            DueSince = Ticks.ToInstant(live.DueSince),
            NextDue = Ticks.ToInstant(live.NextDue),
            LapsedClaims = live.Lapsed,
        };
    }
}
