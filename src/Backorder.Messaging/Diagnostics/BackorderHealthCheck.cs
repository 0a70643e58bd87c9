using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using NodaTime;

namespace Backorder.Messaging;

/// <summary>
/// Whether messages leave and promises are kept. Unhealthy: a message has been due for too long, or a promised update was missed and is not
/// caught up with. Degraded: messages are quarantined or wait for a person, or a claim has lapsed. It only reads, and names nobody.
/// </summary>
/// <remarks>Add it with <c>services.AddHealthChecks().AddCheck&lt;BackorderHealthCheck&gt;("backorder")</c>. A throw of the store is unhealthy too.</remarks>
public sealed class BackorderHealthCheck : IHealthCheck
{
    private const int Looked = 100;

    private readonly IMessageOutbox _outbox;
    private readonly IBackorderLedger _ledger;
    private readonly BackorderHealthOptions _options;
    private readonly TimeProvider _clock;

    /// <summary>Made by the container.</summary>
    /// <param name="outbox">The outbox.</param>
    /// <param name="ledger">The ledger.</param>
    /// <param name="options">From when on the queue is not healthy.</param>
    /// <param name="clock">The app's clock.</param>
    public BackorderHealthCheck(IMessageOutbox outbox, IBackorderLedger ledger, IOptions<BackorderHealthOptions> options, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(outbox);
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(clock);
        _outbox = outbox;
        _ledger = ledger;
        _options = options.Value;
        _clock = clock;
    }

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(context);
        var now = Instant.FromDateTimeOffset(_clock.GetUtcNow());
        var status = await _outbox.StatusAsync(now, cancellationToken).ConfigureAwait(false);

        // The oldest come first, so whatever was missed is among them.
        var due = await _ledger.DueAsync(now, Looked, cancellationToken).ConfigureAwait(false);
        var missed = due.Count(one => one.Promise?.MissedAt <= now);
        var oldest = status.DueSince is { } since ? now - since : Duration.Zero;
        var stuck = status.Counts[DeliveryState.Quarantined] + status.Counts[DeliveryState.NeedsReview];
        var data = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["oldestDueSeconds"] = (long)oldest.TotalSeconds,
            ["missedUpdates"] = missed,
            ["quarantined"] = status.Counts[DeliveryState.Quarantined],
            ["needsReview"] = status.Counts[DeliveryState.NeedsReview],
            ["lapsedClaims"] = status.LapsedClaims,
        };
        if (missed > 0)
        {
            return Unwell(context, "Promised updates were missed and not caught up with: plan BackorderQuery.Due and dispatch.", data);
        }

        if (oldest > Duration.FromTimeSpan(_options.OldestDue))
        {
            return Unwell(context, "A message has been due for longer than BackorderHealthOptions.OldestDue: see whether a dispatcher runs, and what its senders answer.", data);
        }

        return stuck > _options.Stuck || status.LapsedClaims > 0
            ? HealthCheckResult.Degraded("Messages are quarantined, wait for a person, or were left by a process that died.", data: data)
            : HealthCheckResult.Healthy(data: data);
    }

    private static HealthCheckResult Unwell(HealthCheckContext context, string problem, Dictionary<string, object> data) =>
        new(context.Registration.FailureStatus, problem, data: data);
}
