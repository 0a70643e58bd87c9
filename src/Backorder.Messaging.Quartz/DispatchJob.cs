using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Backorder.Messaging.Quartz;

/// <summary>One dispatcher: sends until nothing is due. Its name is in the cluster's database, so it is not renamed.</summary>
internal sealed class DispatchJob(IServiceScopeFactory scopes, ILoggerFactory logs) : IJob
{
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => Round.RunAsync(
        "Dispatch", static (messenger, token) => messenger.DispatchAsync(token), scopes, logs, cancellationToken);
}
