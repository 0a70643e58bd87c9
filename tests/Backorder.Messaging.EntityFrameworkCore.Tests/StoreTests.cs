namespace Backorder.Messaging.EntityFrameworkCore.Tests;

/// <summary>A test of the store on some database, which is empty at first.</summary>
public abstract class StoreTests(TestDatabase database) : IAsyncLifetime
{
    protected TestDatabase Database { get; } = database;

    protected static CancellationToken Stop => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync() => await Database.BecomeEmptyAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected static OrderRef Order(string id = "1001") => new() { Shop = ShopName.Main, Order = id };
}
