namespace Backorder.Messaging;

/// <summary>Lets one flow at a time raise events, in the sequence of coming. A handler that comes back through the gate would wait for itself, so it is told instead.</summary>
internal sealed class RaisingGate
{
    private readonly AsyncLocal<bool> _inside = new();
    private Task _last = Task.CompletedTask;

    public Task<IDisposable> EnterAsync(CancellationToken cancellationToken)
    {
        if (_inside.Value)
        {
            throw new InvalidOperationException(
                "An IBackorderEvents handler has recorded or committed through the messenger, inside the transaction that it was called in. Do it after the call that raised the event has returned.");
        }

        // Set here, outside any async method, so that the caller's flow sees it, and nobody else's.
        _inside.Value = true;
        return WaitAsync(cancellationToken);
    }

    private async Task<IDisposable> WaitAsync(CancellationToken cancellationToken)
    {
        var mine = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var before = Interlocked.Exchange(ref _last, mine.Task);
        try
        {
            await before.WaitAsync(cancellationToken).ConfigureAwait(false);
            return new Pass(mine);
        }
        catch (OperationCanceledException)
        {
            // Whoever comes next still waits for the one before.
            _ = before.ContinueWith(_ => mine.SetResult(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw;
        }
    }

    private sealed class Pass : IDisposable
    {
        private readonly TaskCompletionSource _left;

        public Pass(TaskCompletionSource left) => _left = left;

        public void Dispose() => _left.TrySetResult();
    }
}
