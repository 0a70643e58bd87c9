using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Backorder.Messaging.Quartz;

/// <summary>One run of a job, in a scope of its own. What it throws to Quartz, which logs it whole, names no person.</summary>
internal static class Round
{
    public static async ValueTask RunAsync(
        string job, Func<BackorderMessenger, CancellationToken, Task> work, IServiceScopeFactory scopes, ILoggerFactory logs, CancellationToken cancellationToken)
    {
        string? failure = null;
        try
        {
            // Not the job's own scope: where Quartz cannot make a job, it gives up its triggers for good.
            var scope = scopes.CreateAsyncScope();
            await using var disposing = scope.ConfigureAwait(false);
            await work(scope.ServiceProvider.GetRequiredService<BackorderMessenger>(), cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            logs.CreateLogger(BackorderDiagnostics.Name).Stopped(job);
        }
        catch (Exception problem)
        {
            failure = TypesOf(problem);
            logs.CreateLogger(BackorderDiagnostics.Name).RoundFailed(job, failure, problem.StackTrace);
        }

        if (failure is not null)
        {
            throw new JobExecutionException($"{job} failed with {failure}; the next run goes on from where it stood.");
        }
    }

    // Messages of exceptions may quote orders, addresses and rows; types and places do not.
    private static string TypesOf(Exception problem)
    {
        var types = new List<string>();
        for (Exception? one = problem; one is not null; one = one.InnerException)
        {
            types.Add(one.GetType().Name);
        }

        return string.Join(" < ", types);
    }
}
