using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Backorder.Messaging.Benchmarks;

/// <summary>The medians of a run, as a page.</summary>
internal static class SmtpReport
{
    public static string Of(IReadOnlyList<SmtpRace> races, int rounds)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # Sending by SMTP

            Messages a second to a mail server (the npm package smtp-server) on the same machine, without TLS. Medians of {rounds} turns, of {SmtpRace.MessagesOfOne} messages on one connection and {SmtpRace.MessagesOfMany} on {SmtpRace.Many}, by turns in one process; connecting is not counted. Every message arrived.

            | the server thinks before each answer | 1 connection | {SmtpRace.Many} connections | times |
            |---|---|---|---|

            """);
        foreach (var race in races)
        {
            var (one, sixteen) = (Median(race.One), Median(race.Sixteen));
            text.Append(CultureInfo.InvariantCulture, $"| {race.DelayMilliseconds} ms | {one:F1} | {sixteen:F0} | {sixteen / one:F1} |\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"\n{RuntimeInformation.FrameworkDescription} on {RuntimeInformation.RuntimeIdentifier}, {Environment.ProcessorCount} cores.\n");
        return text.ToString();
    }

    private static double Median(IReadOnlyList<double> times)
    {
        var sorted = times.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }
}
