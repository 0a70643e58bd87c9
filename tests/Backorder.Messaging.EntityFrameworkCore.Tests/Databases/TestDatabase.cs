using Backorder.Messaging.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NodaTime;

namespace Backorder.Messaging.EntityFrameworkCore.Tests;

/// <summary>A database with the app's tables and ours; a fixture of one test class.</summary>
public abstract class TestDatabase
{
    internal static IReadOnlyList<string> Tables { get; } =
        ["orders", "messages", "contents", "grants", "told", "events", "raised", "runs", "run_messages", "pauses"];

    private readonly SchemaGuard _guard = new();
    private bool _made;

    public FakeClock Clock { get; } = new();

    /// <summary>Makes the database at first, and empties it later.</summary>
    public async Task BecomeEmptyAsync()
    {
        await using var context = await EmptyContextAsync();
        if (!_made)
        {
            await context.Database.EnsureCreatedAsync();
            _made = true;
        }

        foreach (var table in Tables)
        {
            await Run($"DELETE FROM backorder_{table}");
        }

        await Run("""DELETE FROM "Orders" """);
    }

    public ShopContext Context(params IInterceptor[] interceptors)
    {
        var options = new DbContextOptionsBuilder<ShopContext>().AddInterceptors(interceptors);
        Use(options);
        return new ShopContext(options.Options);
    }

    internal EntityFrameworkStore<ShopContext> Store(ShopContext context) => new(context, Clock, _guard);

    /// <summary>On a context of its own.</summary>
    internal EntityFrameworkStore<ShopContext> Store(params IInterceptor[] interceptors) => Store(Context(interceptors));

    /// <summary>Makes claims older, which is all the same to whichever clock ends them.</summary>
    public Task LetLeasesEndAsync(Duration lease) =>
        Run(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"UPDATE backorder_messages SET lease_ends = lease_ends - {(long)lease.TotalTicks}"));

    public async Task<int> Run(string sql)
    {
        await using var context = Context();
        return await context.Database.ExecuteSqlRawAsync(sql, TestContext.Current.CancellationToken);
    }

    public async Task<IReadOnlyList<string>> Texts(string sql)
    {
        await using var context = Context();
        return await context.Database.SqlQueryRaw<string>(sql).ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The start of a statement that shows its own plan.</summary>
    public abstract Task<string> PlanOf(string sql, params IReadOnlyList<object> parameters);

    public abstract Task AnalyzeAsync();

    protected abstract void Use(DbContextOptionsBuilder options);

    protected abstract Task<ShopContext> EmptyContextAsync();
}
