using Microsoft.EntityFrameworkCore;

namespace Backorder.Messaging.Reliability.Tests;

/// <summary>What a worker does that does not heed its fence.</summary>
internal static class PlantedFaults
{
    public static async Task RecordAnywayAsync(ShopContext context, IEnumerable<Settlement> settlements, CancellationToken cancellationToken)
    {
        foreach (var settlement in settlements)
        {
            var (key, state) = (settlement.Claim.Key.ToString(), (int)settlement.State);
            await context.Database.ExecuteSqlAsync(
                $"UPDATE backorder_messages SET state = {state}, queue_position = CASE WHEN {state} IN (0, 4, 6) THEN sequence END WHERE key = {key}", cancellationToken);
        }
    }
}
