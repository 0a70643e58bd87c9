namespace Backorder.Messaging;

/// <summary>Puts an order's evidence together from what the ledger and the outbox keep. It is made by the container, one for each scope.</summary>
/// <remarks>Not for use by several threads at once. It only reads. What was erased is not in it.</remarks>
public sealed class EvidenceReader
{
    private readonly IBackorderLedger _ledger;
    private readonly IMessageOutbox _outbox;

    /// <summary>Creates it.</summary>
    /// <param name="ledger">The memory.</param>
    /// <param name="outbox">The queue.</param>
    public EvidenceReader(IBackorderLedger ledger, IMessageOutbox outbox)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(outbox);
        (_ledger, _outbox) = (ledger, outbox);
    }

    /// <summary>Reads the evidence about one order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The record; without messages and events where nothing is known.</returns>
    public async Task<EvidenceRecord> ReadAsync(OrderRef order, CancellationToken cancellationToken = default)
    {
        var entries = await _outbox.ListAsync(order, cancellationToken).ConfigureAwait(false);
        var view = await _ledger.ReadAsync(new LedgerQuery.Orders { Items = [order] }, cancellationToken).ConfigureAwait(false);
        var told = view.Told.ToDictionary(static one => one.Key);
        var known = entries.Select(static entry => entry.Message.Key).ToHashSet();
        IEnumerable<EvidenceMessage> messages =
        [
            .. entries.Select(entry => Of(entry, told.GetValueOrDefault(entry.Message.Key))),
            .. view.Told.Where(one => !known.Contains(one.Key)).Select(Of),
        ];
        return new EvidenceRecord
        {
            Shop = order.Shop,
            Order = order.Order,
            Messages = [.. messages.OrderBy(static one => one.Ordinal).ThenBy(static one => one.Key.ToString(), StringComparer.Ordinal)],
            Events = [.. view.Events.OrderBy(static one => one.At).ThenBy(static one => one.GetType().Name, StringComparer.Ordinal).ThenBy(static one => one.ToString(), StringComparer.Ordinal)],
        };
    }

    private static EvidenceMessage Of(OutboxEntry entry, ToldMessage? told) => new()
    {
        Key = entry.Message.Key,
        Channel = entry.Message.Channel,
        Kind = entry.Message.Content.Kind,
        Ordinal = entry.Message.Ordinal,
        State = entry.State,
        AcceptedAt = told?.SentAt ?? (entry.State == DeliveryState.Accepted ? entry.SettledAt : null),
        InDoubt = entry.InDoubt,
        Told = entry.Message.Told,
        NextUpdate = entry.Message.NextUpdate?.On,
    };

    private static EvidenceMessage Of(ToldMessage told) => new()
    {
        Key = told.Key,
        Kind = told.Lines.Count > 0 ? told.Lines[0].Kind : default,
        Ordinal = told.Ordinal,
        State = DeliveryState.Accepted,
        AcceptedAt = told.SentAt,
        Told = told.Lines,
        NextUpdate = told.NextUpdate?.On,
    };
}
