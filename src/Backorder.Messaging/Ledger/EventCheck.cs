namespace Backorder.Messaging;

/// <summary>Refuses an event that no run could be planned with: it would stay in the ledger and stop every later one.</summary>
internal static class EventCheck
{
    private const int MaxId = 200;
    private const decimal MaxAmount = 1_000_000_000_000m;

    public static void Demand(OrderEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        var unfit = !IsId(happened.Order) ? nameof(happened.Order) : !IsId(happened.Shop) ? nameof(happened.Shop) : null;
        if (unfit is not null)
        {
            throw new ArgumentException($"The event's {unfit} is missing or unfit to print; expected 1 to 200 characters.", nameof(happened));
        }

        if (!SupportedDates.Contains(happened.At))
        {
            throw new ArgumentException($"The event's At is out of range; expected {SupportedDates.Expected}.", nameof(happened));
        }

        if (happened is OrderEvent.Cancelled cancelled)
        {
            Demand(cancelled);
        }
    }

    private static void Demand(OrderEvent.Cancelled happened)
    {
        if (happened.Amount is < 0 or > MaxAmount)
        {
            throw new ArgumentException("The event's Amount is out of range; expected 0 to 1000000000000.", nameof(happened));
        }

        if (!SafeText.IsName(happened.Method ?? ""))
        {
            throw new ArgumentException("The event's Method is missing or unfit to print; expected how the money goes back, in 1 to 500 characters.", nameof(happened));
        }

        if (happened.RefundBy is { } day && !SupportedDates.Contains(day))
        {
            throw new ArgumentException($"The event's RefundBy is out of range; expected {SupportedDates.Expected}.", nameof(happened));
        }
    }

    private static bool IsId(string? id) => id is { Length: <= MaxId } && SafeText.IsName(id);
}
