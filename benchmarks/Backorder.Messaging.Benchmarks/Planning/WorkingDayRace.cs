using System.Globalization;
using NodaTime;

namespace Backorder.Messaging.Benchmarks;

/// <summary>Adding up to twenty working days to a day: by table, and as one would without.</summary>
internal static class WorkingDayRace
{
    private const int Sums = 1000;
    private const string Numbers = "table, day numbers";
    private const string Dates = "AddWorkingDays";
    private const string Loop = "LocalDate, day by day";

    /// <summary>Runs the race.</summary>
    /// <returns>A paragraph with the medians.</returns>
    public static string Run(int rounds)
    {
        var calendar = PlanningShop.Directory.All.First().MainCalendar;
        var table = new WorkingDayTable(DayNumber(PlanningShop.Now.InUtc().Date) >> WorkingDayTable.Bits, [false, true, true, true, true, true, false, false], []);
        var dice = new Dice(1);
        var days = Enumerable.Range(0, Sums).Select(_ => (Day: PlanningShop.Now.InUtc().Date.PlusDays(dice.Between(0, 400)), Add: dice.Between(0, 20))).ToArray();
        var numbers = Array.ConvertAll(days, static one => (Day: DayNumber(one.Day), one.Add));
        var race = new PlanningRace(Sums);
        var sum = 0L;
        race.Run(
        [
            PlanningContestant.Of(Numbers, () =>
            {
                foreach (var (day, add) in numbers)
                {
                    sum += table.Add(day, add);
                }
            }),
            PlanningContestant.Of(Dates, () =>
            {
                foreach (var (day, add) in days)
                {
                    sum += calendar.AddWorkingDays(day, add).Day;
                }
            }),
            PlanningContestant.Of(Loop, () =>
            {
                foreach (var (day, add) in days)
                {
                    sum += DayByDay(calendar, day, add).Day;
                }
            }),
        ], rounds);
        GC.KeepAlive(sum);
        return string.Create(CultureInfo.InvariantCulture, $"\nAdding up to twenty working days, nanoseconds: {PlanningReport.Time(race, Numbers):F1} in a table of day numbers, {PlanningReport.Time(race, Dates):F1} by AddWorkingDays, {PlanningReport.Time(race, Loop):F1} day by day.\n");
    }

    private static int DayNumber(LocalDate date) => date.ToDateOnly().DayNumber;

    private static LocalDate DayByDay(WarehouseCalendar calendar, LocalDate date, int days)
    {
        date = calendar.RollForward(date);
        for (var left = days; left > 0; left--)
        {
            date = calendar.NextWorkingDay(date);
        }

        return date;
    }
}
