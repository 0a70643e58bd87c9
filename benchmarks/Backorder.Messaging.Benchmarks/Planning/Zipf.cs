namespace Backorder.Messaging.Benchmarks;

/// <summary>Draws ranks as a shop's items are asked for: rank k as often as k to the power of minus <c>skew</c>.</summary>
internal sealed class Zipf
{
    private readonly double[] _upTo;

    public Zipf(int ranks, double skew)
    {
        _upTo = new double[ranks];
        var sum = 0.0;
        for (var rank = 0; rank < ranks; rank++)
        {
            _upTo[rank] = sum += Math.Pow(rank + 1, -skew);
        }
    }

    /// <summary>From 0 up to, not including, the number of ranks.</summary>
    public int Next(Dice dice)
    {
        var at = Array.BinarySearch(_upTo, dice.Next() * _upTo[^1]);
        return Math.Min(at < 0 ? ~at : at + 1, _upTo.Length - 1);
    }
}
