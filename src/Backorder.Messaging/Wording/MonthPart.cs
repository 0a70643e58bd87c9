using NodaTime;

namespace Backorder.Messaging;

/// <summary>A third of a month.</summary>
public enum MonthPart
{
    /// <summary>Days 1 to 10.</summary>
    Early,

    /// <summary>Days 11 to 20.</summary>
    Mid,

    /// <summary>Day 21 to the last.</summary>
    Late,
}

/// <summary>Which part of its month a day is in.</summary>
internal static class MonthParts
{
    public static MonthPart Of(LocalDate day) => day.Day <= 10 ? MonthPart.Early : day.Day <= 20 ? MonthPart.Mid : MonthPart.Late;
}
