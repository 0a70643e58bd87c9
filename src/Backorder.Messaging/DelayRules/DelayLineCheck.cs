using System.Globalization;
using NodaTime;

namespace Backorder.Messaging;

/// <summary>Facts about a line that cannot be true.</summary>
internal static class DelayLineCheck
{
    private const int MostDays = 365;

    public static IEnumerable<DelayProblem> Problems(DelayLine line, Instant now)
    {
        if (line.OrderComplete > now)
        {
            yield return Problem("orderComplete", "is after now; an order is complete once it is paid and can be shipped.");
        }

        var ordered = line.OrderComplete.InZone(line.Zone).Date;
        if (line.ShipBy < ordered)
        {
            yield return Problem("shipBy", "is before the order was complete.");
        }

        if (line.DeliverBy < ordered)
        {
            yield return Problem("deliverBy", "is before the order was complete.");
        }

        if (line.DeliverBy < line.ShipBy)
        {
            yield return Problem("deliverBy", "is before shipBy.");
        }

        if (line.EssentialDate < ordered)
        {
            yield return Problem("essentialDate", "is before the order was complete.");
        }

        if (line.ShipWithinBusinessDays is < 0 or > MostDays)
        {
            yield return Problem("shipWithinBusinessDays", "is not between 0 and 365.");
        }

        if (line.TransitDaysAtMost is < 0 or > MostDays)
        {
            yield return Problem("transitDaysAtMost", "is not between 0 and 365.");
        }

        for (var i = 0; i < line.Events.Count; i++)
        {
            var field = string.Create(CultureInfo.InvariantCulture, $"events[{i}].at");
            if (line.Events[i].At > now)
            {
                yield return Problem(field, "is after now.");
            }

            if (line.Events[i] is DelayEvent.Shipped shipped && shipped.At < line.OrderComplete)
            {
                yield return Problem(field, "is before the order was complete; nothing ships before it is ordered.");
            }
        }
    }

    private static DelayProblem Problem(string field, string message) => new() { Field = field, Message = message };
}
