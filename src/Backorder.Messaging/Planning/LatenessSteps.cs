using System.Globalization;

namespace Backorder.Messaging;

/// <summary>How late orders are, in steps that a person can act on.</summary>
internal static class LatenessSteps
{
    private const int Undated = int.MaxValue;
    private static readonly int[] Starts = [0, 1, 8, 15, 31];

    public static int Of(OrderView view)
    {
        if (view.HasUndatedUnit)
        {
            return Undated;
        }

        var days = view.DaysLate ?? 0;
        return Array.FindLastIndex(Starts, start => start <= days);
    }

    public static LatenessCount Count(int step, int messages) => step == Undated
        ? new LatenessCount { From = null, To = null, Messages = messages }
        : new LatenessCount { From = Starts[step], To = step + 1 < Starts.Length ? Starts[step + 1] - 1 : null, Messages = messages };

    public static string InWords(int days) => days switch
    {
        1 => "is one day late",
        7 => "is one week late",
        14 => "is two weeks late",
        21 => "is three weeks late",
        _ => string.Create(CultureInfo.InvariantCulture, $"is {days} days late"),
    };
}
