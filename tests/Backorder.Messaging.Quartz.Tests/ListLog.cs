using Microsoft.Extensions.Logging;

namespace Backorder.Messaging.Quartz.Tests;

/// <summary>Everything that a host logs, exceptions and all, and a way to wait for a line.</summary>
internal sealed class ListLog : ILoggerProvider
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private readonly List<(Predicate<string> IsIt, TaskCompletionSource Said)> _awaited = [];

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

    /// <summary>Completed once a line is logged that holds a text.</summary>
    public Task Says(string text)
    {
        var said = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
        {
            if (_lines.Exists(line => line.Contains(text, StringComparison.Ordinal)))
            {
                return Task.CompletedTask;
            }

            _awaited.Add((line => line.Contains(text, StringComparison.Ordinal), said));
        }

        return said.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);
    }

    public ILogger CreateLogger(string categoryName) => new Category(this, categoryName);

    public void Dispose()
    {
    }

    private void Add(string line)
    {
        lock (_lock)
        {
            _lines.Add(line);
            foreach (var one in _awaited.FindAll(one => one.IsIt(line)))
            {
                one.Said.TrySetResult();
                _awaited.Remove(one);
            }
        }
    }

    private sealed class Category(ListLog log, string name) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Add($"{logLevel} {name}: {formatter(state, exception)} {exception}");
    }
}
