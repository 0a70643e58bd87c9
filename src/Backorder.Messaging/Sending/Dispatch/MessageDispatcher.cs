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
    private readonly SendingPace _pace;
    private readonly SenderStart _start;
    private readonly BackorderSignals _signals;

    public MessageDispatcher(
        IMessageOutbox outbox,
        SenderDirectory senders,
        Herald herald,
        BackorderDispatchOptions options,
        TimeProvider clock,
        SendingPace pace,
        BackorderSignals signals,
        SenderStart? start = null)
    {
        _outbox = outbox;
        _senders = senders;
        _herald = herald;
        _options = options;
        _clock = clock;
        _pace = pace;
        _signals = signals;
        _start = start ?? Attempt.OnThePool;
    }

    private Instant Now => Instant.FromDateTimeOffset(_clock.GetUtcNow());

    private Duration Lease => Duration.FromTimeSpan(_options.Lease);

    public async Task<DispatchResult> DispatchAsync(CancellationToken cancellationToken)
    {
        using var activity = BackorderSignals.Start("backorder dispatch");
        var owner = Guid.NewGuid().ToString("N");
        var result = new DispatchResult();
        while (true)
        {
            var claimedAt = Now;
            var request = new ClaimRequest { Owner = owner, Max = _options.BatchSize, Now = claimedAt, Lease = Lease };
            var claimed = await _outbox.ClaimAsync(request, cancellationToken).ConfigureAwait(false);
            if (claimed.Count == 0)
            {
                return result;
            }

            var batch = await DispatchAsync([.. claimed], claimedAt, result, cancellationToken).ConfigureAwait(false);
            result = batch.Result;
            if (batch.Wait > TimeSpan.Zero)
            {
                await Task.Delay(batch.Wait, _clock, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    // The wait is one for the senders' pace that the claims would not outlast; they are given back.
    private async Task<(DispatchResult Result, TimeSpan Wait)> DispatchAsync(
        List<ClaimedMessage> open, Instant claimedAt, DispatchResult result, CancellationToken cancellationToken)
    {
        try
        {
            result = await SetAsideAsync(open, result).ConfigureAwait(false);
            while (open.Count > 0)
            {
                // Between waves a stop loses nothing.
                cancellationToken.ThrowIfCancellationRequested();
                var (wave, wait) = TakeWave(open);
                if (wave.Count > 0)
                {
                    result = await SendAsync(wave, result).ConfigureAwait(false);
                }
                else if (Now + Duration.FromTimeSpan(wait) < claimedAt + (Lease / 2))
                {
                    await Task.Delay(wait, _clock, cancellationToken).ConfigureAwait(false);
                }
                else
                {
                    await PutBackAsync(open).ConfigureAwait(false);
                    return (result, wait);
                }
            }

            return (result, TimeSpan.Zero);
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

    // One message an order, as many as may be in flight and the senders' paces allow; where they allow none, for how long.
    private (List<ClaimedMessage> Wave, TimeSpan Wait) TakeWave(List<ClaimedMessage> open)
    {
        var orders = new HashSet<(string Shop, string Order)>();
        var waits = new Dictionary<Channel, TimeSpan>();
        var wave = new List<ClaimedMessage>();
        foreach (var claimed in open)
        {
            if (wave.Count == _options.Concurrency)
            {
                break;
            }

            // The first message of an order goes first, even where only the second one's sender has time.
            if (!orders.Add((claimed.Message.Shop, claimed.Message.Order)) || waits.ContainsKey(claimed.Message.Channel) || (wave.Count > 0 && IsLastChance(claimed)))
            {
                continue;
            }

            var wait = _pace.Take(_senders.For(claimed.Message.Channel)!);
            if (wait > TimeSpan.Zero)
            {
                waits.Add(claimed.Message.Channel, wait);
                continue;
            }

            wave.Add(claimed);
            if (IsLastChance(claimed))
            {
                break;
            }
        }

        open.RemoveAll(wave.Contains);
        return (wave, waits.Count == 0 ? TimeSpan.Zero : waits.Values.Min());
    }

    // Sent alone: what kills its process takes nobody along into quarantine, and whoever was in flight with it gets through.
    private bool IsLastChance(ClaimedMessage claimed) => claimed.InDoubt && claimed.Attempts == _options.MaxAttempts - 1;

    private async Task<DispatchResult> SendAsync(List<ClaimedMessage> wave, DispatchResult result)
    {
        var start = new AttemptStart { Now = Now, Lease = Lease };
        var begun = (await _outbox.BeginAsync([.. wave.Select(static claimed => claimed.Claim)], start, CancellationToken.None).ConfigureAwait(false)).ToHashSet();
        var lost = wave.FindAll(claimed => !begun.Contains(claimed.Claim));
        if (lost.Count > 0)
        {
            // Void claims record nothing; those that only a pause has stopped are free again at once.
            await _outbox.SettleAsync([.. lost.Select(claimed => Triage.PutBack(claimed, reason: null, Now))], CancellationToken.None).ConfigureAwait(false);
            lost.ForEach(claimed => _signals.Logger.Lost(claimed.Claim.Key));
            result = result with { Lost = result.Lost + lost.Count };
        }

        var sent = await Task.WhenAll(wave.Where(claimed => begun.Contains(claimed.Claim)).Select(SendAsync)).ConfigureAwait(false);
        return await SettleAsync([.. sent], result).ConfigureAwait(false);
    }

    private async Task<(ClaimedMessage Message, Settlement Settlement)> SendAsync(ClaimedMessage claimed)
    {
        var sender = _senders.For(claimed.Message.Channel)!;
        var keyWindow = sender.KeyWindow;
        using var activity = BackorderSignals.Start("backorder send", claimed.Message);
        if (claimed.InDoubt && keyWindow is null)
        {
            _signals.Logger.PossibleDuplicate(claimed.Claim.Key, claimed.Message.Channel);
        }

        var outcome = await Attempt.MakeAsync(sender, claimed.Message.Content, _options.SendTimeout, _clock, _start).ConfigureAwait(false);
        var settlement = Triage.AfterSending(claimed, outcome, keyWindow, _options, Now);
        activity?.SetTag("outcome", settlement.State.ToString());
        return (claimed, settlement);
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
                _signals.Logger.Lost(claimed.Claim.Key);
                result = result with { Lost = result.Lost + 1 };
                continue;
            }

            _signals.Settled(claimed, settlement);
            result = result.Plus(settlement);
            if (Obligations.For(claimed.Message, settlement.State) is { } obligation)
            {
                obligations.Add(obligation);
            }
        }

        await _herald.WriteAsync(new LedgerEntries { Obligations = obligations }, CancellationToken.None).ConfigureAwait(false);
        return result;
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
            _signals.Logger.NotPutBack(problem.GetType().Name);
        }
    }
}
