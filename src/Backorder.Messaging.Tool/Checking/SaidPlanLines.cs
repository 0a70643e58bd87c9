using System.Text.Json;

namespace Backorder.Messaging.Tool;

/// <summary>How the plans lie in their file: a JSON document with a plan on each line, so that nobody has to hold all of them to add some.</summary>
internal static class SaidPlanLines
{
    private const string First = """{"plans":[""";
    private const string Last = "]}";

    public static void Write(Stream stream, IEnumerable<byte[]> plans)
    {
        stream.Write("{\"plans\":[\n"u8);
        var isFirst = true;
        foreach (var plan in plans)
        {
            if (!isFirst)
            {
                stream.Write(",\n"u8);
            }

            stream.Write(plan);
            isFirst = false;
        }

        stream.Write(isFirst ? "]}\n"u8 : "\n]}\n"u8);
    }

    /// <summary>The plans of a file, each as it stands there.</summary>
    /// <exception cref="JsonException">The file is not whole.</exception>
    public static IEnumerable<string> Read(string path)
    {
        using var lines = new StreamReader(path);
        if (lines.ReadLine() != First)
        {
            throw new JsonException();
        }

        while (lines.ReadLine() is { } line)
        {
            if (line == Last)
            {
                yield break;
            }

            yield return line.EndsWith(',') ? line[..^1] : line;
        }

        throw new JsonException();
    }
}
