using Backorder.Messaging.Tests;
using NodaTime;

namespace Backorder.Messaging.EntityFrameworkCore.Tests;

public sealed class SqliteFailPointTests(SqliteDatabase database) : FailPointTests(database), IClassFixture<SqliteDatabase>;

public sealed class PostgresFailPointTests(PostgresDatabase database) : FailPointTests(database), IClassFixture<PostgresDatabase>;

/// <summary>Every await of the dispatcher fails once, on a real database.</summary>
public abstract class FailPointTests(TestDatabase database) : FailPointMatrix
{
    private protected override async Task<(IBackorderLedger Ledger, IMessageOutbox Outbox)> MakeStoreAsync()
    {
        await database.BecomeEmptyAsync();
        database.Clock.MoveTo(Clock.Now);
        var store = database.Store();
        return (store, store);
    }

    private protected override Task LetLeasesEndAsync() => database.LetLeasesEndAsync(Duration.FromMinutes(3));
}
