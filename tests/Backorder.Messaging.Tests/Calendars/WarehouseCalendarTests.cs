using NodaTime;
using static Backorder.Messaging.Tests.Plans;

namespace Backorder.Messaging.Tests;

/// <summary>Business days, cut-off and zones. 8 June 2026 is a Monday.</summary>
public sealed class WarehouseCalendarTests
{
    private static readonly WarehouseCalendar Week = WarehouseCalendar.Default("main");
    private static readonly WarehouseCalendar Holiday = new("main", [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Friday], [new LocalDate(2026, 6, 8)], DateTimeZone.Utc);

    [Theory]
    [InlineData("2026-06-08", 0, "2026-06-08")]
    [InlineData("2026-06-06", 0, "2026-06-08")]
    [InlineData("2026-06-05", 1, "2026-06-08")]
    [InlineData("2026-06-06", 1, "2026-06-09")]
    [InlineData("2026-06-08", 5, "2026-06-15")]
    [InlineData("2026-06-08", -1, "2026-06-05")]
    [InlineData("2026-06-07", -1, "2026-06-04")]
    public void A_free_day_rolls_first_and_then_days_are_counted(string from, int days, string expected) =>
        Assert.Equal(Day(expected), Week.AddWorkingDays(Day(from), days));

    [Theory]
    [InlineData("2026-06-05", 1, "2026-06-09")]
    [InlineData("2026-06-07", 0, "2026-06-09")]
    [InlineData("2026-06-07", 2, "2026-06-15")]
    public void Nobody_works_on_a_holiday(string from, int days, string expected) =>
        Assert.Equal(Day(expected), Holiday.AddWorkingDays(Day(from), days));

    [Fact]
    public void Rolling_keeps_a_working_day_and_the_next_one_is_another()
    {
        Assert.Equal((Day("2026-06-05"), Day("2026-06-05")), (Week.RollForward(Day("2026-06-05")), Week.RollBack(Day("2026-06-05"))));
        Assert.Equal((Day("2026-06-08"), Day("2026-06-05")), (Week.RollForward(Day("2026-06-07")), Week.RollBack(Day("2026-06-07"))));
        Assert.Equal(Day("2026-06-08"), Week.NextWorkingDay(Day("2026-06-05")));
    }

    [Theory]
    [InlineData("2026-06-08T11:59:59Z", "2026-06-08")]
    [InlineData("2026-06-08T12:00:00Z", "2026-06-09")]
    [InlineData("2026-06-05T12:00:00Z", "2026-06-08")]
    [InlineData("2026-06-06T13:00:00Z", "2026-06-08")]
    [InlineData("2026-06-07T13:00:00Z", "2026-06-08")]
    public void From_the_cut_off_on_it_is_the_next_day(string start, string expected)
    {
        var newYork = new WarehouseCalendar("east", Enum.GetValues<IsoDayOfWeek>()[1..6], [], DateTimeZoneProviders.Tzdb["America/New_York"], new LocalTime(8, 0));
        Assert.Equal(Day(expected), newYork.ShipDate(At(start)));
    }

    [Theory]
    [InlineData("Pacific/Kiritimati", "2026-06-09")]
    [InlineData("Pacific/Pago_Pago", "2026-06-08")]
    public void A_day_is_the_warehouses_own(string zone, string expected) =>
        Assert.Equal(Day(expected), new WarehouseCalendar("w", Enum.GetValues<IsoDayOfWeek>()[1..], [], DateTimeZoneProviders.Tzdb[zone]).DateOf(At("2026-06-08T12:00:00Z")));

    [Fact]
    public void A_calendar_that_never_works_is_refused()
    {
        Assert.StartsWith("A calendar needs at least one working day.", Assert.Throws<ArgumentException>(() => new WarehouseCalendar("w", [], [], DateTimeZone.Utc)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new WarehouseCalendar("w", [IsoDayOfWeek.None], [], DateTimeZone.Utc));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WarehouseCalendar("w", [(IsoDayOfWeek)8], [], DateTimeZone.Utc));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(366, 0)]
    [InlineData(0, -1)]
    [InlineData(0, 366)]
    public void Steps_take_at_most_a_year_of_working_days(int dock, int handling) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new WarehouseCalendar("w", [IsoDayOfWeek.Monday], [], DateTimeZone.Utc, null, dock, handling));

    [Fact]
    public void A_weekday_that_does_not_exist_is_a_fault_of_the_settings() => Assert.Equal(
        "calendars.main.workingDays: names a day that does not exist; expected days of the week, such as Monday",
        Assert.Throws<BackorderInputException>(() => Shops(shop => Plans.Calendar(shop, calendar => calendar.WorkingDays.Add((DayOfWeek)9)))).Message);
}
