using NodaTime;

namespace Backorder.Messaging;

/// <summary>The library's front door: plans, commits, sends and remembers. Made by the container, one for each scope.</summary>
/// <remarks>Not for use by several threads at once, like the database context that it may stand on. All of it is idempotent: a second call after a crash repeats nothing.</remarks>
public sealed class BackorderMessenger
{
    private readonly BackorderPlanner _planner;
    private readonly FactsCompletion _completion;
    private readonly RunCommitter _committer;
    private readonly MessageDispatcher _dispatcher;
    private readonly Herald _herald;
    private readonly UnraisedObligations _unraised;
    private readonly IBackorderLedger _ledger;
    private readonly ScorecardReader _scorecard;
    private readonly IBackorderSource? _source;
    private readonly TimeProvider _clock;
    private readonly BackorderSignals _signals;
    private readonly DueTurns _turns;

    internal BackorderMessenger(
        BackorderPlanner planner,
        RunCommitter committer,
        MessageDispatcher dispatcher,
        Herald herald,
        IBackorderLedger ledger,
        IMessageOutbox outbox,
        ShopDirectory shops,
        IBackorderSource? source,
        TimeProvider clock,
        BackorderSignals signals,
        DueTurns turns)
    {
        _turns = turns;
        _signals = signals;
        _planner = planner;
        _completion = new FactsCompletion(ledger, clock);
        _committer = committer;
        _dispatcher = dispatcher;
        _herald = herald;
        _unraised = new UnraisedObligations(ledger, outbox, herald);
        _ledger = ledger;
        _scorecard = new ScorecardReader(ledger, shops);
        _source = source;
        _clock = clock;
    }

    private Instant Now => Instant.FromDateTimeOffset(_clock.GetUtcNow());

    /// <summary>Decides who hears what. Writes nothing.</summary>
    /// <param name="facts">The facts; what they leave out (the time, what was told and seen) comes from the container's clock and the ledger.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The run.</returns>
    /// <exception cref="BackorderInputException">The facts are broken; nothing was planned.</exception>
    public async Task<BackorderRun> PlanAsync(BackorderFacts facts, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(facts);
        using var activity = BackorderSignals.Start("backorder plan");
        var run = _planner.Plan(await _completion.CompleteAsync(facts, cancellationToken).ConfigureAwait(false));
        activity?.SetTag("planned", run.Plans.Count);
        activity?.SetTag("held", run.Held.Count);
        _signals.Planned(run);
        return run;
    }

    /// <summary>Decides who hears what, with facts from the app's <see cref="IBackorderSource"/>. Writes nothing, but for breaches that come to light with <see cref="BackorderQuery.Due"/>.</summary>
    /// <param name="query">What to plan for.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The run; an empty one where nothing is due.</returns>
    /// <exception cref="InvalidOperationException">No source is registered.</exception>
    /// <exception cref="BackorderInputException">The facts are broken; nothing was planned.</exception>
    public async Task<BackorderRun> PlanAsync(BackorderQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        var source = _source ?? throw new InvalidOperationException(
            "No IBackorderSource is registered, so a query cannot be answered. Register yours with AddBackorderMessaging(…).UseSource<YourSource>(), or hand over BackorderFacts instead of a query.");
        if (query is BackorderQuery.Due { Max: var max })
        {
            var due = _turns.Take(await DueAsync(_turns.Reach(max), cancellationToken).ConfigureAwait(false), max);
            if (due.Count == 0)
            {
                // One look at the clock: a forecast of the moment after it would be refused.
                var now = Now;
                return _planner.Plan(new BackorderFacts { Now = now, Orders = [], Stock = new StockForecast { AsOf = now, Items = [] } });
            }

            query = new BackorderQuery.Orders { Items = due };
        }

        return await PlanAsync(await source.GetAsync(query, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Queues exactly what a run says, in words, on each channel that has a sender and on which the recipient can be reached.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Stops the call; a second call queues the rest.</param>
    /// <returns>What became of each message. A lost race and a message that cannot be put into words are results, not exceptions.</returns>
    public Task<CommitResult> CommitAsync(BackorderRun run, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        return CommittedAsync(() => _committer.CommitAsync(run, cancellationToken));
    }

    /// <summary>Keeps a run, words included, until somebody approves it. Nothing is queued.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task.</returns>
    public async Task KeepAsync(BackorderRun run, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        _signals.Found(await _committer.KeepAsync(run, cancellationToken).ConfigureAwait(false));
    }

    /// <summary>Queues exactly what a kept run says. Messages that newer ones have outdated since are not taken.</summary>
    /// <param name="runId">The run's <see cref="BackorderRun.Id"/>.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>What became of each message.</returns>
    /// <exception cref="ArgumentException">No run is kept under the id.</exception>
    public Task<CommitResult> ApproveAsync(string runId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(runId);
        return CommittedAsync(() => _committer.ApproveAsync(runId, cancellationToken));
    }

    /// <summary>Sends what is queued and due, until nothing is. Several machines may do so at the same time.</summary>
    /// <param name="cancellationToken">Stops between messages: those under way are finished and recorded, the rest is put back.</param>
    /// <returns>What became of each message.</returns>
    public Task<DispatchResult> DispatchAsync(CancellationToken cancellationToken = default) => _dispatcher.DispatchAsync(cancellationToken);

    /// <summary>Plans, commits and dispatches.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>What was planned, queued and sent.</returns>
    public async Task<NotifyResult> NotifyAsync(BackorderFacts facts, CancellationToken cancellationToken = default) =>
        await NotifyAsync(await PlanAsync(facts, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Plans with facts from the app's <see cref="IBackorderSource"/>, commits and dispatches.</summary>
    /// <param name="query">What to plan for.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>What was planned, queued and sent.</returns>
    public async Task<NotifyResult> NotifyAsync(BackorderQuery query, CancellationToken cancellationToken = default) =>
        await NotifyAsync(await PlanAsync(query, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Records something that happened to an order, by whatever channel the app heard of it. The same event again changes nothing, and the sequence does not matter.</summary>
    /// <param name="happened">The event.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>Whether it was new.</returns>
    /// <exception cref="ArgumentException">A value of the event is missing or out of range; nothing was recorded.</exception>
    public async Task<bool> RecordAsync(OrderEvent happened, CancellationToken cancellationToken = default)
    {
        EventCheck.Demand(happened);
        var about = new LedgerQuery.Orders { Items = [new OrderRef { Shop = happened.Shop, Order = happened.Order }] };
        var view = await _ledger.ReadAsync(about, cancellationToken).ConfigureAwait(false);
        var news = await _herald
            .WriteAsync(new LedgerEntries { Events = [happened] }, cancellationToken, choice => History.IsChange(view, choice))
            .ConfigureAwait(false);
        return news.Events.Count > 0;
    }

    /// <summary>The orders to plan again now. A promised update whose day is over is reported as our breach, once; what a process recorded as failed or doubtful and did not live to raise is raised.</summary>
    /// <param name="max">At most this many, the oldest first.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The orders.</returns>
    public async Task<IReadOnlyList<DueUpdate>> DueAsync(int max = 1000, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(max, 1);
        var now = Now;
        var due = await _ledger.DueAsync(now, max, cancellationToken).ConfigureAwait(false);
        var breaches = await BreachesAsync([.. due.Where(one => one.Promise?.MissedAt <= now)], cancellationToken).ConfigureAwait(false);
        await _herald.WriteAsync(new LedgerEntries { Breaches = breaches }, cancellationToken).ConfigureAwait(false);
        await _unraised.RaiseAsync(max, cancellationToken).ConfigureAwait(false);
        _signals.Due(due);
        return due;
    }

    /// <summary>Compares what was told with what was recorded as shipped (<see cref="OrderEvent.Shipped"/>), over the whole ledger, a page at a time.</summary>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>The scorecard; days of shipping are those of each shop's main calendar.</returns>
    public Task<PromiseScorecard> ScorecardAsync(CancellationToken cancellationToken = default) => _scorecard.ReadAsync(Now, cancellationToken);

    /// <summary>Stops commits and dispatch, on all machines, at once; messages under way are finished.</summary>
    /// <param name="shop">The shop; null: all.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task.</returns>
    public Task PauseAsync(string? shop = null, CancellationToken cancellationToken = default) => _ledger.PauseAsync(shop, paused: true, cancellationToken);

    /// <summary>Ends a pause.</summary>
    /// <param name="shop">The shop; null: all, those with a pause of their own too.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    /// <returns>A task.</returns>
    public Task ResumeAsync(string? shop = null, CancellationToken cancellationToken = default) => _ledger.PauseAsync(shop, paused: false, cancellationToken);

    // A reminder's promise that was answered in time stays open, so that the end of the order is said, and is no breach.
    private async Task<IReadOnlyList<Breach>> BreachesAsync(IReadOnlyList<DueUpdate> over, CancellationToken cancellationToken)
    {
        if (over.Count == 0)
        {
            return [];
        }

        var orders = over.Select(static one => new OrderRef { Shop = one.Shop, Order = one.Order }).ToList();
        var view = await _ledger.ReadAsync(new LedgerQuery.Orders { Items = orders }, cancellationToken).ConfigureAwait(false);
        var told = view.Told.ToLookup(static message => new OrderRef { Shop = message.Shop, Order = message.Order });
        var events = view.Events.ToLookup(static happened => new OrderRef { Shop = happened.Shop, Order = happened.Order });
        return [.. over.Zip(orders)
            .Where(one => !History.IsAnswered(one.First.Promise!, [.. told[one.Second]], [.. events[one.Second]]))
            .Select(static one => new Breach { Shop = one.First.Shop, Order = one.First.Order, Kind = BreachKind.UpdateMissed, Due = one.First.Promise!.On })];
    }

    private async Task<CommitResult> CommittedAsync(Func<Task<CommitResult>> committing)
    {
        using var activity = BackorderSignals.Start("backorder commit");
        var commit = await committing().ConfigureAwait(false);
        activity?.SetTag("queued", commit.Queued.Count);
        _signals.Committed(commit);
        return commit;
    }

    private async Task<NotifyResult> NotifyAsync(BackorderRun run, CancellationToken cancellationToken)
    {
        var commit = await CommitAsync(run, cancellationToken).ConfigureAwait(false);
        return new NotifyResult { Run = run, Commit = commit, Dispatch = await DispatchAsync(cancellationToken).ConfigureAwait(false) };
    }
}
