using System.Globalization;

namespace Backorder.Messaging.Tests;

/// <summary>
/// Runs a law over many random cases. <c>BACKORDER_CASES</c> sets how many and <c>BACKORDER_SEED</c> which;
/// a run under another culture and zone takes fewer.
/// </summary>
internal static class Cases
{
    public static ulong Seed { get; } = Setting("BACKORDER_SEED") ?? 20260608;

    public static int Count { get; } =
        (int)(Setting("BACKORDER_CASES") ?? (Environment.GetEnvironmentVariable("BACKORDER_ABROAD") is null ? 100_000UL : 2_000UL));

    /// <summary>Fails with the first case, by number, that breaks the law.</summary>
    public static void Hold(Func<Dice, string?> law)
    {
        var broken = FirstBroken(Count, law);
        TestContext.Current.TestOutputHelper?.WriteLine(Invariant($"{Count} cases, seed {Seed}"));
        Assert.True(broken is null, broken);
    }

    /// <summary>Proves that the law notices what was planted.</summary>
    public static void Break(Func<Dice, string?> law) =>
        Assert.True(FirstBroken(2_000, law) is not null, "The law did not notice the violation that was planted.");

    private static string? FirstBroken(int count, Func<Dice, string?> law)
    {
        var first = int.MaxValue;
        string? broken = null;
        var gate = new Lock();
        Parallel.For(0, count, (i, state) =>
        {
            if (state.ShouldExitCurrentIteration && state.LowestBreakIteration < i)
            {
                return;
            }

            if (law(new Dice((Seed << 24) + (ulong)i)) is { } problem)
            {
                lock (gate)
                {
                    if (i < first)
                    {
                        first = i;
                        broken = Invariant($"Case {i} of seed {Seed}: {problem}");
                    }
                }

                state.Break();
            }
        });
        return broken;
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static ulong? Setting(string name) =>
        ulong.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;
}
