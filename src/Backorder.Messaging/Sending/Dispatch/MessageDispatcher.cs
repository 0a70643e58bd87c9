using Microsoft.Extensions.Logging;
using NodaTime;

namespace Backorder.Messaging;

/// <summary>Sends what is queued and due: claims a batch, and sends it in waves of one message an order.</summary>
internal sealed class MessageDispatcher
{
    private readonly IMessageOutbox _outbox;
    private readonly SenderDirectory _senders;
    private readonly Herald _herald;
    private readonly BackorderDispatchOptions _options;
    private readonly TimeProvider _clock;
    private readonly ILogger _logger;

    public MessageDispatcher(
        IMessageOutbox outbox, SenderDirectory senders, Herald herald, BackorderDispatchOptions options, TimeProvider clock, ILogger logger)
    {
        _outbox = outbox;
        _senders = senders;
        _herald = herald;
        _options = options;
        _clock = clock;
        _logger = logger;
    }

    private Instant Now => Instant.FromDateTimeOffset(_clock.GetUtcNow());

    private Duration Lease => Duration.FromTimeSpan(_options.Lease);

    public async Task<DispatchResult> DispatchAsync(CancellationToken cancellationToken)
    {
        var owner = Guid.NewGuid().ToString("N");
        var result = new DispatchResult();
        while (true)
        {
            var request = new ClaimRequest { Owner = owner, Max = _options.BatchSize, Now = Now, Lease = Lease };
            var claimed = await _outbox.ClaimAsync(request, cancellationToken).ConfigureAwait(false);
            if (claimed.Count == 0)
            {
                return result;
            }

            result = await DispatchAsync([.. claimed], result, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<DispatchResult> DispatchAsync(List<ClaimedMessage> open, DispatchResult result, CancellationToken cancellationToken)
    {
        try
        {
            result = await SetAsideAsync(open, result).ConfigureAwait(false);
            while (open.Count > 0)
            {
                // Between waves a stop loses nothing.
                cancellationToken.ThrowIfCancellationRequested();
                result = await SendAsync(TakeWave(open), result).ConfigureAwait(false);
            }

            return result;
        }
        catch when (open.Count > 0)
        {
            await PutBackAsync(open).ConfigureAwait(false);
            throw;
        }
    }

    private async Task<DispatchResult> SetAsideAsync(List<ClaimedMessage> open, DispatchResult result)
    {
        var now = Now;
        var aside = new List<(ClaimedMessage Message, Settlement Settlement)>();
        foreach (var claimed in open)
        {
            if (Triage.BeforeSending(claimed, _senders.For(claimed.Message.Channel), _options, now) is { } settlement)
            {
                aside.Add((claimed, settlement));
            }
        }

        open.RemoveAll(claimed => aside.Exists(one => one.Message == claimed));
        return await SettleAsync(aside, result).ConfigureAwait(false);
    }

    private List<ClaimedMessage> TakeWave(List<ClaimedMessage> open)
    {
        var orders = new HashSet<(string Shop, string Order)>();
        var wave = open.Where(claimed => orders.Add((claimed.Message.Shop, claimed.Message.Order))).Take(_options.Concurrency).ToList();
        open.RemoveAll(wave.Contains);
        return wave;
    }

    private async Task<DispatchResult> SendAsync(List<ClaimedMessage> wave, DispatchResult result)
    {
        var start = new AttemptStart { Now = Now, Lease = Lease };
        var begun = (await _outbox.BeginAsync([.. wave.Select(static claimed => claimed.Claim)], start, CancellationToken.None).ConfigureAwait(false)).ToHashSet();
        var lost = wave.FindAll(claimed => !begun.Contains(claimed.Claim));
        if (lost.Count > 0)
        {
            // Void claims record nothing; those that only a pause has stopped are free again at once.
            await _outbox.SettleAsync([.. lost.Select(claimed => Triage.PutBack(claimed, reason: null, Now))], CancellationToken.None).ConfigureAwait(false);
            lost.ForEach(claimed => _logger.Lost(claimed.Claim.Key));
            result = result with { Lost = result.Lost + lost.Count };
        }

        var sent = await Task.WhenAll(wave.Where(claimed => begun.Contains(claimed.Claim)).Select(SendAsync)).ConfigureAwait(false);
        return await SettleAsync([.. sent], result).ConfigureAwait(false);
    }

    private async Task<(ClaimedMessage Message, Settlement Settlement)> SendAsync(ClaimedMessage claimed)
    {
        var sender = _senders.For(claimed.Message.Channel)!;
        var keyWindow = sender.KeyWindow;
        if (claimed.InDoubt && keyWindow is null)
        {
            _logger.PossibleDuplicate(claimed.Claim.Key, claimed.Message.Channel);
        }

        var outcome = await Attempt.MakeAsync(sender, claimed.Message.Content, _options.SendTimeout, _clock).ConfigureAwait(false);
        return (claimed, Triage.AfterSending(claimed, outcome, keyWindow, _options, Now));
    }

    private async Task<DispatchResult> SettleAsync(List<(ClaimedMessage Message, Settlement Settlement)> known, DispatchResult result)
    {
        if (known.Count == 0)
        {
            return result;
        }

        var recorded = (await _outbox.SettleAsync([.. known.Select(static one => one.Settlement)], CancellationToken.None).ConfigureAwait(false)).ToHashSet();
        var obligations = new List<Obligation>();
        foreach (var (claimed, settlement) in known)
        {
            if (!recorded.Contains(claimed.Claim))
            {
                _logger.Lost(claimed.Claim.Key);
                result = result with { Lost = result.Lost + 1 };
                continue;
            }

            Log(claimed, settlement);
            result = result.Plus(settlement);
            if (Obligations.For(claimed.Message, settlement.State) is { } obligation)
            {
                obligations.Add(obligation);
            }
        }

        await _herald.WriteAsync(new LedgerEntries { Obligations = obligations }, CancellationToken.None).ConfigureAwait(false);
        return result;
    }

    private void Log(ClaimedMessage claimed, Settlement settlement)
    {
        switch (settlement.State)
        {
            case DeliveryState.Accepted:
                _logger.Accepted(claimed.Claim.Key, claimed.Message.Channel, claimed.Attempts + 1);
                break;
            case DeliveryState.Planned or DeliveryState.Retry or DeliveryState.Ambiguous:
                _logger.Waiting(claimed.Claim.Key, claimed.Message.Channel, settlement.State, settlement.NotBefore);
                break;
            default:
                _logger.Troubled(claimed.Claim.Key, claimed.Message.Channel, settlement.State, claimed.Attempts + 1);
                break;
        }
    }

    private async Task PutBackAsync(List<ClaimedMessage> unsent)
    {
        try
        {
            var now = Now;
            await _outbox.SettleAsync([.. unsent.Select(claimed => Triage.PutBack(claimed, reason: null, now))], CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception problem)
        {
            // The first problem is the one to report.
            _logger.NotPutBack(problem.GetType().Name);
        }
    }
}
