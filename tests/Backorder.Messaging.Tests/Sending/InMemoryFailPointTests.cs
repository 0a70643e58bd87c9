using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>The matrix on the store in memory.</summary>
public sealed class InMemoryFailPointTests : FailPointMatrix
{
    private protected override Task<(IBackorderLedger Ledger, IMessageOutbox Outbox)> MakeStoreAsync()
    {
        var store = new InMemoryBackorderStore(Clock);
        return Task.FromResult<(IBackorderLedger, IMessageOutbox)>((store, store));
    }

    private protected override Task LetLeasesEndAsync()
    {
        Clock.Advance(Duration.FromMinutes(3));
        return Task.CompletedTask;
    }
}
