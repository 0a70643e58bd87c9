using System.Diagnostics;
using System.Globalization;

namespace Backorder.Messaging.Reliability.Tests;

/// <summary>A worker, seen from outside: it is started, kept waiting, let go, stopped, killed.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const string NotBegun = "not begun";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private readonly Process _process;

    private WorkerProcess(WorkerOrder order, Process process) => (Order, _process) = (order, process);

    public WorkerOrder Order { get; }

    /// <summary>The stop under way; completed: it runs.</summary>
    public Task Stopped { get; private set; } = Task.CompletedTask;

    /// <summary>When it ends, however.</summary>
    public Task Ended => _process.WaitForExitAsync();

    /// <summary>Starts it and waits until its code is loaded; it does nothing before <see cref="GoAsync"/>.</summary>
    public static async Task<WorkerProcess> StartAsync(WorkerOrder order)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WorkerProcess).Assembly.Location, .. order.Arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        var worker = new WorkerProcess(order, Process.Start(start)!);
        var ready = await worker._process.StandardOutput.ReadLineAsync().WaitAsync(Patience);
        Assert.True(ready == "ready", $"The worker {order.Name} did not start.");
        return worker;
    }

    /// <summary>Lets it work, and waits until it does: one that has done nothing yet is not worth killing.</summary>
    public async Task GoAsync()
    {
        await _process.StandardInput.WriteLineAsync("go");
        var since = Journal.Moment;
        while (Doing().Contains(NotBegun) && !_process.HasExited)
        {
            Assert.True(TimeProvider.System.GetElapsedTime(since) < Patience, $"The worker {Order.Name} did nothing.");
            await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        }
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>Stops it for a while. A shell does both, so that it goes on even if we are gone.</summary>
    public void Stop(TimeSpan time)
    {
        var script = string.Create(CultureInfo.InvariantCulture, $"kill -STOP {_process.Id} && sleep {time.TotalSeconds:0.000} && kill -CONT {_process.Id}");
        Stopped = WaitAsync(Process.Start(new ProcessStartInfo("sh", ["-c", script]) { UseShellExecute = false })!);
    }

    /// <summary>What it was doing, by the last word of each of its journals.</summary>
    public IEnumerable<string> Doing() =>
        from kind in new[] { ProviderKind.Keyed, ProviderKind.Unkeyed }
        select JournalFile.Read(Order.JournalOf(kind)) is [.., var last] ? last.Verb : NotBegun;

    public void Dispose() => _process.Dispose();

    private static async Task WaitAsync(Process shell)
    {
        using (shell)
        {
            await shell.WaitForExitAsync();
        }
    }
}
