using NodaTime;

namespace Backorder.Messaging;

/// <summary>Something that only the app can do. It is raised once.</summary>
public sealed record Obligation
{
    /// <summary>The shop.</summary>
    public required string Shop { get; init; }

    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>What is to be done.</summary>
    public required ObligationKind Kind { get; init; }

    /// <summary>What it is about: a message's key, or the reason for a hold. The same kind about the same thing is one obligation.</summary>
    public required string About { get; init; }

    /// <summary>One sentence with the facts behind it; never personal.</summary>
    public required string Detail { get; init; }

    /// <summary>The last day for it; null where none is known.</summary>
    public LocalDate? By { get; init; }
}

/// <summary>What only the app can do.</summary>
public enum ObligationKind
{
    /// <summary>Cancel the order and give back what was paid, then record it.</summary>
    CancelAndRefund,

    /// <summary>Tell the customer in another way: no message can reach this person.</summary>
    NotifyOtherwise,

    /// <summary>A person has to look and decide.</summary>
    Review,
}
