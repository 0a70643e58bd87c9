using NodaTime;

namespace Backorder.Messaging;

/// <summary>A duty of ours that was not done in time. It is reported once.</summary>
public sealed record Breach
{
    /// <summary>The shop.</summary>
    public required string Shop { get; init; }

    /// <summary>The order's id.</summary>
    public required string Order { get; init; }

    /// <summary>The line's id; null: the whole order.</summary>
    public string? Line { get; init; }

    /// <summary>What was not done.</summary>
    public required BreachKind Kind { get; init; }

    /// <summary>The day it was due on, in the recipient's zone.</summary>
    public required LocalDate Due { get; init; }
}

/// <summary>What can be left undone.</summary>
public enum BreachKind
{
    /// <summary>An update was promised for the day, and the day passed in silence.</summary>
    UpdateMissed,

    /// <summary>The law cancelled the line with the end of the day, and the app has not recorded it.</summary>
    CancellationNotRecorded,
}
