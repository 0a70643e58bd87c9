using NodaTime;

namespace Backorder.Messaging.Tests;

public class StatutoryWorkingDaysTests
{
    [Fact]
    public void The_federal_holidays_are_those_published()
    {
        for (var day = new LocalDate(HandKeptHolidays.FirstYear, 1, 1); day.Year <= HandKeptHolidays.LastYear; day = day.PlusDays(1))
        {
            var weekend = day.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;
            Assert.True(StatutoryWorkingDays.UnitedStates.IsWorkingDay(day) == (!weekend && !HandKeptHolidays.IsHoliday(day)), $"{day}");
        }
    }

    [Fact]
    public void A_holiday_counts_from_the_year_of_its_law()
    {
        Assert.True(StatutoryWorkingDays.UnitedStates.IsWorkingDay(new LocalDate(2020, 6, 19)));
        Assert.False(StatutoryWorkingDays.UnitedStates.IsWorkingDay(new LocalDate(2021, 6, 18)));
        Assert.True(StatutoryWorkingDays.UnitedStates.IsWorkingDay(new LocalDate(1985, 1, 21)));
        Assert.False(StatutoryWorkingDays.UnitedStates.IsWorkingDay(new LocalDate(1986, 1, 20)));
    }

    [Fact]
    public void A_holiday_that_was_abolished_counts_until_then()
    {
        var calendar = new StatutoryWorkingDays([new StatutoryHoliday.OnDay { Name = "Jubilee", FirstYear = 2026, LastYear = 2026, Month = 11, Day = 24 }]);
        Assert.True(calendar.IsWorkingDay(new LocalDate(2025, 11, 24)));
        Assert.False(calendar.IsWorkingDay(new LocalDate(2026, 11, 24)));
        Assert.True(calendar.IsWorkingDay(new LocalDate(2027, 11, 24)));
    }

    [Fact]
    public void Counting_starts_after_the_day_itself_and_goes_both_ways()
    {
        var friday = new LocalDate(2026, 11, 20);
        Assert.Equal(friday, StatutoryWorkingDays.MondayToFriday.Add(friday, 0));
        Assert.Equal(new LocalDate(2026, 11, 23), StatutoryWorkingDays.MondayToFriday.Add(friday, 1));
        Assert.Equal(new LocalDate(2026, 11, 23), StatutoryWorkingDays.MondayToFriday.Add(friday.PlusDays(1), 1));
        Assert.Equal(new LocalDate(2026, 11, 19), StatutoryWorkingDays.MondayToFriday.Add(friday, -1));
        Assert.Equal(friday, StatutoryWorkingDays.MondayToFriday.Add(friday.PlusDays(2), -1));
        Assert.Equal(new LocalDate(2026, 11, 27), StatutoryWorkingDays.UnitedStates.Add(new LocalDate(2026, 11, 25), 1));
    }
}
