using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Quartz;

namespace Backorder.Messaging.Quartz;

/// <summary>Plans again whatever is due, and queues it. Its name is in the cluster's database, so it is not renamed.</summary>
[DisallowConcurrentExecution]
internal sealed class FollowUpJob(IServiceScopeFactory scopes, ILoggerFactory logs) : IJob
{
    private const int Portion = 1000;

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => Round.RunAsync(
        "Follow-up", FollowUpAsync, scopes, logs, cancellationToken);

    // An order stays due until its message is accepted, and some wait for a person; so each portion looks behind those that it has seen.
    private static async Task FollowUpAsync(BackorderMessenger messenger, CancellationToken cancellationToken)
    {
        var seen = new HashSet<OrderRef>();
        while (true)
        {
            var due = await messenger.DueAsync(seen.Count + Portion, cancellationToken).ConfigureAwait(false);
            List<OrderRef> fresh = [.. due.Select(static one => new OrderRef { Shop = one.Shop, Order = one.Order }).Where(seen.Add)];
            if (fresh.Count == 0)
            {
                return;
            }

            var run = await messenger.PlanAsync(new BackorderQuery.Orders { Items = fresh }, cancellationToken).ConfigureAwait(false);
            await messenger.CommitAsync(run, cancellationToken).ConfigureAwait(false);
        }
    }
}
