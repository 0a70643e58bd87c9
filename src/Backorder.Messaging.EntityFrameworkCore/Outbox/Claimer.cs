using NodaTime;

namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>Claims what is due, in one statement, and begins attempts, in another.</summary>
internal sealed class Claimer
{
    private readonly StoreSession _session;

    public Claimer(StoreSession session) => _session = session;

    public async Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken)
    {
        var rows = await _session.QueryAsync<MessageAnswer>(
            _session.Sql.Claim, cancellationToken, Ticks.Of(request.Now), _session.Now, request.Max, request.Owner, TicksOf(request.Lease)).ConfigureAwait(false);
        await SupersedeLapsedAsync(rows.FindAll(static row => row.Overtakes), cancellationToken).ConfigureAwait(false);
        await GiveUpAsync(rows.FindAll(static row => row.Content is null), cancellationToken).ConfigureAwait(false);
        return [.. rows.Where(static row => row.Content is not null).OrderBy(static row => row.Sequence).Select(row => new ClaimedMessage
        {
            Claim = new MessageClaim { Key = Text.ToKey(row.Key), Owner = request.Owner, Fence = row.Fence },
            Message = MessageForm.ToMessage(row),
            Attempts = row.Attempts,
            FirstAttemptAt = Ticks.ToInstant(row.FirstAttemptAt),
            InDoubt = row.InDoubt,
        })];
    }

    public async Task<IReadOnlyList<MessageClaim>> BeginAsync(IReadOnlyList<MessageClaim> claims, AttemptStart start, CancellationToken cancellationToken)
    {
        var begun = (await _session.QueryAsync<KeyAnswer>(
                _session.Sql.Begin, cancellationToken, ClaimBatch.Of(claims), _session.Now, Ticks.Of(start.Now), TicksOf(start.Lease)).ConfigureAwait(false))
            .Select(static row => row.Key).ToHashSet(StringComparer.Ordinal);
        return [.. claims.Where(claim => begun.Contains(claim.Key.ToString()))];
    }

    // A process died over an older message: the newer one goes instead.
    private async Task SupersedeLapsedAsync(List<MessageAnswer> newer, CancellationToken cancellationToken)
    {
        if (newer.Count > 0)
        {
            var places = newer.ConvertAll(static row => new PlaceParameter
            {
                PlaceShop = row.Shop,
                PlaceOrder = row.OrderId,
                PlacePlan = row.Plan,
                PlaceSequence = row.Sequence,
                PlaceNews = row.News,
                PlacePlannedAt = row.PlannedAt,
            });
            await _session.ExecuteAsync(_session.Sql.SupersedeLapsed, cancellationToken, StoreSession.Json<PlaceParameter>(places), _session.Now).ConfigureAwait(false);
        }
    }

    // A process died over a message whose person was erased meanwhile: there is nothing left to send.
    private async Task GiveUpAsync(List<MessageAnswer> erased, CancellationToken cancellationToken)
    {
        if (erased.Count > 0)
        {
            var keys = erased.ConvertAll(static row => new MessageParameter(row.Key, 0));
            await _session.ExecuteAsync(_session.Sql.GiveUpErased, cancellationToken, StoreSession.Json<MessageParameter>(keys), _session.Now).ConfigureAwait(false);
        }
    }

    private static long TicksOf(Duration duration) => (long)duration.TotalTicks;
}
