using System.Globalization;

namespace Backorder.Messaging.Reliability.Tests;

/// <summary>Two workers at work, and a few that are started already and wait for a place.</summary>
internal sealed class Fleet : IAsyncDisposable
{
    private const int Spares = 2;

    private readonly WorkerOrder _order;
    private readonly Queue<Task<WorkerProcess>> _spares = [];
    private readonly List<Task<WorkerProcess>> _started = [];
    private readonly WorkerProcess[] _working = new WorkerProcess[2];
    private readonly List<WorkerOrder> _all = [];

    public Fleet(WorkerOrder order)
    {
        _order = order;
        for (var spare = 0; spare < Spares; spare++)
        {
            StartOne();
        }
    }

    /// <summary>All workers that there were.</summary>
    public IReadOnlyList<WorkerOrder> All => _all;

    public IReadOnlyList<WorkerProcess> Working => _working;

    public async Task GoAsync()
    {
        for (var place = 0; place < _working.Length; place++)
        {
            await FillAsync(place);
        }
    }

    /// <summary>kill -9 for one; another takes its place.</summary>
    /// <returns>What it was doing.</returns>
    public async Task<IReadOnlyList<string>> KillAsync(int place)
    {
        var worker = _working[place];
        await worker.KillAsync();
        IReadOnlyList<string> doing = [.. worker.Doing()];
        await FillAsync(place);
        return doing;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var starting in _started)
        {
            using var worker = await starting;
            await worker.KillAsync();
        }
    }

    private async Task FillAsync(int place)
    {
        _working[place] = await _spares.Dequeue();
        StartOne();
        await _working[place].GoAsync();
    }

    private void StartOne()
    {
        var order = _order with { Name = string.Create(CultureInfo.InvariantCulture, $"w{_all.Count + 1}") };
        _all.Add(order);
        var starting = Task.Run(() => WorkerProcess.StartAsync(order));
        _started.Add(starting);
        _spares.Enqueue(starting);
    }
}
