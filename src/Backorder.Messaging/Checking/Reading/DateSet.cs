using NodaTime;

namespace Backorder.Messaging;

/// <summary>Days that may be named, with or without their year.</summary>
internal sealed class DateSet
{
    private readonly HashSet<int> _days = [];
    private readonly HashSet<int> _dates = [];

    public void Add(LocalDate? date)
    {
        if (date is { } day)
        {
            _days.Add((day.Month * 32) + day.Day);
            _dates.Add((((day.Year * 16) + day.Month) * 32) + day.Day);
        }
    }

    public bool Has(StatedDate date) =>
        date.Year is { } year ? _dates.Contains((((year * 16) + date.Month) * 32) + date.Day) : _days.Contains((date.Month * 32) + date.Day);
}
