namespace Backorder.Messaging.Benchmarks;

/// <summary>Random numbers that are the same on every machine and with every runtime (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <summary>From 0 up to, not including, 1.</summary>
    public double Next()
    {
        _state += 0x9E3779B97F4A7C15;
        var z = _state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    /// <summary>A whole number between two, both included.</summary>
    public int Between(int from, int to) => from + (int)(Next() * (to - from + 1));

    public bool Chance(double share) => Next() < share;

    public T Of<T>(params ReadOnlySpan<T> choices) => choices[Between(0, choices.Length - 1)];

    /// <summary>1 to <paramref name="count"/>, where a rank is drawn as often as it is small: half of all draws fall into its square root.</summary>
    public int Rank(int count) => Math.Min(count, (int)Math.Pow(count + 1, Next()));
}
