using System.Threading.Channels;
using NodaTime;

namespace Backorder.Messaging;

/// <summary>Queues a run: words in portions of a few hundred messages, so that a large run does not lie in memory at once; then what the ledger notes of it.</summary>
internal sealed class RunCommitter
{
    private const int Portion = 500;

    // Portions in words that wait to be queued, beside the one that is being queued and the one at work.
    private const int Ahead = 1;

    private readonly MessageComposer _composer;
    private readonly IBackorderLedger _ledger;
    private readonly IMessageOutbox _outbox;
    private readonly Herald _herald;

    public RunCommitter(MessageComposer composer, IBackorderLedger ledger, IMessageOutbox outbox, Herald herald)
    {
        _composer = composer;
        _ledger = ledger;
        _outbox = outbox;
        _herald = herald;
    }

    public async Task<CommitResult> CommitAsync(BackorderRun run, CancellationToken cancellationToken)
    {
        var tally = new CommitTally(run.Id);
        var entries = EntriesOf(run);
        await ConfessAsync(entries, cancellationToken).ConfigureAwait(false);
        await foreach (var composed in ComposedAsync(run).ConfigureAwait(false))
        {
            tally.Unsendable.AddRange(composed.Unsendable);
            tally.Findings.AddRange(composed.Findings);
            await EnqueueAsync(composed.Messages, tally, cancellationToken).ConfigureAwait(false);
        }

        await NoteAsync(entries, tally, cancellationToken).ConfigureAwait(false);
        return tally.ToResult();
    }

    /// <returns>What the checker found; a kept run does not remember it.</returns>
    public async Task<IReadOnlyList<MessageFindings>> KeepAsync(BackorderRun run, CancellationToken cancellationToken)
    {
        var composed = Compose([.. run.Plans], run.Id);
        await _ledger.KeepAsync(
            new KeptRun { Id = run.Id, PlannedAt = run.Now, Messages = composed.Messages, Unsendable = composed.Unsendable, Entries = EntriesOf(run) },
            cancellationToken).ConfigureAwait(false);
        return composed.Findings;
    }

    public async Task<CommitResult> ApproveAsync(string id, CancellationToken cancellationToken)
    {
        var kept = await _ledger.FindKeptAsync(id, cancellationToken).ConfigureAwait(false)
            ?? throw new ArgumentException("No run is kept under this id. Keep it with KeepAsync first, in the same ledger, and approve it by BackorderRun.Id.", nameof(id));
        var tally = new CommitTally(kept.Id);
        tally.Unsendable.AddRange(kept.Unsendable);
        await ConfessAsync(kept.Entries, cancellationToken).ConfigureAwait(false);
        foreach (var messages in kept.Messages.Chunk(Portion))
        {
            await EnqueueAsync(messages, tally, cancellationToken).ConfigureAwait(false);
        }

        await NoteAsync(kept.Entries, tally, cancellationToken).ConfigureAwait(false);
        return tally.ToResult();
    }

    // While a portion is queued, which waits for the database, the next ones are put into words: a few, so that memory stays as it is however large the run.
    private async IAsyncEnumerable<Composed> ComposedAsync(BackorderRun run)
    {
        // One portion has nothing to be ahead of, and stays on the thread of its caller.
        if (run.Plans.Count <= Portion)
        {
            if (run.Plans.Count > 0)
            {
                yield return Compose([.. run.Plans], run.Id);
            }

            yield break;
        }

        var ahead = System.Threading.Channels.Channel.CreateBounded<Composed>(new BoundedChannelOptions(Ahead) { SingleReader = true, SingleWriter = true });
        using var stop = new CancellationTokenSource();
        var composing = Task.Run(() => ComposeAsync(run, ahead.Writer, stop.Token), CancellationToken.None);
        try
        {
            await foreach (var composed in ahead.Reader.ReadAllAsync(CancellationToken.None).ConfigureAwait(false))
            {
                yield return composed;
            }
        }
        finally
        {
            // Whichever way the call ends, nothing of the app's runs on after it.
            await stop.CancelAsync().ConfigureAwait(false);
            await composing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ComposeAsync(BackorderRun run, ChannelWriter<Composed> to, CancellationToken stop)
    {
        try
        {
            foreach (var plans in run.Plans.Chunk(Portion))
            {
                await to.WriteAsync(Compose(plans, run.Id), stop).ConfigureAwait(false);
            }

            to.Complete();
        }
        catch (Exception problem)
        {
            to.Complete(problem);
        }
    }

    private Composed Compose(MessagePlan[] plans, string run)
    {
        // Rendering is pure, so the portions of a run share the processors; the sequence stays.
        var composed = plans.AsParallel().AsOrdered().Select(plan => _composer.Compose(plan, run)).ToList();
        return new([.. composed.SelectMany(static one => one.Messages)], [.. composed.Select(static one => one.Unsendable).OfType<HeldOrder>()], [.. composed.Select(static one => one.Findings).OfType<MessageFindings>()]);
    }

    private async Task EnqueueAsync(IReadOnlyList<OutboxMessage> messages, CommitTally tally, CancellationToken cancellationToken)
    {
        if (messages.Count == 0)
        {
            return;
        }

        var results = await _outbox.EnqueueAsync(messages, cancellationToken).ConfigureAwait(false);
        for (var i = 0; i < results.Count; i++)
        {
            tally.Add(messages[i], results[i]);
        }
    }

    // First of all: once the message that catches up is queued, another machine may send it, and then nobody sees any more that it was late.
    private Task<LedgerEntries> ConfessAsync(LedgerEntries entries, CancellationToken cancellationToken) =>
        _herald.WriteAsync(new LedgerEntries { Breaches = entries.Breaches }, cancellationToken);

    private async Task NoteAsync(LedgerEntries entries, CommitTally tally, CancellationToken cancellationToken)
    {
        var noted = entries with
        {
            Breaches = [],
            Obligations = [.. entries.Obligations, .. tally.Unsendable.Select(static held => Obligations.For(held, [])).OfType<Obligation>(), .. tally.Stuck],

            // An order whose message a pause kept out stays as it was, so that it is said without a new settling time.
            Looked = [.. entries.Looked.Where(look => !tally.PausedOrders.Contains(look.Order))],
        };
        await _herald.WriteAsync(noted, cancellationToken).ConfigureAwait(false);
    }

    private static LedgerEntries EntriesOf(BackorderRun run)
    {
        var inLaw = run.Obligations.ToLookup(static line => new OrderRef { Shop = line.Shop, Order = line.Order });
        return new LedgerEntries
        {
            Obligations = [.. run.Held.Select(held => Obligations.For(held, inLaw[RefOf(held)])).OfType<Obligation>()],
            Breaches = [.. run.Summary.MissedUpdates.Select(BreachOf), .. run.Summary.UnrecordedCancellations.Select(BreachOf)],
            Looked =
            [
                .. run.Plans.Select(static plan => new Look { Order = new OrderRef { Shop = plan.Shop, Order = plan.Order } }),
                .. run.Held.Select(static held => new Look { Order = RefOf(held), AgainAt = held.PlanAgainAt }),
            ],
            Seen = [.. run.Held.Where(static held => held.Fingerprint is not null).Select(held => SightingOf(held, run.Now))],
        };
    }

    private static OrderRef RefOf(HeldOrder held) => new() { Shop = held.Shop, Order = held.Order };

    private static Breach BreachOf(MissedUpdate missed) =>
        new() { Shop = missed.Shop, Order = missed.Order, Kind = BreachKind.UpdateMissed, Due = missed.Promised };

    private static Breach BreachOf(UnrecordedCancellation open) =>
        new() { Shop = open.Shop, Order = open.Order, Line = open.Line, Kind = BreachKind.CancellationNotRecorded, Due = open.Since };

    private static Sighting SightingOf(HeldOrder held, Instant now) =>
        new() { Shop = held.Shop, Order = held.Order, Fingerprint = held.Fingerprint!, Since = now };

    /// <summary>A portion of a run in words.</summary>
    private sealed record Composed(List<OutboxMessage> Messages, List<HeldOrder> Unsendable, List<MessageFindings> Findings);
}
