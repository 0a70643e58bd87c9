using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Backorder.Messaging.EntityFrameworkCore;

/// <summary>Lets a host start only on tables of the right version. A database that is away does not keep it down: then the tables are checked at first use.</summary>
internal sealed partial class SchemaAtStart<TContext> : IHostedService
    where TContext : DbContext
{
    private readonly IServiceScopeFactory _scopes;
    private readonly SchemaGuard _guard;
    private readonly ILogger _log;

    public SchemaAtStart(IServiceScopeFactory scopes, SchemaGuard guard, ILoggerFactory logs)
    {
        _scopes = scopes;
        _guard = guard;
        _log = logs.CreateLogger(BackorderDiagnostics.Name);
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var scope = _scopes.CreateAsyncScope();
        await using var disposing = scope.ConfigureAwait(false);
        if (await ProblemAsync(scope.ServiceProvider.GetRequiredService<TContext>(), cancellationToken).ConfigureAwait(false) is { } problem)
        {
            throw new InvalidOperationException(problem);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task<string?> ProblemAsync(TContext context, CancellationToken cancellationToken)
    {
        // Throws for a model without our tables, which no waiting mends.
        _ = StoreSql.TableOf<SchemaRow>(context);
        try
        {
            return await _guard.ProblemAsync(context, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception away) when (away is not OperationCanceledException)
        {
            // Its type alone: a message may quote the connection.
            NotLookedAt(_log, away.GetType().Name);
            return null;
        }
    }

    [LoggerMessage(EventId = 20, Level = LogLevel.Warning, Message = "The tables of Backorder.Messaging could not be looked at when the app started ({Problem}); they are checked at first use.")]
    private static partial void NotLookedAt(ILogger log, string problem);
}
