using Backorder.Messaging.Testing;

namespace Backorder.Messaging.EntityFrameworkCore.Tests;

public sealed class SqliteOutboxTests(SqliteDatabase database) : EntityFrameworkOutboxTests(database), IClassFixture<SqliteDatabase>;

public sealed class PostgresOutboxTests(PostgresDatabase database) : EntityFrameworkOutboxTests(database), IClassFixture<PostgresDatabase>;

public sealed class SqliteLedgerTests(SqliteDatabase database) : EntityFrameworkLedgerTests(database), IClassFixture<SqliteDatabase>;

public sealed class PostgresLedgerTests(PostgresDatabase database) : EntityFrameworkLedgerTests(database), IClassFixture<PostgresDatabase>;

public abstract class EntityFrameworkOutboxTests(TestDatabase database) : OutboxConformance, IAsyncLifetime
{
    private EntityFrameworkStore<ShopContext>? _store;

    protected override IMessageOutbox Outbox => _store!;

    protected override IBackorderLedger Ledger => _store!;

    public async ValueTask InitializeAsync()
    {
        await database.BecomeEmptyAsync();
        _store = database.Store();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected override IMessageOutbox AnotherOutbox() => database.Store();

    protected override Task LetLeasesEndAsync() => database.LetLeasesEndAsync(Lease);
}

public abstract class EntityFrameworkLedgerTests(TestDatabase database) : LedgerConformance, IAsyncLifetime
{
    private EntityFrameworkStore<ShopContext>? _store;

    protected override IMessageOutbox Outbox => _store!;

    protected override IBackorderLedger Ledger => _store!;

    public async ValueTask InitializeAsync()
    {
        await database.BecomeEmptyAsync();
        _store = database.Store();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    protected override IBackorderLedger AnotherLedger() => database.Store();

    protected override Task LetLeasesEndAsync() => database.LetLeasesEndAsync(Lease);
}
