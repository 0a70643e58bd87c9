namespace Backorder.Messaging;

/// <summary>How the dates told to customers compare with what happened. Counted in order lines; what came back as undeliverable was not told.</summary>
public sealed record PromiseScore
{
    /// <summary>Lines that were told a last day for all their open units.</summary>
    public required int Told { get; init; }

    /// <summary>Of these, lines that were recorded as shipped.</summary>
    public required int Shipped { get; init; }

    /// <summary>Of the shipped, lines that left by the day last told before.</summary>
    public required int Kept { get; init; }

    /// <summary>Of the shipped, lines that left by the first day ever told: no second message was needed.</summary>
    public required int KeptFirst { get; init; }

    /// <summary>Lines that have not shipped though the day last told is over.</summary>
    public required int Overdue { get; init; }

    /// <summary>Calendar days between the first day told and the day of shipping, of all shipped lines that left after it; 0 where none did.</summary>
    public required long DaysLate { get; init; }

    /// <summary>The most days of one line.</summary>
    public required int WorstDaysLate { get; init; }
}
