using System.Text.Json;

namespace Backorder.Messaging.Tests.Shared;

/// <summary>A mail as a parser sees it that shares no code with ours: the one in Python's standard library.</summary>
internal sealed class ParsedMail
{
    public required IReadOnlyList<Header> Headers { get; init; }

    /// <summary>Every address that anything goes to or comes from.</summary>
    public required IReadOnlyList<string> Addresses { get; init; }

    public required string Type { get; init; }

    /// <summary>The parts that hold text, in their order.</summary>
    public required IReadOnlyList<Part> Parts { get; init; }

    /// <summary>What the parser had to forgive.</summary>
    public required IReadOnlyList<string> Defects { get; init; }

    public string this[string header] =>
        Headers.Single(one => string.Equals(one.Name, header, StringComparison.OrdinalIgnoreCase)).Value;

    /// <summary>Reads <c>.eml</c> files, all in one go.</summary>
    public static async Task<IReadOnlyList<ParsedMail>> Read(params IEnumerable<string> paths)
    {
        var script = Repository.PathTo("tests", "Shared", "Independent", "parse_mail.py");
        var run = await ChildProcess.Run(Needs.Python(), ["-X", "utf8", script, .. paths]);
        return JsonSerializer.Deserialize<ParsedMail[]>(run.Succeeded().Output, JsonSerializerOptions.Web)!;
    }

    internal sealed record Header(string Name, string Value);

    internal sealed record Part(string Type, string Text);
}
