using NodaTime;

namespace Backorder.Messaging.Tests;

/// <summary>Working days by table beside the calendar walked day by day.</summary>
public sealed class WorkingDayTableTests
{
    [Fact]
    public void A_table_counts_as_the_days_do() => Cases.Hold(dice =>
    {
        var days = dice.OneOf<IsoDayOfWeek[]>(
        [
            [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday],
            [IsoDayOfWeek.Sunday],
            [IsoDayOfWeek.Tuesday, IsoDayOfWeek.Saturday],
            [.. Enum.GetValues<IsoDayOfWeek>().Where(day => day is not IsoDayOfWeek.None)],
        ]);

        // Around the ends of tables, of years and of what a DateOnly can hold.
        var from = dice.OneOf<LocalDate>([new(2026, 1, 1), new(2026, 12, 20), new(9, 1, 1), new(10, 12, 1), new(9989, 12, 1), LocalDate.FromDateOnly(DateOnly.FromDayNumber(180 << WorkingDayTable.Bits))]);
        from = from.PlusDays(dice.Below(60) - 30);
        var holidays = Enumerable.Range(0, dice.Below(12)).Select(_ => from.PlusDays(dice.Below(40) - 20)).ToArray();
        var calendar = new WarehouseCalendar("main", days, holidays, DateTimeZone.Utc);
        var count = dice.OneOf([0, 1, -1, 2, -2, 7, 30, -30, 365]) + dice.Below(3);
        var actual = calendar.AddWorkingDays(from, count);
        return actual == Walked(calendar, from, count) ? null : $"{count} working days from {from} are {actual}, and walked {Walked(calendar, from, count)}";
    });

    private static LocalDate Walked(WarehouseCalendar calendar, LocalDate date, int days)
    {
        var step = days < 0 ? -1 : 1;
        for (var left = Math.Abs(days); ; date = date.PlusDays(step))
        {
            if (calendar.IsWorkingDay(date) && left-- == 0)
            {
                return date;
            }
        }
    }
}
