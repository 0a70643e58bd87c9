namespace Backorder.Messaging;

/// <summary>When a warehouse works. BCL types, because bound configuration cannot carry NodaTime's.</summary>
public sealed class BackorderCalendarOptions
{
    /// <summary>The days of the week on which it works; empty: Monday to Friday.</summary>
    public IList<DayOfWeek> WorkingDays { get; } = [];

    /// <summary>Days on which nobody works.</summary>
    public IList<DateOnly> Holidays { get; } = [];

    /// <summary>From this local time on, work begins on the next day; null: never.</summary>
    /// <value>Default null.</value>
    public TimeOnly? CutOff { get; set; }

    /// <summary>IANA time-zone id.</summary>
    /// <value>Default <c>UTC</c>.</value>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>Working days from arrival to ready, 0 to 365.</summary>
    /// <value>Default 0.</value>
    public int DockDays { get; set; }

    /// <summary>Working days from the start of work to the carrier's hands, 0 to 365.</summary>
    /// <value>Default 0.</value>
    public int HandlingDays { get; set; }
}
