namespace Backorder.Messaging.Tests;

/// <summary>Small numbers from a seed, the same on every machine (SplitMix64).</summary>
internal sealed class Dice(ulong seed)
{
    private ulong _state = seed;

    /// <returns>0 up to, not including, <paramref name="end"/>.</returns>
    public int Below(int end)
    {
        var mixed = _state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return (int)((mixed ^ (mixed >> 31)) % (ulong)end);
    }

    public int Between(int first, int last) => first + Below(last - first + 1);

    public bool Chance(int percent) => Below(100) < percent;

    public T OneOf<T>(IReadOnlyList<T> values) => values[Below(values.Count)];

    public T[] Shuffle<T>(IEnumerable<T> values)
    {
        var shuffled = values.ToArray();
        for (var i = shuffled.Length - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (shuffled[i], shuffled[other]) = (shuffled[other], shuffled[i]);
        }

        return shuffled;
    }
}
