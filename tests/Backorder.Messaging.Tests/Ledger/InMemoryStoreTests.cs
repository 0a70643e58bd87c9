using Backorder.Messaging.Testing;

namespace Backorder.Messaging.Tests;

public sealed class InMemoryOutboxTests : OutboxConformance
{
    private readonly FakeClock _clock = new();
    private readonly InMemoryBackorderStore _store;

    public InMemoryOutboxTests() => _store = new InMemoryBackorderStore(_clock);

    protected override IMessageOutbox Outbox => _store;

    protected override IBackorderLedger Ledger => _store;

    protected override Task LetLeasesEndAsync()
    {
        _clock.Advance(Lease);
        return Task.CompletedTask;
    }
}

public sealed class InMemoryLedgerTests : LedgerConformance
{
    private readonly FakeClock _clock = new();
    private readonly InMemoryBackorderStore _store;

    public InMemoryLedgerTests() => _store = new InMemoryBackorderStore(_clock);

    protected override IMessageOutbox Outbox => _store;

    protected override IBackorderLedger Ledger => _store;

    protected override Task LetLeasesEndAsync()
    {
        _clock.Advance(Lease);
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_handler_that_writes_again_is_told_instead_of_waiting_for_itself()
    {
        var entries = new LedgerEntries { Events = [new OrderEvent.Shipped { Order = "1", At = Some.Now }] };

        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            _store.WriteAsync(entries, (news, token) => _store.WriteAsync(news, (_, _) => Task.CompletedTask, token), TestContext.Current.CancellationToken));

        Assert.StartsWith("An IBackorderEvents handler has recorded or committed through the messenger", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Writers_at_the_same_time_raise_an_event_once()
    {
        var raised = 0;
        var entries = new LedgerEntries { Events = [new OrderEvent.Shipped { Order = "1", At = Some.Now }] };

        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => _store.WriteAsync(entries, (_, _) =>
        {
            Interlocked.Increment(ref raised);
            return Task.CompletedTask;
        }))));

        Assert.Equal(1, raised);
    }

    [Fact]
    public async Task A_writer_that_gives_up_waiting_leaves_the_others_in_their_sequence()
    {
        var leave = new TaskCompletionSource();
        var first = _store.WriteAsync(Event("1"), (_, _) => leave.Task, TestContext.Current.CancellationToken);
        using var stop = new CancellationTokenSource();
        var second = _store.WriteAsync(Event("2"), (_, _) => Task.CompletedTask, stop.Token);
        var third = _store.WriteAsync(Event("3"), (_, _) => Task.CompletedTask, TestContext.Current.CancellationToken);
        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.False(third.IsCompleted);
        leave.SetResult();
        await Task.WhenAll(first, third);
    }

    private static LedgerEntries Event(string order) => new() { Events = [new OrderEvent.Shipped { Order = order, At = Some.Now }] };
}
