namespace Backorder.Messaging;

/// <summary>How a range of dates is put into words: as precise as the data, and no more.</summary>
public enum RangeShape
{
    /// <summary>There is no date.</summary>
    NoDate,

    /// <summary>Only the first day is known.</summary>
    NotBefore,

    /// <summary>One day.</summary>
    Day,

    /// <summary>It has begun already, so only its last day is named.</summary>
    ByDay,

    /// <summary>From a day to a day, at most ten days apart.</summary>
    Days,

    /// <summary>Too wide for days: parts of months.</summary>
    MonthParts,
}
