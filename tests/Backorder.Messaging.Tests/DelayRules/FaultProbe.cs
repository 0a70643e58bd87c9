namespace Backorder.Messaging.Tests;

/// <summary>Looks for a fault in the clock it was compiled with, by the worked cases and by the model.</summary>
internal static class FaultProbe
{
    /// <summary>What the worked cases say; null where all come out as written.</summary>
    public static string? ByWorkedCases(string markdown) => VectorFile.Parse(markdown).Select(row => Try(() => VectorCheck.Failure(row))).FirstOrDefault(failure => failure is not null);

    /// <summary>What living day by day says; null where the clock agrees.</summary>
    public static string? ByModel(int cases) => Enumerable.Range(0, cases).Select(seed => Try(() => ModelComparison.Difference(seed))).FirstOrDefault(failure => failure is not null);

    // A clock that throws is caught as well.
    private static string? Try(Func<string?> question)
    {
        try
        {
            return question();
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            return failure.Message;
        }
    }
}
