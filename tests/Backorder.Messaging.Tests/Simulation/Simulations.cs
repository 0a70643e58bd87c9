using System.Globalization;

namespace Backorder.Messaging.Tests;

/// <summary>Runs simulations, each on one thread that nothing else uses.</summary>
internal static class Simulations
{
    public static string TraceOf(int seed)
    {
        var trace = "";
        OnItsOwn(() =>
        {
            var simulation = new Simulation(seed);
            simulation.Run();
            trace = simulation.Trace;
        });
        return trace;
    }

    /// <summary>The first seed, by number, in which a law is broken, with its trace; how many were played until then, and how many messages arrived in them.</summary>
    public static string? FirstBroken(int seeds, string fault, out int played, out long sent)
    {
        var (next, first, count, total) = (-1, int.MaxValue, 0, 0L);
        string? broken = null;
        var gate = new Lock();
        var threads = Enumerable.Range(0, Environment.ProcessorCount).Select(_ => OnAThread(() =>
        {
            int seed;
            while ((seed = Interlocked.Increment(ref next)) < Math.Min(seeds, Volatile.Read(ref first)))
            {
                var simulation = new Simulation(seed, fault);
                var problem = ResultOf(simulation);
                lock (gate)
                {
                    count++;
                    total += simulation.Sent;
                    if (problem is not null && seed < first)
                    {
                        first = seed;
                        broken = string.Create(CultureInfo.InvariantCulture, $"Seed {seed}: {problem}\n{simulation.Trace}");
                    }
                }
            }
        })).ToList();
        threads.ForEach(thread => thread.Join());
        (played, sent) = (count, total);
        return broken;
    }

    private static string? ResultOf(Simulation simulation)
    {
        try
        {
            return simulation.Run();
        }
        catch (Exception problem)
        {
            // On a thread of its own it would end the test run.
            return problem.ToString();
        }
    }

    private static void OnItsOwn(Action run) => OnAThread(run).Join();

    // A thread without a synchronization context: what waits goes on inside whatever it waited for, so nothing moves to another thread.
    private static Thread OnAThread(Action run)
    {
        var thread = new Thread(() => run(), 16 * 1024 * 1024);
        thread.Start();
        return thread;
    }
}
