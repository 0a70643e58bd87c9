namespace Backorder.Messaging;

/// <summary>A step on an order's way, as the line at the top of a message names it.</summary>
public enum ProgressStep
{
    /// <summary>The order was placed.</summary>
    Ordered,

    /// <summary>It waits, as the customer knows.</summary>
    Waiting,

    /// <summary>It is later than the customer was promised or told.</summary>
    Delayed,

    /// <summary>A part of it has left.</summary>
    PartShipped,

    /// <summary>All that it waited for is in the warehouse.</summary>
    Ready,

    /// <summary>All of it has left.</summary>
    Shipped,

    /// <summary>It will leave.</summary>
    Ships,

    /// <summary>The last of several items will leave; others may before.</summary>
    LastShips,

    /// <summary>It will arrive.</summary>
    Arrives,

    /// <summary>The last of several items will arrive; others may before.</summary>
    LastArrives,

    /// <summary>It has arrived.</summary>
    Arrived,
}
