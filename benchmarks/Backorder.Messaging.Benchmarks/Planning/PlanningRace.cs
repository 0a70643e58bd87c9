using System.Diagnostics;

namespace Backorder.Messaging.Benchmarks;

/// <summary>Ways to work through the same lines, turn by turn in one process.</summary>
internal sealed class PlanningRace(int lines)
{
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(100);

    // A million lines are compiled code from the first turn on.
    private readonly int _warming = lines < 500_000 ? 2 : 1;

    public int Lines => lines;

    /// <summary>Nanoseconds and allocated bytes for a line, by contestant, one entry for each turn.</summary>
    public Dictionary<string, List<(double Nanoseconds, double Bytes)>> Turns { get; } = new(StringComparer.Ordinal);

    public void Run(IReadOnlyList<PlanningContestant> contestants, int rounds)
    {
        foreach (var contestant in contestants)
        {
            Turns[contestant.Name] = [];
        }

        for (var round = -_warming; round < rounds; round++)
        {
            for (var i = 0; i < contestants.Count; i++)
            {
                // Whoever came first comes last next time.
                var contestant = contestants[(i + round + _warming) % contestants.Count];
                var turn = Take(contestant);
                if (round >= 0)
                {
                    Turns[contestant.Name].Add(turn);
                }
            }
        }
    }

    private (double Nanoseconds, double Bytes) Take(PlanningContestant contestant)
    {
        GC.Collect();
        var (times, bytes, elapsed) = (0, 0L, TimeSpan.Zero);
        for (var since = Stopwatch.StartNew(); times == 0 || since.Elapsed < Turn; times++)
        {
            contestant.Prepare();
            var before = GC.GetTotalAllocatedBytes(precise: true);
            elapsed += contestant.Work();
            bytes += GC.GetTotalAllocatedBytes(precise: true) - before;
        }

        return (elapsed.TotalNanoseconds / times / lines, (double)bytes / times / lines);
    }
}
