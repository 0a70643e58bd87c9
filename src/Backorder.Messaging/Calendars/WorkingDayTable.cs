namespace Backorder.Messaging;

/// <summary>Some years of working days, numbered: the number of a day is how many come before it, and the day of a number is one look-up away.</summary>
/// <remarks>Days are counted as <see cref="DateOnly.DayNumber"/> does. Immutable.</remarks>
internal sealed class WorkingDayTable
{
    /// <summary>Days that a table is for.</summary>
    public const int Span = 1 << Bits;

    /// <summary>The days of table n begin at n × <see cref="Span"/>.</summary>
    public const int Bits = 12;

    // Both ends overlap with the neighbours, so that adding some weeks seldom leaves the table.
    private const int Margin = 512;

    private readonly int _first;
    private readonly ushort[] _before = new ushort[Span + (2 * Margin) + 1];
    private readonly ushort[] _days;

    /// <param name="number">Which table.</param>
    /// <param name="works">By day of the week, Monday at 1.</param>
    /// <param name="holidays">Days on which nobody works, by number.</param>
    public WorkingDayTable(int number, bool[] works, IEnumerable<int> holidays)
    {
        _first = (number << Bits) - Margin;
        var off = new HashSet<int>(holidays);
        var days = new List<ushort>(_before.Length);
        for (var day = 0; day < _before.Length; day++)
        {
            _before[day] = (ushort)days.Count;

            // Day 0 of DateOnly is a Monday.
            if (works[((_first + day) % 7) + 1] && (off.Count == 0 || !off.Contains(_first + day)))
            {
                days.Add((ushort)day);
            }
        }

        _days = [.. days];
    }

    /// <summary>Rolls to a working day, forward for 0 and more, and adds working days.</summary>
    /// <returns>The day; -1 where the answer lies outside the table.</returns>
    public int Add(int day, int workingDays)
    {
        var at = day - _first;
        if ((uint)at >= (uint)(_before.Length - 1))
        {
            return -1;
        }

        // Rolling back takes the last working day that is not after the day.
        var number = (workingDays < 0 ? _before[at + 1] - 1 : _before[at]) + workingDays;
        return (uint)number < (uint)_days.Length ? _first + _days[number] : -1;
    }
}
