using NodaTime;

namespace Backorder.Messaging.Benchmarks;

/// <summary>The invented shop: four warehouses with their own days, and sixteen carriers' transit times.</summary>
internal static class PlanningShop
{
    /// <summary>Four in the afternoon of a Monday in Berlin: one warehouse is past its cut-off, the others are not.</summary>
    public static readonly Instant Now = Instant.FromUtc(2026, 6, 8, 14, 0);

    public static readonly string[] Warehouses = [WarehouseName.Main, "east", "north", "west"];

    public static readonly TransitDays[] Transits =
        [.. from min in Enumerable.Range(1, 4) from more in Enumerable.Range(0, 4) select new TransitDays { Min = min, Max = min + more }];

    public static ShopDirectory Directory { get; } = new(Shop.Create(ShopName.Main, Options()));

    public static Shop Main => Directory.All.Single();

    private static BackorderShopOptions Options() => new()
    {
        Name = "Market",
        From = "orders@market.example",
        Contact = "help@market.example",
        Calendars =
        {
            [WarehouseName.Main] = Calendar("America/New_York", new TimeOnly(14, 0), dock: 1, handling: 1, [new(2026, 6, 19), new(2026, 7, 3)]),
            ["east"] = Calendar("Europe/Berlin", new TimeOnly(12, 0), dock: 2, handling: 0, [new(2026, 6, 17)]),
            ["north"] = Calendar("Europe/London", null, dock: 0, handling: 2, [new(2026, 8, 31)]),
            ["west"] = Calendar("America/Los_Angeles", new TimeOnly(16, 30), dock: 1, handling: 0, [new(2026, 6, 19), new(2026, 7, 3)], DayOfWeek.Saturday),
        },
    };

    private static BackorderCalendarOptions Calendar(string zone, TimeOnly? cutOff, int dock, int handling, DateOnly[] holidays, params DayOfWeek[] alsoOn)
    {
        var calendar = new BackorderCalendarOptions { TimeZone = zone, CutOff = cutOff, DockDays = dock, HandlingDays = handling };
        foreach (var holiday in holidays)
        {
            calendar.Holidays.Add(holiday);
        }

        foreach (var day in (DayOfWeek[])[DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday, .. alsoOn])
        {
            calendar.WorkingDays.Add(day);
        }

        return calendar;
    }
}
