using NodaTime;

namespace Backorder.Messaging;

/// <summary>When a warehouse works, and how long its steps take.</summary>
/// <remarks>Immutable and safe to share between threads. A day that is not a working day rolls forward first; then days are added.</remarks>
public sealed class WarehouseCalendar
{
    private readonly bool[] _works;
    private readonly HashSet<LocalDate> _holidays;

    // Made when first asked for; which of two equal ones stays makes no difference.
    private readonly WorkingDayTable?[] _tables = new WorkingDayTable?[(DateOnly.MaxValue.DayNumber >> WorkingDayTable.Bits) + 1];

    /// <summary>Creates a calendar.</summary>
    /// <param name="name">The warehouse.</param>
    /// <param name="workingDays">At least one day of the week.</param>
    /// <param name="holidays">Days on which nobody works.</param>
    /// <param name="zone">Where its days begin and end.</param>
    /// <param name="cutOff">From this local time on, work begins on the next day; null: never.</param>
    /// <param name="dockDays">Working days from arrival to ready, 0 to 365.</param>
    /// <param name="handlingDays">Working days from the start of work to the carrier's hands, 0 to 365.</param>
    public WarehouseCalendar(
        string name,
        IEnumerable<IsoDayOfWeek> workingDays,
        IEnumerable<LocalDate> holidays,
        DateTimeZone zone,
        LocalTime? cutOff = null,
        int dockDays = 0,
        int handlingDays = 0)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(workingDays);
        ArgumentNullException.ThrowIfNull(holidays);
        ArgumentNullException.ThrowIfNull(zone);
        ArgumentOutOfRangeException.ThrowIfNegative(dockDays);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(dockDays, 365);
        ArgumentOutOfRangeException.ThrowIfNegative(handlingDays);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(handlingDays, 365);
        _works = new bool[8];
        foreach (var day in workingDays)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan((int)day, (int)IsoDayOfWeek.Monday, nameof(workingDays));
            ArgumentOutOfRangeException.ThrowIfGreaterThan((int)day, (int)IsoDayOfWeek.Sunday, nameof(workingDays));
            _works[(int)day] = true;
        }

        if (!_works.AsSpan().Contains(true))
        {
            throw new ArgumentException("A calendar needs at least one working day.", nameof(workingDays));
        }

        Name = name;
        _holidays = [.. holidays];
        Zone = zone;
        CutOff = cutOff;
        DockDays = dockDays;
        HandlingDays = handlingDays;
    }

    /// <summary>The warehouse.</summary>
    public string Name { get; }

    /// <summary>Where its days begin and end.</summary>
    public DateTimeZone Zone { get; }

    /// <summary>From this local time on, work begins on the next day; null: never.</summary>
    public LocalTime? CutOff { get; }

    /// <summary>Working days from arrival to ready.</summary>
    public int DockDays { get; }

    /// <summary>Working days from the start of work to the carrier's hands.</summary>
    public int HandlingDays { get; }

    /// <summary>Monday to Friday, no holidays, UTC, no cut-off, no days of its own: what a warehouse without options has.</summary>
    /// <param name="name">The warehouse.</param>
    /// <returns>The calendar.</returns>
    public static WarehouseCalendar Default(string name) =>
        new(name, [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday], [], DateTimeZone.Utc);

    /// <summary>Whether somebody works on a day.</summary>
    /// <param name="date">A date in <see cref="Zone"/>.</param>
    /// <returns>True on a working day.</returns>
    public bool IsWorkingDay(LocalDate date) => _works[(int)date.DayOfWeek] && !_holidays.Contains(date);

    /// <summary>The day itself if it is a working day, else the next one that is.</summary>
    /// <param name="date">A date in <see cref="Zone"/>.</param>
    /// <returns>A working day, not before <paramref name="date"/>.</returns>
    public LocalDate RollForward(LocalDate date)
    {
        while (!IsWorkingDay(date))
        {
            date = date.PlusDays(1);
        }

        return date;
    }

    /// <summary>The day itself if it is a working day, else the last one before it that is.</summary>
    /// <param name="date">A date in <see cref="Zone"/>.</param>
    /// <returns>A working day, not after <paramref name="date"/>.</returns>
    public LocalDate RollBack(LocalDate date)
    {
        while (!IsWorkingDay(date))
        {
            date = date.PlusDays(-1);
        }

        return date;
    }

    /// <summary>Rolls forward, then adds working days; with a negative number rolls back, then takes them off.</summary>
    /// <param name="date">A date in <see cref="Zone"/>.</param>
    /// <param name="days">How many working days.</param>
    /// <returns>A working day.</returns>
    public LocalDate AddWorkingDays(LocalDate date, int days)
    {
        if (date.Calendar == CalendarSystem.Iso && date.Year is > 10 and < 9990)
        {
            var day = date.ToDateOnly().DayNumber;
            var table = _tables[day >> WorkingDayTable.Bits] ??= TableOf(day >> WorkingDayTable.Bits);
            if (table.Add(day, days) is >= 0 and var sum)
            {
                return sum == day ? date : LocalDate.FromDateOnly(DateOnly.FromDayNumber(sum));
            }
        }

        return AddDayByDay(date, days);
    }

    /// <summary>The first day after <paramref name="date"/> on which somebody works.</summary>
    /// <param name="date">A date in <see cref="Zone"/>.</param>
    /// <returns>A working day, after <paramref name="date"/>.</returns>
    public LocalDate NextWorkingDay(LocalDate date) => RollForward(date.PlusDays(1));

    /// <summary>The day an instant falls on.</summary>
    /// <param name="instant">The instant.</param>
    /// <returns>A date in <see cref="Zone"/>.</returns>
    public LocalDate DateOf(Instant instant) => instant.InZone(Zone).Date;

    /// <summary>When its day turns next: at the cut-off, or at midnight.</summary>
    internal Instant NextTurn(Instant now)
    {
        var today = DateOf(now);
        var midnight = Zone.AtLeniently(today.PlusDays(1).AtMidnight()).ToInstant();
        return CutOff is { } cutOff && Zone.AtLeniently(today + cutOff).ToInstant() is var turn && turn > now ? turn : midnight;
    }

    /// <summary>The day on which goods that lie there leave, if work on them starts at an instant: cut-off, roll forward, handling days.</summary>
    /// <param name="start">When the work could start.</param>
    /// <returns>A working day.</returns>
    public LocalDate ShipDate(Instant start)
    {
        var local = start.InZone(Zone);
        var day = CutOff is { } cutOff && local.TimeOfDay >= cutOff ? local.Date.PlusDays(1) : local.Date;
        return AddWorkingDays(day, HandlingDays);
    }

    /// <summary>The day on which a shipment that arrives on a day is ready: roll forward, dock days.</summary>
    /// <param name="arrival">A date in <see cref="Zone"/>.</param>
    /// <returns>A working day.</returns>
    public LocalDate ReadyDate(LocalDate arrival) => AddWorkingDays(arrival, DockDays);

    private WorkingDayTable TableOf(int number) =>
        new(number, _works, _holidays.Where(day => day.Calendar == CalendarSystem.Iso && day.Year > 0).Select(day => day.ToDateOnly().DayNumber));

    private LocalDate AddDayByDay(LocalDate date, int days)
    {
        var step = days < 0 ? -1 : 1;
        date = days < 0 ? RollBack(date) : RollForward(date);
        for (var left = Math.Abs(days); left > 0; left--)
        {
            do
            {
                date = date.PlusDays(step);
            }
            while (!IsWorkingDay(date));
        }

        return date;
    }
}
