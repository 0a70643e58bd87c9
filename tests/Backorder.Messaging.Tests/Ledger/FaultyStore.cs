using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>A store with one fault.</summary>
internal sealed class FaultyStore(InMemoryBackorderStore inner, string fault) : DelegatingStore(inner)
{
    private readonly Dictionary<MessageKey, MessageClaim> _lastClaims = [];
    private readonly List<ClaimedMessage> _claimed = [];
    private readonly Dictionary<ChoiceReferenceHash, ChoiceReferenceHash> _links = [];
    private readonly Dictionary<MessageKey, ChoiceReferenceHash> _firstLinks = [];

    public override async Task<IReadOnlyList<EnqueueResult>> EnqueueAsync(IReadOnlyList<OutboxMessage> messages, CancellationToken cancellationToken = default)
    {
        var results = await base.EnqueueAsync(
            fault switch
            {
                "supersedes nothing" => [.. messages.Select(message => message with { Plan = SameForAll(message) })],
                "forgets links" => [.. messages.Select(message => message with { Grant = null })],
                "forgets news" => [.. messages.Select(message => message with { News = message.Plan })],
                _ => messages,
            },
            cancellationToken);
        foreach (var message in messages.Where(message => message.Grant is not null))
        {
            _links[message.Grant!.Reference] = _firstLinks.TryGetValue(message.Key, out var first) ? first : _firstLinks[message.Key] = message.Grant.Reference;
        }

        return fault == "queues the same message twice" ? [.. results.Select(result => result with { Outcome = EnqueueOutcome.Queued })] : results;
    }

    public override async Task<IReadOnlyList<ClaimedMessage>> ClaimAsync(ClaimRequest request, CancellationToken cancellationToken = default)
    {
        var claimed = await base.ClaimAsync(fault == "hands out too early" ? request with { Now = request.Now + Duration.FromDays(1) } : request, cancellationToken);
        lock (_claimed)
        {
            _claimed.AddRange(claimed);
            foreach (var one in claimed)
            {
                _lastClaims[one.Claim.Key] = one.Claim;
            }
        }

        return fault switch
        {
            "hands out claimed messages" when claimed.Count == 0 => Again(request.Max),
            "hands out in reverse" => [.. claimed.Reverse()],
            "forgets doubt" => [.. claimed.Select(one => one with { InDoubt = false })],
            _ => claimed,
        };
    }

    public override async Task<IReadOnlyList<MessageClaim>> BeginAsync(IReadOnlyList<MessageClaim> claims, AttemptStart start, CancellationToken cancellationToken = default)
    {
        switch (fault)
        {
            case "records no Sending":
                return claims;
            case "begins void claims":
                await base.BeginAsync([.. claims.Select(claim => _lastClaims[claim.Key])], start, cancellationToken);
                return claims;
            default:
                return await base.BeginAsync(claims, start, cancellationToken);
        }
    }

    public override async Task<IReadOnlyList<MessageClaim>> SettleAsync(IReadOnlyList<Settlement> settlements, CancellationToken cancellationToken = default)
    {
        if (fault == "loses what was accepted")
        {
            await base.SettleAsync([.. settlements.Where(one => one.State != DeliveryState.Accepted)], cancellationToken);
            return [.. settlements.Select(one => one.Claim)];
        }

        if (fault != "settles by key alone")
        {
            return await base.SettleAsync(settlements, cancellationToken);
        }

        await base.SettleAsync([.. settlements.Select(one => one with { Claim = _lastClaims[one.Claim.Key] })], cancellationToken);
        return [.. settlements.Select(one => one.Claim)];
    }

    public override async Task<LedgerView> ReadAsync(LedgerQuery query, CancellationToken cancellationToken = default)
    {
        var view = await base.ReadAsync(query, cancellationToken);
        return fault switch
        {
            "calls everything raised" when query is LedgerQuery.Unraised => view with { Orders = [] },
            "forgets what was told" => view with { Told = [] },
            "replaces links" when query is LedgerQuery.ByReference { Hash: var hash } && _links.TryGetValue(hash, out var grant) => await base.ReadAsync(new LedgerQuery.ByReference { Hash = grant }, cancellationToken),
            _ => view,
        };
    }

    public override async Task<LedgerEntries> WriteAsync(LedgerEntries entries, Func<LedgerEntries, CancellationToken, Task> raise, CancellationToken cancellationToken = default)
    {
        switch (fault)
        {
            case "swallows breaches":
                return await base.WriteAsync(entries with { Breaches = [] }, raise, cancellationToken);
            case "swallows obligations":
                return await base.WriteAsync(entries with { Obligations = [] }, raise, cancellationToken);
            case "raises again":
                await base.WriteAsync(entries, (_, _) => Task.CompletedTask, cancellationToken);
                await raise(entries, cancellationToken);
                return entries;
            case "raises after writing":
                var news = await base.WriteAsync(entries, (_, _) => Task.CompletedTask, cancellationToken);
                await raise(news, cancellationToken);
                return news;
            case "sees anew each time":
                await base.WriteAsync(entries with { Seen = [] }, raise, cancellationToken);
                return await base.WriteAsync(entries, raise, cancellationToken);
            default:
                return await base.WriteAsync(entries, raise, cancellationToken);
        }
    }

    public override async Task<IReadOnlyList<DueUpdate>> DueAsync(Instant now, int max, CancellationToken cancellationToken = default)
    {
        var due = await base.DueAsync(fault == "is late by a day" ? now - Duration.FromDays(1) : now, max, cancellationToken);
        return fault == "forgets what is over" ? [.. due.Where(one => !(one.Promise?.MissedAt <= now))] : due;
    }

    public override Task KeepAsync(KeptRun run, CancellationToken cancellationToken = default) =>
        base.KeepAsync(fault == "keeps the last run only" ? run with { Messages = [] } : run, cancellationToken);

    public override Task PauseAsync(string? shop, bool paused, CancellationToken cancellationToken = default) =>
        fault == "ignores pauses" ? Task.CompletedTask : base.PauseAsync(shop, paused, cancellationToken);

    private List<ClaimedMessage> Again(int max)
    {
        lock (_claimed)
        {
            return [.. _claimed.Take(max)];
        }
    }

    // All messages about an order look like companions of one plan.
    private static MessageKey SameForAll(OutboxMessage message) => MessageKey.OfPlan(Testing.SomeMessages.Plan(message.Order));
}
