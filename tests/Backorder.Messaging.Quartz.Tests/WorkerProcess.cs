using System.Diagnostics;
using System.Globalization;

namespace Backorder.Messaging.Quartz.Tests;

/// <summary>The sample worker (docs/samples/Worker) as a process of its own.</summary>
internal sealed class WorkerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private readonly List<(string Text, TaskCompletionSource Said)> _awaited = [];
    private readonly Process _process;

    public WorkerProcess(string name, string database, int port)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Worker.dll")])
        {
            UseShellExecute = false,
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (setting, value) in new Dictionary<string, string>
        {
            ["ConnectionStrings__Shop"] = database + ";Command Timeout=300",
            ["Provider__Url"] = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}/{name}"),
            ["Provider__Secret"] = "whsec_" + Convert.ToBase64String(new byte[32]),
            ["Provider__KeyWindow"] = "1.00:00:00",
            ["Dispatch__SendTimeout"] = "00:00:15",
            ["Dispatch__Lease"] = "00:00:30",
            ["Dispatch__Concurrency"] = "4",
            ["Quartz__Dispatchers"] = "2",
            ["Quartz__DispatchersPerMachine"] = "1",
            ["Quartz__DispatchEvery"] = "00:00:01",
            ["Quartz__FollowUpEvery"] = "01:00:00",
            ["Quartz__MachineLostAfter"] = "00:00:06",
            ["Logging__LogLevel__Microsoft.EntityFrameworkCore"] = "Warning",
            ["Logging__Console__FormatterName"] = "simple",
            ["Logging__Console__FormatterOptions__SingleLine"] = "true",
        })
        {
            start.Environment[setting] = value;
        }

        _process = new Process { StartInfo = start };
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.Start();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lock)
            {
                return [.. _lines];
            }
        }
    }

    public int Count(string text) => Lines.Count(line => line.Contains(text, StringComparison.Ordinal));

    /// <summary>Completed once a line holds a text.</summary>
    public async Task Says(string text)
    {
        var said = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            _awaited.Add((text, said));
            if (Count(text) > 0)
            {
                said.TrySetResult();
            }
        }

        try
        {
            await said.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"The worker never said '{text}':\n{string.Join('\n', Lines)}");
        }
    }

    /// <summary>SIGKILL: no handler, no finally, nothing.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience);
    }

    /// <summary>SIGTERM, as systemd and Kubernetes send it.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> StopAsync()
    {
        (await ChildProcess.Run("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)])).Succeeded();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_lock)
        {
            _lines.Add(line);
            foreach (var (_, said) in _awaited.FindAll(one => line.Contains(one.Text, StringComparison.Ordinal)))
            {
                said.TrySetResult();
            }
        }
    }
}
