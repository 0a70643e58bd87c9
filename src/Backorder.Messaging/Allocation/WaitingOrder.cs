using NodaTime;

namespace Backorder.Messaging;

/// <summary>An order with all that planning knows about it.</summary>
internal sealed class WaitingOrder
{
    public required OpenOrder Order { get; init; }

    public required Shop Shop { get; init; }

    /// <summary>Today, where the recipient is.</summary>
    public required RecipientDay Day { get; init; }

    /// <summary>Where the recipient's days begin and end.</summary>
    public DateTimeZone Zone => Day.Zone;

    /// <summary>The recipient's date.</summary>
    public LocalDate Today => Day.Today;

    public required OrderHistory History { get; init; }

    /// <summary>The delay rules of its destination, as they hold for its buyer.</summary>
    public required DelayRuleSet Rules { get; init; }

    /// <summary>The lines in the order's own sequence, closed ones too.</summary>
    public WaitingLine[] Lines { get; set; } = [];

    /// <summary>Whether its lines wait for each other: as ordered, unless the customer has chosen a split.</summary>
    public bool ShipsTogether => Order.Shipping == Shipping.Together && !History.HasChosen(ChoiceKind.Split);

    public bool HasOpenUnits
    {
        get
        {
            foreach (var line in Lines)
            {
                if (line.Open > 0)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
