using System.Diagnostics;

namespace Backorder.Messaging.Benchmarks;

/// <summary>One way to work through a market's lines.</summary>
internal sealed class PlanningContestant
{
    public required string Name { get; init; }

    /// <summary>What has to be done before each time, and does not count.</summary>
    public Action Prepare { get; init; } = static () => { };

    /// <summary>Does it once and tells how long it took.</summary>
    public required Func<TimeSpan> Work { get; init; }

    public static PlanningContestant Of(string name, Action work, Action? prepare = null) => new()
    {
        Name = name,
        Prepare = prepare ?? (static () => { }),
        Work = () =>
        {
            var start = Stopwatch.GetTimestamp();
            work();
            return Stopwatch.GetElapsedTime(start);
        },
    };
}
