using Backorder.Messaging.Testing;
using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>Lets time pass for code that waits on the clock.</summary>
internal static class Time
{
    /// <summary>Moves the clock by steps, each when somebody waits for it, until a task ends.</summary>
    public static async Task PassUntil(Task task, FakeClock clock, Duration step)
    {
        while (!task.IsCompleted)
        {
            if (clock.WaitingTimers > 0)
            {
                clock.Advance(step);
            }

            await Task.Yield();
        }
    }

    /// <summary>Waits for something that needs no more time to pass.</summary>
    public static async Task Until(Func<bool> isDone)
    {
        while (!isDone())
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
