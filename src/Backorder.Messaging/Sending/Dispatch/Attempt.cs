namespace Backorder.Messaging;

/// <summary>One call of a sender, which may throw, hang or return nothing.</summary>
/// <remarks>The senders are started by a function, so that a simulation can keep everything on one thread.</remarks>
internal static class Attempt
{
    // Time for a sender that heeds its token to say what it knows.
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    public static async Task<SendOutcome> MakeAsync(IMessageSender sender, OutgoingMessage message, TimeSpan timeout, TimeProvider clock, SenderStart start)
    {
        using var time = new CancellationTokenSource(timeout, clock);
        var token = time.Token;

        var sending = start(() => sender.SendAsync(message, token));
        await ((Task)sending).WaitAsync(timeout + Grace, clock, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (!sending.IsCompleted)
        {
            Forget(sending);
            return new SendOutcome.Ambiguous { Reason = "The sender gave no answer in time." };
        }

        // An answer that came with the last second counts.
        try
        {
            return await sending.ConfigureAwait(false) ?? new SendOutcome.Ambiguous { Reason = "The sender returned null." };
        }
        catch (Exception problem)
        {
            // Its type alone: a message may quote the recipient.
            return new SendOutcome.Ambiguous { Reason = $"The sender threw {problem.GetType().Name}." };
        }
    }

    // On the pool, so that a sender that blocks before its first await holds up nobody.
    public static Task<SendOutcome> OnThePool(Func<Task<SendOutcome>> send) => Task.Run(send, CancellationToken.None);

    private static void Forget(Task abandoned) =>
        _ = abandoned.ContinueWith(static task => _ = task.Exception, CancellationToken.None, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
}
