using System.Globalization;

namespace Backorder.Messaging.Reliability.Tests;

/// <summary>A line of a worker's journal.</summary>
internal sealed record JournalLine(long At, string Verb, IReadOnlyList<string> Words);

/// <summary>A worker's journal, read from outside. A line that a kill cut off is left out.</summary>
internal static class JournalFile
{
    public static IReadOnlyList<JournalLine> Read(string path)
    {
        if (!File.Exists(path))
        {
            return [];
        }

        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        var text = reader.ReadToEnd();
        return
        [
            .. from line in text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries)
               let words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries)
               select new JournalLine(long.Parse(words[0], CultureInfo.InvariantCulture), words[1], words[2..]),
        ];
    }
}
