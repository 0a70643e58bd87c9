using System.Globalization;

namespace Backorder.Messaging.Reliability.Tests;

/// <summary>How long the rig runs: short with the other tests, as long as <c>BACKORDER_KILLS</c> says by command.</summary>
internal static class CrashSize
{
    private const int Least = 200;

    public static CrashPlan OfThisRun
    {
        get
        {
            var kills = Number("BACKORDER_KILLS") ?? Least;
            return new CrashPlan { Seed = Number("BACKORDER_SEED") ?? 1, Kills = kills, Stops = kills / 4, DatabaseKills = kills / 20 };
        }
    }

    private static int? Number(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
