using NodaTime;

namespace Backorder.Messaging.EntityFrameworkCore;

/// <content>Erasing.</content>
public sealed partial class EntityFrameworkStore<TContext>
{
    /// <summary>Erases a person: deletes the addresses and the words of all messages about the person's orders, those of kept runs too, and ends their choice links. What waits is not sent any more.</summary>
    /// <param name="orders">The person's orders; the app knows them.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>How many messages' contents were deleted.</returns>
    /// <remarks>
    /// Takes part in an open transaction. What was told (dates, numbers, kinds) and the counts of <see cref="StatusAsync(Instant, CancellationToken)"/>
    /// stay; <see cref="ListAsync"/> leaves erased messages out. A message that is being sent at this moment arrives, and is counted.
    /// </remarks>
    public Task<int> EraseAsync(IReadOnlyCollection<OrderRef> orders, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(orders);
        return _session.TogetherAsync(token => new Eraser(_session).EraseAsync(orders, token), cancellationToken);
    }

    /// <summary>Ends retention: deletes the contents of messages that were settled before a moment, and the messages of runs kept before it. Call it once a day, say.</summary>
    /// <param name="before">The moment. A message that waits is never touched.</param>
    /// <param name="cancellationToken">Stops the call between two portions; what was deleted stays deleted.</param>
    /// <returns>How many messages' contents were deleted.</returns>
    public async Task<int> EraseSettledAsync(Instant before, CancellationToken cancellationToken = default)
    {
        var total = 0;
        while (true)
        {
            var portion = await _session.TogetherAsync(token => new Eraser(_session).EraseSettledAsync(before, token), cancellationToken).ConfigureAwait(false);
            if (portion == 0)
            {
                return total;
            }

            total += portion;
        }
    }
}
