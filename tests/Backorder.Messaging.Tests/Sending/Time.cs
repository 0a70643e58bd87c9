using System.Diagnostics;
using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>Lets time pass for code that waits on the clock.</summary>
internal static class Time
{
    // Of real time, so that a test whose wait is in vain fails instead of holding up the run.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Moves the clock by steps, each when somebody waits for it, until a task ends.</summary>
    public static async Task PassUntil(Task task, FakeClock clock, Duration step)
    {
        var since = Stopwatch.GetTimestamp();
        while (!task.IsCompleted)
        {
            Check(since);
            if (clock.WaitingTimers > 0)
            {
                clock.Advance(step);
            }

            await Task.Yield();
        }
    }

    /// <summary>Waits for something that needs no more time to pass.</summary>
    public static Task Until(Func<bool> isDone) => Until(() => Task.FromResult(isDone()));

    /// <inheritdoc cref="Until(Func{bool})"/>
    public static async Task Until(Func<Task<bool>> isDone)
    {
        var since = Stopwatch.GetTimestamp();
        while (!await isDone())
        {
            Check(since);
            await Task.Yield();
        }
    }

    private static void Check(long since)
    {
        TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        if (Stopwatch.GetElapsedTime(since) > Patience)
        {
            throw new TimeoutException($"Not after {Patience} of real time.");
        }
    }
}
