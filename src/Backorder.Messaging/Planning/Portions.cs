using NodaTime;

namespace Backorder.Messaging;

/// <summary>What a line's portions say together.</summary>
internal static class Portions
{
    /// <summary>The day by which the last unit is told to ship; null where one of them has none, or none is open.</summary>
    public static LocalDate? LastDay(IReadOnlyList<Portion> portions)
    {
        LocalDate? last = null;
        foreach (var portion in portions)
        {
            if (portion.Latest is not { } day)
            {
                return null;
            }

            last = last is { } soFar ? LocalDate.Max(soFar, day) : day;
        }

        return last;
    }
}
