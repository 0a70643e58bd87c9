using NodaTime;
using Spectre.Console;

namespace Backorder.Messaging.Tool;

/// <summary>Sends what a ledger has queued, and waits for what a process that died still holds.</summary>
internal sealed class Sending(LedgerSession session, TimeProvider machine)
{
    // Below this a bar would only flicker.
    private const int LongWork = 200;

    private static readonly Duration Night = Duration.FromDays(1);

    // A lease, and a little.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(70);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <summary>Sends, with a bar where there is much to do.</summary>
    /// <param name="folder">The clock of messages that go into a folder: it walks through the night, because a file disturbs nobody. Null: messages go to people.</param>
    /// <param name="screen">Where to draw; null: nowhere.</param>
    /// <param name="cancellationToken">Stops between messages.</param>
    public async Task<SendingResult> SendAsync(RunClock? folder, IAnsiConsole? screen, CancellationToken cancellationToken)
    {
        var waiting = await WaitingAsync(cancellationToken);
        if (screen is null || waiting < LongWork)
        {
            return await SendAsync(folder, cancellationToken);
        }

        return await screen.Progress().StartAsync(async progress =>
        {
            var bar = progress.AddTask(folder is null ? "Sending messages" : "Writing messages", maxValue: waiting);
            session.Counted = () => bar.Increment(1);
            return await SendAsync(folder, cancellationToken);
        });
    }

    private async Task<SendingResult> SendAsync(RunClock? folder, CancellationToken cancellationToken)
    {
        var sum = new DispatchResult();
        var since = machine.GetTimestamp();
        while (true)
        {
            sum = Sum(sum, folder is null ? await session.Messenger.DispatchAsync(cancellationToken) : await ThroughTheNightAsync(folder, cancellationToken));
            var status = await session.Outbox.StatusAsync(Now(folder), cancellationToken);
            var held = status.Counts[DeliveryState.Claimed] + status.Counts[DeliveryState.Sending];
            if (held == 0 || machine.GetElapsedTime(since) > Patience)
            {
                return new SendingResult { Dispatch = sum, Held = held, NextDue = status.NextDue, Reasons = await session.Database.ReasonsAsync(cancellationToken) };
            }

            await Task.Delay(Pause, machine, cancellationToken);
        }
    }

    // Steps to the moments to which messages were put off, and stops at a fault: trying again at once would only use the attempts up.
    private async Task<DispatchResult> ThroughTheNightAsync(RunClock folder, CancellationToken cancellationToken)
    {
        var start = folder.Now;
        var sum = new DispatchResult();
        while (true)
        {
            var result = await session.Messenger.DispatchAsync(cancellationToken);
            sum = Sum(sum, result) with { Quiet = result.Quiet };
            var next = (await session.Outbox.StatusAsync(folder.Now, cancellationToken)).NextDue;
            if (SendingResult.HasTrouble(result) || !(next <= start + Night))
            {
                folder.Now = start;
                return sum;
            }

            folder.Now = next.Value;
        }
    }

    private async Task<long> WaitingAsync(CancellationToken cancellationToken)
    {
        var counts = (await session.Outbox.StatusAsync(Now(folder: null), cancellationToken)).Counts;
        return counts[DeliveryState.Planned] + counts[DeliveryState.Retry] + counts[DeliveryState.Ambiguous];
    }

    private Instant Now(RunClock? folder) => folder?.Now ?? Instant.FromDateTimeOffset(machine.GetUtcNow());

    private static DispatchResult Sum(DispatchResult one, DispatchResult other) => new()
    {
        Accepted = one.Accepted + other.Accepted,
        Retrying = one.Retrying + other.Retrying,
        Ambiguous = one.Ambiguous + other.Ambiguous,
        Failed = one.Failed + other.Failed,
        NeedsReview = one.NeedsReview + other.NeedsReview,
        Quarantined = one.Quarantined + other.Quarantined,
        Quiet = one.Quiet + other.Quiet,
        WithoutSender = one.WithoutSender + other.WithoutSender,
        ClockAway = one.ClockAway + other.ClockAway,
        Lost = one.Lost + other.Lost,
    };
}
