using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime.Text;

namespace Backorder.Messaging;

/// <summary>What operators see: instruments, activities and the logger. Tags are shops, channels, kinds and outcomes; never a person, and no order in a metric.</summary>
internal sealed class BackorderSignals
{
    private static readonly ActivitySource Activities = new(BackorderDiagnostics.Name);
    private static readonly Meter Shared = new(BackorderDiagnostics.Name);

    private readonly Counter<long> _planned;
    private readonly Counter<long> _held;
    private readonly Counter<long> _sent;
    private readonly Counter<long> _failed;
    private readonly Counter<long> _ambiguous;
    private readonly Counter<long> _due;
    private readonly Counter<long> _breached;
    private readonly Counter<long> _findings;
    private readonly Histogram<double> _lag;

    /// <param name="meters">Makes the meter; null: one for the process.</param>
    /// <param name="logs">Makes the logger; null: none.</param>
    public BackorderSignals(IMeterFactory? meters, ILoggerFactory? logs)
    {
        Logger = logs?.CreateLogger(BackorderDiagnostics.Name) ?? NullLogger.Instance;
        var meter = meters?.Create(BackorderDiagnostics.Name) ?? Shared;
        _planned = meter.CreateCounter<long>("backorder.planned", "{message}", "Messages that runs have planned.");
        _held = meter.CreateCounter<long>("backorder.held", "{order}", "Orders that runs have held, by reason.");
        _sent = meter.CreateCounter<long>("backorder.sent", "{message}", "Messages that a sender took over.");
        _failed = meter.CreateCounter<long>("backorder.failed", "{message}", "Messages that will not leave: failed or quarantined.");
        _ambiguous = meter.CreateCounter<long>("backorder.ambiguous", "{message}", "Attempts of which nobody knows whether they arrived, sent again or held for review.");
        _due = meter.CreateCounter<long>("backorder.due", "{order}", "Orders found due; each look counts.");
        _breached = meter.CreateCounter<long>("backorder.breached", "{breach}", "Duties of ours that were not done in time.");
        _findings = meter.CreateCounter<long>("backorder.findings", "{finding}", "What the claim checker found in messages, by id and level.");
        _lag = meter.CreateHistogram<double>("backorder.lag", "s", "Time from the moment a message was planned for to its acceptance.");
    }

    public ILogger Logger { get; }

    public static Activity? Start(string name) => Activities.StartActivity(name);

    public static Activity? Start(string name, OutboxMessage message)
    {
        var activity = Activities.StartActivity(name, ActivityKind.Client);
        activity?.SetTag("shop", message.Shop);
        activity?.SetTag("channel", message.Channel.ToString());
        activity?.SetTag("kind", message.Content.Kind.ToString());
        activity?.SetTag("key", message.Key.ToString());
        return activity;
    }

    public void Planned(BackorderRun run)
    {
        foreach (var plan in run.Plans)
        {
            _planned.Add(1, new("shop", plan.Shop), new("kind", plan.Kind.ToString()));
        }

        foreach (var held in run.Held)
        {
            _held.Add(1, new("shop", held.Shop), new("reason", held.Reason.ToString()));
        }

        Logger.Planned(run.Id, run.Plans.Count, run.Held.Count);
    }

    public void Committed(CommitResult commit)
    {
        Found(commit.Findings);
        Logger.Committed(
            commit.Run, commit.Queued.Count, commit.AlreadyQueued.Count, commit.Superseded.Count, commit.Outdated.Count, commit.Paused.Count, commit.Unsendable.Count);
    }

    public void Found(IReadOnlyList<MessageFindings> messages)
    {
        foreach (var group in messages.SelectMany(static one => one.Findings.Select(finding => (one.Shop, finding.Id, finding.Level))).GroupBy(static one => one))
        {
            var (shop, id, level) = group.Key;
            _findings.Add(group.Count(), new("shop", shop), new("finding", id), new("level", level.ToString()));
            Logger.Found(group.Count(), id, level, shop);
        }
    }

    public void Settled(ClaimedMessage claimed, Settlement settlement)
    {
        var message = claimed.Message;
        var tags = new TagList
        {
            { "shop", message.Shop },
            { "channel", message.Channel.ToString() },
            { "kind", message.Content.Kind.ToString() },
            { "outcome", settlement.State.ToString() },
        };
        switch (settlement.State)
        {
            case DeliveryState.Accepted:
                _sent.Add(1, tags);
                _lag.Record(Math.Max(0, (settlement.At - message.PlannedAt).TotalSeconds), tags);
                Logger.Accepted(message.Key, message.Channel, claimed.Attempts + 1);
                break;
            case DeliveryState.Planned or DeliveryState.Retry or DeliveryState.Ambiguous:
                if (settlement.State == DeliveryState.Ambiguous)
                {
                    _ambiguous.Add(1, tags);
                }

                Logger.Waiting(message.Key, message.Channel, settlement.State, settlement.NotBefore);
                break;
            default:
                (settlement.State == DeliveryState.NeedsReview ? _ambiguous : _failed).Add(1, tags);
                Logger.Troubled(message.Key, message.Channel, settlement.State, claimed.Attempts + 1);
                break;
        }
    }

    public void Due(IReadOnlyList<DueUpdate> due)
    {
        foreach (var one in due)
        {
            _due.Add(1, new KeyValuePair<string, object?>("shop", one.Shop));
        }

        if (due.Count > 0)
        {
            Logger.Due(due.Count, due[0].Since);
        }
    }

    public void Breached(IReadOnlyList<Breach> breaches)
    {
        foreach (var breach in breaches)
        {
            _breached.Add(1, new("shop", breach.Shop), new("kind", breach.Kind.ToString()));
            Logger.Breached(breach.Kind, breach.Shop, breach.Order, LocalDatePattern.Iso.Format(breach.Due));
        }
    }
}
