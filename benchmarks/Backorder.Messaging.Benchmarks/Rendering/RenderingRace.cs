using System.Diagnostics;

namespace Backorder.Messaging.Benchmarks;

/// <summary>Renderers of the same message, turn by turn in one process.</summary>
internal sealed class RenderingRace
{
    // Until the runtime has compiled everything for good, which takes its time on a busy machine.
    private const int Warming = 20;
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(60);

    /// <summary>Microseconds and bytes for a message, by renderer, one entry for each turn.</summary>
    public Dictionary<string, List<(double Microseconds, double Bytes)>> Turns { get; } = new(StringComparer.Ordinal);

    public void Run(IReadOnlyList<(string Name, Action Render)> renderers, int rounds)
    {
        for (var round = -Warming; round < rounds; round++)
        {
            for (var i = 0; i < renderers.Count; i++)
            {
                // Whoever came first comes last next time.
                var (name, render) = renderers[(i + Math.Abs(round)) % renderers.Count];
                var turn = Take(render);
                if (round >= 0)
                {
                    (Turns.TryGetValue(name, out var turns) ? turns : Turns[name] = []).Add(turn);
                }
            }
        }
    }

    private static (double Microseconds, double Bytes) Take(Action render)
    {
        render();
        GC.Collect();
        var (messages, before, watch) = (0, GC.GetAllocatedBytesForCurrentThread(), Stopwatch.StartNew());
        while (watch.Elapsed < Turn)
        {
            for (var i = 0; i < 8; i++)
            {
                render();
            }

            messages += 8;
        }

        return (watch.Elapsed.TotalMicroseconds / messages, (double)(GC.GetAllocatedBytesForCurrentThread() - before) / messages);
    }
}
