using System.Globalization;

namespace Backorder.Messaging.Tests.Shared;

/// <summary>
/// A PostgreSQL of the test run's own, started when a test first asks for a database and gone with the run. Make it an assembly fixture:
/// <c>[assembly: AssemblyFixture(typeof(Postgres))]</c>. Durability is tried elsewhere.
/// </summary>
public sealed class Postgres : IAsyncDisposable
{
    private readonly Lazy<Task<PostgresServer>> _server;
    private int _databases;

    public Postgres() => _server = new Lazy<Task<PostgresServer>>(static () => PostgresServer.StartAsync());

    /// <summary>Makes an empty database; skips the test where PostgreSQL is not installed.</summary>
    /// <returns>Its connection string.</returns>
    public async Task<string> NewDatabaseAsync()
    {
        _ = Needs.Postgres();
        var server = await _server.Value;
        var name = string.Create(CultureInfo.InvariantCulture, $"test{Interlocked.Increment(ref _databases)}");
        await server.CreateAsync(name);
        return server.ConnectionTo(name);
    }

    public async ValueTask DisposeAsync()
    {
        if (_server.IsValueCreated)
        {
            await (await _server.Value).DisposeAsync();
        }
    }
}
