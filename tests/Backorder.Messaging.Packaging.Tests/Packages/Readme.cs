using System.Text.RegularExpressions;

namespace Backorder.Messaging.Packaging.Tests;

/// <summary>What the README tells a reader to type, and to expect.</summary>
internal static partial class Readme
{
    public static string Text { get; } = File.ReadAllText(Repository.PathTo("README.md")).ReplaceLineEndings("\n");

    /// <summary>The packages it tells to add; no version means this tree's own.</summary>
    public static IEnumerable<(string Id, string? Version)> Packages =>
        AddPackage().Matches(Text).Select(match => (match.Groups["id"].Value, match.Groups["version"] is { Success: true } version ? version.Value : null));

    /// <summary>The fenced block right after the comment <c>&lt;!-- mark --&gt;</c>.</summary>
    public static string Block(string mark)
    {
        var block = Regex.Match(Text, $"<!-- {Regex.Escape(mark)} -->\n+```[a-z]*\n(?<text>.*?)```\n", RegexOptions.Singleline, TimeSpan.FromSeconds(1));
        Assert.True(block.Success, $"README.md has no block marked <!-- {mark} -->.");
        return block.Groups["text"].Value;
    }

    [GeneratedRegex(@"^dotnet add package (?<id>\S+)(?: --version (?<version>\S+))?$", RegexOptions.Multiline | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AddPackage();
}
